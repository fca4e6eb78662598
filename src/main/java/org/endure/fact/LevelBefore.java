package org.endure.fact;

/** The standing level of a mechanism in the nearest baseline that knows it. */
@Meaning("The standing level of a mechanism in the nearest baseline that knows it.")
public record LevelBefore(
        @Meaning("label of the baseline period") String label,
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("where it points") Direction direction,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("what it is about: a position, a threat, or - for nothing narrower")
        String subject,

        @Meaning("the least that is compatible with what is known")
        Magnitude low,

        @Meaning("the most that is compatible with what is known")
        Magnitude high)
        implements Conclusion {}
