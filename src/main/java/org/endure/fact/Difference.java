package org.endure.fact;

/** A difference from the baseline, as one fact shows it. It points to endurance or collapse whichever way its mechanism points. */
@Meaning(
        "A difference from the baseline, as one fact shows it. It points to endurance or collapse whichever way its mechanism points.")
public record Difference(
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("where it points") Direction direction,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("what it is about: a position, a threat, or - for nothing narrower")
        String subject,

        @Meaning("how large") Magnitude magnitude,
        @Meaning("id of the observation") String fact)
        implements Conclusion {

    /** Id of the finding of change that it supports. */
    public String finding() {
        return Finding.idOf(mechanism, Aspect.CHANGE, perceiver, area, subject);
    }
}
