package org.endure.fact;

/** What balance-of-threat theory expects of a threatened state (Walt 1985; codebook section b). */
@Meaning("What balance-of-threat theory expects of a threatened state (Walt 1985; codebook section b).")
public record Response(
        @Meaning("the state") String state,
        @Meaning("the threat") String threat,
        @Meaning("what it is expected to do") Strategy strategy)
        implements Conclusion {}
