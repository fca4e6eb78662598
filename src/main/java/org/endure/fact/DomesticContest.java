package org.endure.fact;

/** A faction in a member contests or defends the alliance. */
@Meaning(value = "A faction in a member contests or defends the alliance.", codebook = "C4")
public record DomesticContest(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the member", key = true, state = true)
        String state,

        @Meaning("for or against the alliance") Stance stance,
        @Meaning("how much influence the faction has") FactionReach influence,
        @Meaning("what it has changed in national policy") PolicyEffect policyEffect,

        @Meaning(value = "how the alliance is attacked", key = true) @Circumstance
        Frame frame)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new DomesticContest(other, state, stance, influence, policyEffect, frame);
    }

    @Override
    public String side() {
        return stance == Stance.UNKNOWN ? "" : stance.name();
    }
}
