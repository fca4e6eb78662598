package org.endure.fact;

/** A source of the event that a fact reports. */
@Meaning("A source of the event that a fact reports.")
public record EventSource(
        @Meaning("id of the observation") String fact,
        @Meaning("citation key") String key,
        @Meaning("what it is") SourceKind kind,

        @Meaning("newspaper or publisher; the key where it is not known")
        String outlet,

        @Meaning("whether it has a vested interest") Answer vestedInterest)
        implements Conclusion {}
