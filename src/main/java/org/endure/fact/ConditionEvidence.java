package org.endure.fact;

/** Evidence about a condition of leadership. */
@Meaning("Evidence about a condition of leadership.")
public record ConditionEvidence(
        @Meaning("code of the condition") String condition,
        @Meaning("whether the evidence says that it holds") Answer holds,
        @Meaning("id of the observation") String fact)
        implements Conclusion {}
