package org.endure.fact;

/** A doubt about a commitment that may rest on words or on an action. */
@Meaning("A doubt about a commitment that may rest on words or on an action.")
public record OpenDoubt(
        @Meaning("the member that reads the signal") String receiver,
        @Meaning("the issue area") IssueArea area,
        @Meaning("the position, or -") String position)
        implements Conclusion {}
