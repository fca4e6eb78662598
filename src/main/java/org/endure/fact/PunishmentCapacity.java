package org.endure.fact;

/** The leader's capacity to punish a disloyal ally. */
@Meaning(value = "The leader's capacity to punish a disloyal ally.", codebook = "E1.c")
public record PunishmentCapacity(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "who can punish", key = true, state = true)
        String holder,

        @Meaning(value = "who can be punished", key = true, state = true)
        String over,

        @Meaning("whether the other is within reach") Answer reach,
        @Meaning("whether the holder is willing") Answer willingness,
        @Meaning("how far punishment has gone") PunishmentUse use)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new PunishmentCapacity(other, holder, over, reach, willingness, use);
    }
}
