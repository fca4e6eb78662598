package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** The power of the leader relative to the next member. */
@Meaning(value = "The power of the leader relative to the next member.", codebook = "E1.p2")
public record PowerRatio(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the leading state", key = true, state = true)
        String leader,

        @Meaning(value = "the next strongest member", key = true, state = true)
        String next,

        @Meaning("leader's power divided by the next member's; absent = unknown") @Range(min = 0) @Nullable
        Double ratio,

        @Meaning("whether the ratio has changed its class") @Circumstance
        Movement trend)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new PowerRatio(other, leader, next, ratio, trend);
    }
}
