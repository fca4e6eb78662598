package org.endure.fact;

/** How many findings point one way, however strong they are. */
@Meaning("How many findings point one way, however strong they are.")
public record Tally(
        @Meaning("where they point") Direction direction,
        @Meaning("number of findings") Integer findings) implements Conclusion {}
