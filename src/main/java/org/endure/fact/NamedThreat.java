package org.endure.fact;

/** An outside state that a member rates, or that was a threat in the nearest baseline. */
@Meaning("An outside state that a member rates, or that was a threat in the nearest baseline.")
public record NamedThreat(
        @Meaning("the state seen as a threat") String threat) implements Conclusion {}
