package org.endure.fact;

/** A level of the motive, before quarrels between members. */
@Meaning("A level of the motive, before quarrels between members.")
public record MotiveLevel(
        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("the level") Level level)
        implements Conclusion {}
