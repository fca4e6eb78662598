package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** A position that a state holds in an issue area; what the baseline comparison compares. */
@Meaning(
        value = "A position that a state holds in an issue area; what the baseline comparison compares.",
        codebook = "section 4 and d.3")
public record PolicyRecord(
        @Meaning("what the sources say") Account account,
        @Meaning(value = "whose policy", state = true) String state,

        @Meaning(value = "the state that had demanded it; absent = none", state = true) @Nullable
        String demandedBy,

        @Meaning("whether the source itself says that the position was held before the period")
        Answer heldBefore)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new PolicyRecord(other, state, demandedBy, heldBefore);
    }
}
