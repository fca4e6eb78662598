package org.endure.rulebase;

import java.util.Map;
import org.endure.fact.Direction;
import org.endure.words.Language;

/**
 * A mechanism of the theory, as listed in {@code theory.yaml}.
 *
 * @param code code, such as C2.b
 * @param title name in words, in English
 * @param titles its name in other languages; without those in which it has none
 * @param direction where it points
 * @param lookedFor whether its absence is told; false for findings of their own, which are no cause of endurance or collapse
 */
public record Mechanism(String code, String title, Map<Language, String> titles, Direction direction, boolean lookedFor)
        implements java.io.Serializable {

    public Mechanism {
        titles = Language.ordered(titles);
    }

    /** A mechanism that is named in English only. */
    public Mechanism(String code, String title, Direction direction, boolean lookedFor) {
        this(code, title, Map.of(), direction, lookedFor);
    }

    /** Its name in a language; in English if it has none there. */
    public String title(Language language) {
        return titles.getOrDefault(language, title);
    }
}
