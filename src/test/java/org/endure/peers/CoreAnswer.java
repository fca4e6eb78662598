package org.endure.peers;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Verdict;

/**
 * What an engine answers on a case, to be compared with what others answer.
 *
 * @param lines each verdict by its name, and each finding as its id, its magnitudes before and after (1 to 3), and its status
 */
record CoreAnswer(SortedSet<String> lines) {

    /** Verdict and findings among conclusions. */
    static CoreAnswer of(Collection<? extends Fact> conclusions) {
        SortedSet<String> lines = new TreeSet<>();
        for (Fact each : conclusions) {
            if (each instanceof Verdict verdict) {
                lines.add(verdict.outcome().name());
            } else if (each instanceof Finding finding) {
                lines.add("%s %d %d %s"
                        .formatted(
                                finding.id(),
                                finding.magnitudeBefore().points(),
                                finding.magnitude().points(),
                                finding.status()));
            }
        }
        return new CoreAnswer(lines);
    }
}
