package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** What a state does for its own defence. */
@Meaning(value = "What a state does for its own defence.", codebook = "I7 and BT8")
public record DefenceEffort(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the state", key = true, state = true)
        String state,

        @Meaning("where the effort is going") Movement trend,

        @Meaning("spending as a share of GDP, 0 to 1; absent = unknown") @Range(min = 0, max = 1) @Nullable
        Double gdpShare,

        @Meaning("whether the law on the use of force changed")
        Answer legalChange)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new DefenceEffort(other, state, trend, gdpShare, legalChange);
    }
}
