package org.endure.fact;

/** A doubt about a commitment with an action among its evidence. */
@Meaning("A doubt about a commitment with an action among its evidence.")
public record ActedDoubt(
        @Meaning("the member that reads the signal") String receiver,
        @Meaning("the issue area") IssueArea area,
        @Meaning("the position, or -") String position)
        implements Conclusion {}
