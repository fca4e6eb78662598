package org.endure.fact;

/** A material benefit that one ally gives another. */
@Meaning(value = "A material benefit that one ally gives another.", codebook = "E1.b")
public record MaterialBenefit(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "who gives", key = true, state = true)
        String giver,

        @Meaning(value = "who receives", key = true, state = true)
        String receiver,

        @Meaning("how important it is to the receiver") Importance importance,
        @Meaning("whether it grows or is cut") @Circumstance Movement trend)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new MaterialBenefit(other, giver, receiver, importance, trend);
    }
}
