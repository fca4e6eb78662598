package org.endure.fact;

/** Whether a finding is only possible. */
@Meaning("Whether a finding is only possible.")
public record Plausibility(
        @Meaning("id of the finding") String finding,
        @Meaning("whether it is only possible") Answer possible) implements Conclusion {}
