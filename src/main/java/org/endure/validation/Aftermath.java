package org.endure.validation;

import java.util.List;
import org.endure.validation.scores.Followed;
import org.endure.validation.scores.ScoredCase;

/**
 * What became of cases besides the formal outcome.
 *
 * @param functional the cases of known outcome beside whether the alliance still worked; none if the data do not say
 * @param followed every case with how long it was followed and what ended it, those of unknown outcome among them
 * @param kinds the kinds of end
 */
public record Aftermath(List<ScoredCase> functional, List<Followed> followed, List<String> kinds) {

    /** Nothing is known of it. */
    public static final Aftermath UNKNOWN = new Aftermath(List.of(), List.of(), List.of());

    /** What became of cases. */
    public Aftermath {
        functional = List.copyOf(functional);
        followed = List.copyOf(followed);
        kinds = List.copyOf(kinds);
    }
}
