package org.endure.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.endure.fact.Outcome;

/**
 * Something that is not known, and the verdict that each of its values would give.
 *
 * @param kind what sort of thing is not known
 * @param subject the member, the fact, or the code concerned; empty for the value of the alliance and for its allies
 * @param object the threat or the attribute concerned; empty if there is none
 * @param outcomes the verdict for each value, in the order of the values
 */
public record Unknown(Kind kind, String subject, String object, Map<String, Outcome> outcomes) {

    /** What sort of thing is not known. */
    public enum Kind {
        /** How a member rates a threat. */
        RATING,
        /** How the allies of the only essential member rate a threat. */
        ALLIES,
        /** Whether the members share a threat at all. */
        VALUE,
        /** An attribute that a fact leaves out. */
        ATTRIBUTE,
        /** Whether a condition of leadership holds. */
        CONDITION,
        /** Whether a mechanism is at work that nobody looked for. */
        MECHANISM
    }

    public Unknown {
        outcomes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    /** Whether a value of it alone would settle the verdict. */
    public boolean decides() {
        return outcomes.values().stream().anyMatch(outcome -> outcome != Outcome.UNDETERMINED);
    }
}
