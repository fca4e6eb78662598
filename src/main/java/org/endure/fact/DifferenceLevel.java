package org.endure.fact;

/** How large a change of a finding is; many facts may show the same. */
@Meaning("How large a change of a finding is; many facts may show the same.")
public record DifferenceLevel(
        @Meaning("id of the finding") String finding,
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("where it points") Direction direction,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("what it is about: a position, a threat, or - for nothing narrower")
        String subject,

        @Meaning("how large") Magnitude magnitude)
        implements Conclusion {}
