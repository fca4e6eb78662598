package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** A source of the event that a fact reports. */
@Meaning("A source of the event that a fact reports.")
public record EventSource(
        @Meaning("id of the observation") String fact,
        @Meaning("citation key") String key,
        @Meaning("what it is") SourceKind kind,

        @Meaning("newspaper or publisher; the key where it is not known") @Nullable
        String outlet,

        @Meaning("whether it has a vested interest") Answer vestedInterest)
        implements Conclusion {

    /** A source without a known outlet is an outlet of its own. */
    public EventSource(String fact, String key, SourceKind kind, @Nullable String outlet, Answer vestedInterest) {
        this.fact = fact;
        this.key = key;
        this.kind = kind;
        this.outlet = outlet == null ? key : outlet;
        this.vestedInterest = vestedInterest;
    }
}
