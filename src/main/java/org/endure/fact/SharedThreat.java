package org.endure.fact;

/** A threat to all needed members, at the level of the least threatened (codebook C1 and section 7). */
@Meaning("A threat to all needed members, at the level of the least threatened (codebook C1 and section 7).")
public record SharedThreat(
        @Meaning("the threat") String threat,

        @Meaning("level of the least threatened needed member")
        Level level) implements Conclusion {}
