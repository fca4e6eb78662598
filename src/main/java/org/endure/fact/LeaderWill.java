package org.endure.fact;

/** Whether the leader is committed and willing to spend to keep the alliance. */
@Meaning(value = "Whether the leader is committed and willing to spend to keep the alliance.", codebook = "E1.p1")
public record LeaderWill(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the leading state", key = true, state = true)
        String leader,

        @Meaning("whether it is willing") Answer will,
        @Meaning("where its will is going") @Circumstance Movement trend)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new LeaderWill(other, leader, will, trend);
    }
}
