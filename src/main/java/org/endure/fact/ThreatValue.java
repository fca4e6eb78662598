package org.endure.fact;

/** The value that the gravest shared threat gives. */
@Meaning("The value that the gravest shared threat gives.")
public record ThreatValue(
        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("the level") Level level)
        implements Conclusion {}
