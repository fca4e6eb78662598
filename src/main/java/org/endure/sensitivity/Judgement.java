package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.endure.fact.Fact;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The short answer.
 *
 * @param outcome the verdict
 * @param tendency where the trend points
 * @param magnitude how strong the trend is; null if nothing changed or nothing was compared
 */
public record Judgement(
        Outcome outcome, Tendency tendency, @Nullable Magnitude magnitude) {

    /** The answer that conclusions give; undetermined if they give none, or several verdicts. */
    static Judgement of(Collection<? extends Fact> conclusions) {
        Set<Outcome> outcomes = new TreeSet<>();
        List<Trend> trends = new ArrayList<>();
        for (Fact fact : conclusions) {
            if (fact instanceof Verdict verdict) {
                outcomes.add(verdict.outcome());
            } else if (fact instanceof Trend found) {
                trends.add(found);
            }
        }
        Trend trend = trends.stream()
                .min(Comparator.comparing(Trend::toString))
                .orElse(new Trend(Tendency.NOT_COMPARED, null));
        return new Judgement(
                outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNDETERMINED,
                trend.tendency(),
                trend.magnitude());
    }

    /** The trend in words, such as {@code WEAKENED SLIGHT}. */
    public String trend() {
        return magnitude == null ? tendency.name() : tendency + " " + magnitude;
    }
}
