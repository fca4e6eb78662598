package org.endure.fact;

/** A precondition of leadership holds (codebook E1). */
@Meaning("A precondition of leadership holds (codebook E1).")
public record Precondition(@Meaning("E1.p1 or E1.p2") String mechanism) implements Conclusion {}
