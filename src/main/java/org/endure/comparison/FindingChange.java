package org.endure.comparison;

import java.util.List;
import org.endure.fact.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding that only one of two theories makes, or that they make of different strength.
 *
 * @param before as the first theory finds it; null if it does not
 * @param after as the second theory finds it; null if it does not
 * @param rules ids of the rules by which it is found, of the second theory if that finds it
 */
public record FindingChange(
        @Nullable Finding before, @Nullable Finding after, List<String> rules) {

    public FindingChange {
        rules = List.copyOf(rules);
    }

    /** The finding, as the second theory finds it if it does. */
    public Finding finding() {
        Finding found = after == null ? before : after;
        if (found == null) {
            throw new IllegalStateException("A change of no finding.");
        }
        return found;
    }
}
