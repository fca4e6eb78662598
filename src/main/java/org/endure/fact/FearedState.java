package org.endure.fact;

/** A state that a member sees or saw as a threat. */
@Meaning("A state that a member sees or saw as a threat.")
public record FearedState(
        @Meaning("the state seen as a threat") String threat) implements Conclusion {}
