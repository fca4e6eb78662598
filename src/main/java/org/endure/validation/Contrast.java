package org.endure.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.validation.scores.ScoredCase;
import org.endure.validation.scores.Scores;

/**
 * Two theories on the same cases: by how much one is above the other in each measure, and the cases over which they part.
 *
 * @param one name of the one theory
 * @param other name of the theory that it is compared with
 * @param differences the measures of the one less those of the other, each difference taken in every resample of clusters, so that what
 *     both find hard cancels out (paired bootstrap; Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 8)
 * @param partings the cases on which their verdicts differ, in the order of the data
 */
public record Contrast(String one, String other, Map<Measure, Estimate> differences, List<Parting> partings) {

    /** Two theories on the same cases. */
    public Contrast {
        differences = Map.copyOf(differences);
        partings = List.copyOf(partings);
    }

    /**
     * A case on which two theories say different things.
     *
     * @param one what the one says, beside what happened
     * @param other what the other says, beside what happened
     */
    public record Parting(ScoredCase one, ScoredCase other) {}

    /**
     * Compares a theory with another on the same cases.
     *
     * @throws IllegalArgumentException if the cases are not the same
     */
    public static Contrast of(Backtest one, Backtest other) {
        List<ScoredCase> cases = one.history().cases();
        List<ScoredCase> others = other.history().cases();
        if (!one.history().testHash().equals(other.history().testHash())) {
            throw new IllegalArgumentException("%s and %s were not tried on the same cases."
                    .formatted(one.history().theory(), other.history().theory()));
        }
        List<Parting> partings = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).assessment().verdict()
                    != others.get(i).assessment().verdict()) {
                partings.add(new Parting(cases.get(i), others.get(i)));
            }
        }
        return new Contrast(
                one.history().theory(),
                other.history().theory(),
                Scores.resampled(one.judge(), cases).minus(Scores.resampled(other.judge(), others)),
                partings);
    }

    /** How many of the cases over which they part the one theory has right. */
    public long oneRight() {
        return partings.stream().filter(each -> each.one().isRight()).count();
    }

    /** How many of the cases over which they part the other theory has right. */
    public long otherRight() {
        return partings.stream().filter(each -> each.other().isRight()).count();
    }
}
