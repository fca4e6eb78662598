package org.endure.fact;

/** An indication that supports a standing finding. */
@Meaning("An indication that supports a standing finding.")
public record Support(
        @Meaning("id of the finding") String finding,
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("where it points") Direction direction,
        @Meaning("conduct or structure") Nature nature,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("what it is about: a position, a threat, or - for nothing narrower")
        String subject,

        @Meaning("the least that is compatible with what is known")
        Magnitude low,

        @Meaning("the most that is compatible with what is known")
        Magnitude high,

        @Meaning("id of the observation") String fact)
        implements Conclusion {}
