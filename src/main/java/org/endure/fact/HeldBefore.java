package org.endure.fact;

/** Conduct or content that a baseline already held. */
@Meaning("Conduct or content that a baseline already held.")
public record HeldBefore(
        @Meaning("id of the observation") String fact,
        @Meaning("the issue area") IssueArea area) implements Conclusion {}
