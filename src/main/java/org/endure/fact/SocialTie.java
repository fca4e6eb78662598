package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** A social tie between members and where it is going. */
@Meaning(value = "A social tie between members and where it is going.", codebook = "C3")
public record SocialTie(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "historical, ethnic or ideological", key = true)
        TieKind kind,

        @Meaning("where the tie is going: FALLING is weakening")
        Movement trend,

        @Meaning("what moves it") TieDriver driver,
        @Meaning("how far the change has reached") TieReach reach,

        @Meaning("number of periods over which the trend has been seen; absent = unknown") @Range(min = 1) @Nullable
        Integer periods)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new SocialTie(other, kind, trend, driver, reach, periods);
    }
}
