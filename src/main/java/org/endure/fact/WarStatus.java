package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** Whether a war is under way with a threat. */
@Meaning(value = "Whether a war is under way with a threat.", codebook = "section b (BT6)")
public record WarStatus(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the threat", key = true, state = true)
        String threat,

        @Meaning("how far the war has gone") WarPhase phase,

        @Meaning(value = "the side near victory; absent = none", state = true) @Nullable
        String nearVictory)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new WarStatus(other, threat, phase, nearVictory);
    }
}
