package org.endure.fact;

/** An indication that has passed the method: it supports a finding, at a magnitude (codebook section d). */
@Meaning("An indication that has passed the method: it supports a finding, at a magnitude (codebook section d).")
public record Support(
        @Meaning("id of the finding") String finding,
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("where it points") Direction direction,
        @Meaning("standing or change") Aspect aspect,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("what it is about: a position, a threat, or - for nothing narrower")
        String subject,

        @Meaning("magnitude that it supports") Magnitude magnitude,
        @Meaning("id of the observation") String fact)
        implements Conclusion {

    /** With the finding's id made from its parts. */
    public Support(
            String mechanism,
            Direction direction,
            Aspect aspect,
            String perceiver,
            IssueArea area,
            String subject,
            Magnitude magnitude,
            String fact) {
        this(
                Finding.idOf(mechanism, aspect, perceiver, area, subject),
                mechanism,
                direction,
                aspect,
                perceiver,
                area,
                subject,
                magnitude,
                fact);
    }
}
