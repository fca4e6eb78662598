package org.endure.fact;

/** A standing finding at its least or greatest level, as the verdict reads it. */
@Meaning("A standing finding at its least or greatest level, as the verdict reads it.")
public record StandingFinding(
        @Meaning("id of the finding") String finding,
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("the family of mechanisms, such as C2") String family,
        @Meaning("where it points") Direction direction,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("the level") Magnitude magnitude)
        implements Conclusion {}
