package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** A change of leader, party or regime in a member. */
@Meaning(value = "A change of leader, party or regime in a member.", codebook = "C5")
public record RegimeChange(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the member", key = true, state = true)
        String state,

        @Meaning("leader, party or revolution") RegimeChangeKind kind,
        @Meaning("what it did to alignment") Orientation orientation,

        @Meaning(value = "the ally seen as having backed the old regime; absent = none known", state = true) @Nullable
        String proppedBy)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new RegimeChange(other, state, kind, orientation, proppedBy);
    }
}
