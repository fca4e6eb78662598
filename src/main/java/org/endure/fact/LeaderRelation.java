package org.endure.fact;

/** How close the leaders are personally. No mechanism of Walt's: it is recorded only. */
@Meaning(value = "How close the leaders are personally. No mechanism of Walt's: it is recorded only.", codebook = "I17")
public record LeaderRelation(
        @Meaning("what the sources say") Account account,
        @Meaning("how close they are") Closeness closeness) implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new LeaderRelation(other, closeness);
    }
}
