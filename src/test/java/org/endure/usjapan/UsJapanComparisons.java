package org.endure.usjapan;

import org.endure.explanation.Assessment;
import org.endure.fact.Comparison;
import org.endure.fact.Relation;

/** How single observations compare with the baseline. */
final class UsJapanComparisons {

    private UsJapanComparisons() {}

    static Relation of(Assessment assessment, String fact) {
        return assessment.inference().conclusions(Comparison.class).stream()
                .filter(each -> each.fact().equals(fact))
                .map(Comparison::relation)
                .findFirst()
                .orElseThrow();
    }
}
