package org.endure.fact;

/** The last dated action on a position, where every action on it has a date. */
@Meaning("The last dated action on a position, where every action on it has a date.")
public record LastAction(
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("the member that reads the signal") String receiver,
        @Meaning("the issue area") IssueArea area,
        @Meaning("the position, or -") String position,
        @Meaning("its last day, counted from 1970") Long ends,
        @Meaning("id of the observation") String fact)
        implements Conclusion {}
