package org.endure.fact;

/** A member of the alliance. */
@Meaning("A member of the alliance.")
public record Member(
        @Meaning(value = "state code", state = true) String state,

        @Meaning("whether the alliance needs its consent to go on")
        Answer essential)
        implements CaseFact {}
