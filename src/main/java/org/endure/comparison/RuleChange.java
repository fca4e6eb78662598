package org.endure.comparison;

import org.endure.diagnostic.SourcePosition;

/**
 * A change of one rule, cut-off or mechanism from one theory to another.
 *
 * @param kind what changed
 * @param id id of the rule, name of the cut-off, or code of the mechanism
 * @param claim the rule's claim; of a cut-off, its values before and after; of a mechanism, its name
 * @param layer the layer that the rule comes from, or that sets the cut-off
 * @param reason how it comes that the rule is gone or there, in words; empty if there is no more to say
 * @param at where it is written
 */
public record RuleChange(Kind kind, String id, String claim, String layer, String reason, SourcePosition at) {

    /** The reason of an edit that changes claim, source or reasons of a rule, and not what it concludes from what. */
    public static final String REWORDED = "in its wording only";

    /** What changed. */
    public enum Kind {
        /** The second theory has a rule that the first does not have. */
        ADDED,
        /** The first theory has a rule that the second does not have. */
        REMOVED,
        /** Both have a rule of that name, and it says something else. */
        EDITED,
        /** A cut-off has another value. */
        PARAMETER,
        /** Only one of the theories speaks of a mechanism; the second if there is no reason why it is gone. */
        MECHANISM
    }
}
