package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** A member's credibility elsewhere hangs on this alliance. */
@Meaning(value = "A member's credibility elsewhere hangs on this alliance.", codebook = "E2")
public record ReputationStake(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "whose credibility is at stake", key = true, state = true)
        String holder,

        @Meaning("number of its other commitments; absent = unknown") @Range(min = 0) @Nullable
        Integer otherCommitments,

        @Meaning("who says so") Articulation articulatedBy)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new ReputationStake(other, holder, otherCommitments, articulatedBy);
    }
}
