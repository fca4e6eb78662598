package org.endure.explanation;

import java.util.List;

/**
 * Facts that contradict each other, and what was done about it.
 *
 * @param kind how they contradict each other
 * @param facts ids of the facts on both sides
 * @param sentence what they say, in words
 * @param done what follows, in words
 * @param rules ids of the rules that decide
 */
public record Contradiction(Kind kind, List<String> facts, String sentence, String done, List<String> rules) {

    public Contradiction {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /** How facts contradict each other. */
    public enum Kind {
        /** What a member says of a threat, against the components of the threat. */
        STATEMENT_AND_COMPONENTS,
        /** Two ratings of one aspect of a threat by one member. */
        RATINGS,
        /** Evidence for and against a condition of leadership. */
        CONDITION,
        /** A threat that lost power, against a perception that did not fall. */
        POWER_AND_PERCEPTION
    }
}
