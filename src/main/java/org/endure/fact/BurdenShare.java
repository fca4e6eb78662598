package org.endure.fact;

/** How the costs of the alliance are shared. */
@Meaning(value = "How the costs of the alliance are shared.", codebook = "E1.a and E1x")
public record BurdenShare(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the leading state", key = true, state = true)
        String leader,

        @Meaning("how costs are shared") Share share,
        @Meaning("what the leader bears") BurdenExtent extent,

        @Meaning("how far the burden was moved away from the leader") @Circumstance
        BurdenShift shift)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new BurdenShare(other, leader, share, extent, shift);
    }
}
