package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** One observation indicates a mechanism at a level, or between two levels where an attribute is unknown. */
@Meaning("One observation indicates a mechanism at a level, or between two levels where an attribute is unknown.")
public record Indication(
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("where it points") Direction direction,
        @Meaning("conduct or structure") Nature nature,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("what it is about: a position, a threat, or - for nothing narrower") @Nullable
        String subject,

        @Meaning("the least that is compatible with what is known")
        Magnitude low,

        @Meaning("the most that is compatible with what is known")
        Magnitude high,

        @Meaning("id of the observation") String fact)
        implements Conclusion {

    /** Without a narrower subject if that is null. */
    public Indication {
        subject = subject == null ? "-" : subject;
    }

    /** At one level. */
    public Indication(
            String mechanism,
            Direction direction,
            Nature nature,
            String perceiver,
            IssueArea area,
            @Nullable String subject,
            Magnitude magnitude,
            String fact) {
        this(
                mechanism,
                direction,
                nature,
                perceiver,
                area,
                subject == null ? "-" : subject,
                magnitude,
                magnitude,
                fact);
    }

    /** Id of the standing finding that it supports. */
    public String finding() {
        return Finding.idOf(mechanism, Aspect.STANDING, perceiver, area, subject == null ? "-" : subject);
    }
}
