package org.endure.rule;

import java.util.List;

/**
 * A type of observations that a rule file declares.
 *
 * @param name name, as in fact sets and rules
 * @param meaning what it stands for, in a sentence
 * @param attributes its attributes, in order
 */
public record TypeDeclaration(String name, String meaning, List<Attribute> attributes) {

    public TypeDeclaration {
        attributes = List.copyOf(attributes);
    }

    /**
     * An attribute.
     *
     * @param name name, as in fact sets and rules
     * @param type String, Double, Integer or the name of a type of constants
     * @param meaning what it says
     * @param key whether it says what the fact is about
     * @param state whether it holds a state code
     */
    public record Attribute(String name, String type, String meaning, boolean key, boolean state) {}
}
