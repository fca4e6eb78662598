package org.endure.fact;

import org.jspecify.annotations.Nullable;

/**
 * A source that a fact set cites (codebook section 4, Source). It is not named Source, since Drools looks for a type of the name
 * behind every {@code @source} and then finds no other.
 */
@Meaning("A source that a fact set cites (codebook section 4).")
public record CitedSource(
        @Meaning("citation key") String key,
        @Meaning("what it is") SourceKind kind,

        @Meaning("newspaper or publisher; null = unknown") @Nullable
        String outlet,

        @Meaning("place on the political spectrum") Leaning leaning,
        @Meaning("whether its author has a vested interest") Answer vestedInterest,
        @Meaning("the reference, to be printed") String reference)
        implements CaseFact {}
