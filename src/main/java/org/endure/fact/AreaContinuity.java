package org.endure.fact;

/** How conduct in an issue area compares with the baseline. */
@Meaning("How conduct in an issue area compares with the baseline.")
public record AreaContinuity(
        @Meaning("the area") IssueArea area,

        @Meaning("continuity, discontinuity, mixed, or not compared")
        Relation relation)
        implements Conclusion {}
