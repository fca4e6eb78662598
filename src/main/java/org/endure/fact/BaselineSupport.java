package org.endure.fact;

/** One thing by which a mechanism was shown in a baseline, and the level it gave. */
@Meaning("One thing by which a mechanism was shown in a baseline, and the level it gave.")
public record BaselineSupport(
        @Meaning("label of the baseline period") String label,
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("what it is about: a position, a threat, or - for nothing narrower")
        String subject,

        @Meaning("what the evidence speaks of: its type, and its position or keys")
        String topic,

        @Meaning("the least level that the evidence gave") Magnitude low)
        implements CaseFact {}
