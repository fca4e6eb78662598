package org.endure.fact;

/** A state turned to third states for a large share of its arms (interaction I8). */
@Meaning("A state turned to third states for a large share of its arms (interaction I8).")
public record ThirdStateArms(
        @Meaning("the state") String state,
        @Meaning("the issue area") IssueArea area,
        @Meaning("id of the observation") String fact)
        implements Conclusion {}
