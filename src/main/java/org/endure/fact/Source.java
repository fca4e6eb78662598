package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** A source (codebook section 4). */
@Meaning("A source (codebook section 4).")
public record Source(
        @Meaning("citation key") String key,
        @Meaning("what it is") SourceKind kind,
        @Meaning("newspaper or publisher; null = unknown") @Nullable String outlet,
        @Meaning("place on the political spectrum") Leaning leaning,
        @Meaning("whether its author has a vested interest") Answer vestedInterest,
        @Meaning("the reference, to be printed") String reference)
        implements CaseFact {}
