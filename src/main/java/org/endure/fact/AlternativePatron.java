package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** Another patron that a member could turn to. */
@Meaning(value = "Another patron that a member could turn to.", codebook = "section b (BT2, BT4)")
public record AlternativePatron(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the member", key = true, state = true)
        String state,

        @Meaning(value = "the other patron; absent = none", state = true) @Nullable
        String candidate,

        @Meaning("whether it is to be had") PatronAvailability available)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new AlternativePatron(other, state, candidate, available);
    }
}
