package org.endure.fact;

import java.util.List;

/** A tie with a state outside the alliance. */
@Meaning(value = "A tie with a state outside the alliance.", codebook = "C2 and I9")
public record Alignment(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the member", key = true, state = true)
        String state,

        @Meaning(value = "the other partners; empty = none named", state = true)
        List<String> partner,

        @Meaning("whether it takes the place of the ally") Answer substitutesForAlly,

        @Meaning(value = "the threats it is aimed at; empty = none known", state = true)
        List<String> against)
        implements Observation {

    public Alignment {
        partner = List.copyOf(partner);
        against = List.copyOf(against);
    }

    @Override
    public Observation withAccount(Account other) {
        return new Alignment(other, state, partner, substitutesForAlly, against);
    }
}
