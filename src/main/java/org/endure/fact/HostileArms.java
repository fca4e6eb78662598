package org.endure.fact;

/** Arms that a member buys from a state that its ally sees as a threat. */
@Meaning("Arms that a member buys from a state that its ally sees as a threat.")
public record HostileArms(
        @Meaning("the buyer") String state,
        @Meaning("the supplier") String supplier,
        @Meaning("the ally") String ally,
        @Meaning("the issue area") IssueArea area,
        @Meaning("id of the observation") String fact)
        implements Conclusion {}
