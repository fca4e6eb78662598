package org.endure.fact;

/** Values, identity or objectives that the members share or that part them. */
@Meaning(value = "Values, identity or objectives that the members share or that part them.", codebook = "E5")
public record SharedGoalIndicator(
        @Meaning("what the sources say") Account account,
        @Meaning("values, identity or objectives") GoalKind kind,
        @Meaning("whether they converge") GoalRelation relation,
        @Meaning("how much is shared or at odds") GoalExtent extent)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new SharedGoalIndicator(other, kind, relation, extent);
    }

    @Override
    public String side() {
        return relation.name();
    }
}
