package org.endure.fact;

/** A level that supports give a finding; many supports may give the same one. */
@Meaning("A level that supports give a finding; many supports may give the same one.")
public record SupportLevel(
        @Meaning("id of the finding") String finding,
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
