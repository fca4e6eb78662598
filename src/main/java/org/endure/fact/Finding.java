package org.endure.fact;

/** A mechanism found at work, after interactions (codebook section 1). */
@Meaning("A mechanism found at work, after interactions (codebook section 1).")
public record Finding(
        @Meaning("identifier made of its parts") String id,
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("where it points") Direction direction,
        @Meaning("standing or change") Aspect aspect,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("what it is about: a position, a threat, or - for nothing narrower")
        String subject,

        @Meaning("the least before interactions") Magnitude lowBefore,
        @Meaning("the most before interactions") Magnitude highBefore,

        @Meaning("the least that is compatible with what is known")
        Magnitude low,

        @Meaning("the most that is compatible with what is known")
        Magnitude high,

        @Meaning("what the interactions left") FindingStatus status,
        @Meaning("how sure") Confidence confidence,
        @Meaning("whether it is only possible") Answer possible)
        implements Conclusion {

    /** The identifier of a finding with these parts. */
    public static String idOf(String mechanism, Aspect aspect, String perceiver, IssueArea area, String subject) {
        String narrower = subject.equals("-") ? "" : "/" + subject;
        return mechanism + "/" + perceiver + "/" + area + narrower + (aspect == Aspect.STANDING ? "/standing" : "");
    }

    /** Whether it counts: as found, raised or lowered by interactions, but not outweighed and not undone by them. */
    public Answer counts() {
        return status == FindingStatus.ACTIVE || status == FindingStatus.CAPPED ? Answer.YES : Answer.NO;
    }

    /** The greatest level after interactions. */
    public Magnitude magnitude() {
        return high;
    }

    /** The greatest level before interactions. */
    public Magnitude magnitudeBefore() {
        return highBefore;
    }

    /** Whether its level is not known exactly. */
    public boolean isInterval() {
        return low != high;
    }
}
