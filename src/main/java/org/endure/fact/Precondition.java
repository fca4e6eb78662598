package org.endure.fact;

/** A condition of leadership that holds. */
@Meaning("A condition of leadership that holds.")
public record Precondition(
        @Meaning("code of the condition") String mechanism,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound)
        implements Conclusion {}
