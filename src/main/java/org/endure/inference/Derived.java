package org.endure.inference;

import java.util.List;
import org.endure.fact.Conclusion;

/**
 * A conclusion with all its justifications.
 *
 * @param conclusion what was concluded
 * @param justifications every reason for it, one or more, which are put in a fixed order
 */
public record Derived(Conclusion conclusion, List<Justification> justifications) {

    public Derived {
        justifications = justifications.size() < 2
                ? List.copyOf(justifications)
                : justifications.stream().sorted(Justification.ORDER).toList();
    }
}
