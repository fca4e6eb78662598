package org.endure.fact;

/** The level of a threat by what the member says of it. */
@Meaning("The level of a threat by what the member says of it.")
public record StatedLevel(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("the level") Level level)
        implements Conclusion {}
