package org.endure.fact;

/** How the position of an observation compares with the baseline (codebook section d.3). */
@Meaning("How the position of an observation compares with the baseline (codebook section d.3).")
public record Comparison(
        @Meaning("id of the observation") String fact,
        @Meaning("the issue area") IssueArea area,

        @Meaning("continuity, discontinuity or not compared")
        Relation relation)
        implements Conclusion {}
