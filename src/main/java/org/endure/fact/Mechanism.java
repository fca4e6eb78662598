package org.endure.fact;

/** A mechanism of the theory: a cause of endurance or of collapse. */
@Meaning("A mechanism of the theory: a cause of endurance or of collapse.")
public record Mechanism(
        @Meaning("code, such as C2.b") String code,
        @Meaning("where it points") Direction direction,
        @Meaning("the family it belongs to, such as C2") String family)
        implements CaseFact {}
