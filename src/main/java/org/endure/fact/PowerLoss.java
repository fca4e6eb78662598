package org.endure.fact;

/** A loss of power of a state with the role of a threat, whether or not anybody fears it. */
@Meaning("A loss of power of a state with the role of a threat, whether or not anybody fears it.")
public record PowerLoss(
        @Meaning("the judged period or a baseline") Period period,
        @Meaning("whose power fell") String threat,
        @Meaning("the issue area") IssueArea area,
        @Meaning("how much") Magnitude magnitude,
        @Meaning("id of the observation") String fact)
        implements Conclusion {}
