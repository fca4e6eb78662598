package org.endure.fact;

/** What motive and holds together must reach at a strain. */
@Meaning("What motive and holds together must reach at a strain.")
public record Needed(
        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("0 to 6") Integer points)
        implements Conclusion {}
