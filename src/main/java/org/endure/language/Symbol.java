package org.endure.language;

/**
 * What a word stands for. Two words mean the same if their symbols are equal and they are in files that know of each other.
 *
 * @param kind what it is
 * @param owner what it belongs to: the type of an attribute, the list of a constant; else empty
 * @param name its name
 */
public record Symbol(Kind kind, String owner, String name) {

    /** What a word can stand for. */
    public enum Kind {
        /** A type of facts. */
        TYPE,
        /** A list of constants, such as {@code Level}. */
        CONSTANTS,
        /** One of a list of constants. */
        CONSTANT,
        /** An attribute of a type of facts. */
        ATTRIBUTE,
        /** A key of a YAML file that is not an attribute. */
        KEY,
        /** A mechanism or a family of mechanisms. */
        MECHANISM,
        /** The id of a rule. */
        RULE,
        /** The name of a rule: the claim that it makes. */
        CLAIM,
        /** What a rule says of itself, such as {@code @source}. */
        TAG,
        /** A cut-off of a theory. */
        PARAMETER,
        /** The id of a fact. */
        FACT,
        /** The citation key of a source. */
        SOURCE,
        /** The code of a state. */
        STATE,
        /** A file that another file names. */
        FILE
    }

    /** A symbol that belongs to nothing else. */
    static Symbol of(Kind kind, String name) {
        return new Symbol(kind, "", name);
    }
}
