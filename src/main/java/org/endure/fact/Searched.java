package org.endure.fact;

import java.util.List;

/** The mechanisms that the coder looked for. Without this fact all count as searched. */
@Meaning("The mechanisms that the coder looked for; without it all count as searched.")
public record Searched(
        @Meaning("codes of mechanisms or of families, or all")
        List<String> mechanisms) implements CaseFact {

    /** All mechanisms. */
    public static final String ALL = "all";

    public Searched {
        mechanisms = List.copyOf(mechanisms);
    }

    /** Whether the coder looked for that mechanism. */
    public boolean covers(Mechanism mechanism) {
        for (String each : mechanisms) {
            if (each.equals(ALL) || each.equals(mechanism.code()) || each.equals(mechanism.family())) {
                return true;
            }
        }
        return false;
    }
}
