package org.endure.fact;

/** The level of a threat as a member rates it, whichever regime rated it. */
@Meaning("The level of a threat as a member rates it, whichever regime rated it.")
public record RatedLevel(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements Conclusion {}
