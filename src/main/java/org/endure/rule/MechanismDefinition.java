package org.endure.rule;

import java.util.Map;
import org.endure.fact.Direction;
import org.endure.fact.Mechanism;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism of the theory, as listed in {@code theory.yaml}.
 *
 * @param code code, such as C2.b
 * @param title name in words, in English
 * @param titles its name in other languages; without those in which it has none
 * @param direction where it points
 * @param family the family it belongs to, such as C2: mechanisms of one family are reckoned together
 * @param role what it is about, where answers show more of it than the finding; null for most
 * @param lookedFor whether its absence is told; false for findings of their own, which are no cause of endurance or collapse
 * @param isRead whether rules of the theory can find it; a theory does not speak of the others, even where an analyst coded them
 */
public record MechanismDefinition(
        String code,
        String title,
        Map<Language, String> titles,
        Direction direction,
        String family,
        @Nullable MechanismRole role,
        boolean lookedFor,
        boolean isRead)
        implements java.io.Serializable {

    public MechanismDefinition {
        titles = Language.ordered(titles);
    }

    /** A mechanism that rules find. */
    public MechanismDefinition(
            String code,
            String title,
            Map<Language, String> titles,
            Direction direction,
            String family,
            @Nullable MechanismRole role,
            boolean lookedFor) {
        this(code, title, titles, direction, family, role, lookedFor, true);
    }

    /** A mechanism that is named in English only. */
    public MechanismDefinition(String code, String title, Direction direction, boolean lookedFor) {
        this(code, title, Map.of(), direction, Mechanism.familyOf(code), null, lookedFor);
    }

    /** The same mechanism in a theory whose rules do not find it. */
    public MechanismDefinition unread() {
        return new MechanismDefinition(code, title, titles, direction, family, role, false, false);
    }

    /** The mechanism as a fact that rules read. */
    public Mechanism fact() {
        return new Mechanism(code, direction, family);
    }

    /** Its name in a language; in English if it has none there. */
    public String title(Language language) {
        return titles.getOrDefault(language, title);
    }
}
