package org.endure.fact;

/** The last day of an action on a position. */
@Meaning("The last day of an action on a position.")
public record ActionEnd(
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("the member that reads the signal") String receiver,
        @Meaning("the issue area") IssueArea area,
        @Meaning("the position, or -") String position,
        @Meaning("the day, counted from 1970") Long ends)
        implements Conclusion {}
