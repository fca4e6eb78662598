package org.endure.fact;

import java.util.List;

/** Diplomacy of an ally that visibly changes a doubtful position of the other. */
@Meaning(value = "Diplomacy of an ally that visibly changes a doubtful position of the other.", codebook = "I4")
public record Outreach(
        @Meaning("what the sources say") Account account,
        @Meaning(value = "who reaches out", state = true) String by,
        @Meaning(value = "who is reached", state = true) String toward,

        @Meaning("codes of the positions that it visibly changed")
        List<String> changes)
        implements Observation {

    public Outreach {
        changes = List.copyOf(changes);
    }

    @Override
    public Observation withAccount(Account other) {
        return new Outreach(other, by, toward, changes);
    }
}
