package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** A source that reports an event. */
@Meaning("A source that reports an event.")
public record EventReport(
        @Meaning("code of the event") String event,
        @Meaning("type of the fact that reports it") String type,

        @Meaning("the side that the fact takes; empty if none")
        String side,

        @Meaning("citation key") String key,
        @Meaning("what it is") SourceKind kind,

        @Meaning("newspaper or publisher; the key where it is not known") @Nullable
        String outlet,

        @Meaning("whether it has a vested interest") Answer vestedInterest)
        implements Conclusion {

    /** A source without a known outlet is an outlet of its own. */
    public EventReport(
            String event,
            String type,
            String side,
            String key,
            SourceKind kind,
            @Nullable String outlet,
            Answer vestedInterest) {
        this.event = event;
        this.type = type;
        this.side = side;
        this.key = key;
        this.kind = kind;
        this.outlet = outlet == null ? key : outlet;
        this.vestedInterest = vestedInterest;
    }
}
