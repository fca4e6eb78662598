package org.endure.fact;

/** An action on a position that has no date. */
@Meaning("An action on a position that has no date.")
public record UndatedAction(
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("the member that reads the signal") String receiver,
        @Meaning("the issue area") IssueArea area,
        @Meaning("the position, or -") String position)
        implements Conclusion {}
