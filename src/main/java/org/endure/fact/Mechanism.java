package org.endure.fact;

/** A mechanism of the theory: a cause of endurance or of collapse. */
@Meaning("A mechanism of the theory: a cause of endurance or of collapse.")
public record Mechanism(
        @Meaning("code, such as C2.b") String code,
        @Meaning("where it points") Direction direction,
        @Meaning("the family it belongs to, such as C2") String family)
        implements CaseFact {

    /** The family of a mechanism for which the theory names none: its code up to the dot, such as C2 for C2.b. */
    public static String familyOf(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }
}
