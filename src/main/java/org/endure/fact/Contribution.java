package org.endure.fact;

/** Whether a member does its part: dues, forces, spending or bases that it owes to the alliance. */
@Meaning("Whether a member does its part: dues, forces, spending or bases that it owes to the alliance.")
public record Contribution(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the member that owes it", key = true, state = true)
        String member,

        @Meaning(value = "what it owes", key = true) ContributionKind what,

        @Meaning("whether it is met") Answer met,

        @Meaning("whether it is not met on purpose, as policy")
        Answer withheld)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new Contribution(other, member, what, met, withheld);
    }
}
