package org.endure.fact;

/** A rating that a better or later one outweighs. */
@Meaning("A rating that a better or later one outweighs.")
public record Outweighed(
        @Meaning("id of the observation") String fact,
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("what is rated") ThreatAspect aspect)
        implements Conclusion {}
