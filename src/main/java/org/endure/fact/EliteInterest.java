package org.endure.fact;

/** An elite of a member needs the alliance for its own self-interest. */
@Meaning(value = "An elite of a member needs the alliance for its own self-interest.", codebook = "E3")
public record EliteInterest(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the member", key = true, state = true)
        String state,

        @Meaning("whether the elite depends on the alliance")
        Answer dependsOnAlliance,

        @Meaning("how much influence it has") EliteInfluence influence,

        @Meaning("whether the elite has lost power") @Circumstance
        Answer overthrown)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new EliteInterest(other, state, dependsOnAlliance, influence, overthrown);
    }
}
