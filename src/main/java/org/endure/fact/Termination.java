package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** The alliance, or a member's part in it, has come to its end by an act. */
@Meaning("The alliance, or a member's part in it, has come to its end by an act.")
public record Termination(
        @Meaning("what the sources say") Account account,
        @Meaning("how it ended") TerminationKind kind,

        @Meaning(value = "the member whose act it is; absent = all members together", key = true, state = true)
        @Nullable
        String by,

        @Meaning(value = "the member against whom or in respect of whom; absent = all", state = true) @Nullable
        String toward)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new Termination(other, kind, by, toward);
    }
}
