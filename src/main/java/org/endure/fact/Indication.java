package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** One observation indicates a mechanism, on a step of the mechanism's ladder (codebook sections 2 and 3). */
@Meaning("One observation indicates a mechanism, on a step of the mechanism's ladder (codebook sections 2 and 3).")
public record Indication(
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("where it points") Direction direction,
        @Meaning("kind of evidence") Nature nature,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,
        @Meaning("the issue area") IssueArea area,

        @Meaning("what it is about: a position, a threat, or - for nothing narrower") @Nullable
        String subject,

        @Meaning("step of the mechanism's ladder") Magnitude magnitude,
        @Meaning("id of the observation") String fact)
        implements Conclusion {

    /** Without a narrower subject if that is null. */
    public Indication {
        subject = subject == null ? "-" : subject;
    }
}
