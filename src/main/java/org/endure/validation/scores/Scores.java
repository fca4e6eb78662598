package org.endure.validation.scores;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.statistics.Ranking;

/**
 * How well a way to judge alliances stands before history.
 *
 * @param name the theory, or the baseline
 * @param cases number of cases
 * @param collapses number of those that collapsed
 * @param clusters number of clusters, such as alliances, that are resampled whole
 * @param confusion its verdicts against outcomes
 * @param measures every measure with its interval
 */
public record Scores(
        String name, int cases, int collapses, int clusters, Confusion confusion, Map<Measure, Estimate> measures) {

    /** Number of resamples for intervals. */
    public static final int DRAWS = 500;

    /** How well a way to judge alliances stands. */
    public Scores {
        measures = Collections.unmodifiableMap(new EnumMap<>(measures));
    }

    /** The scores of a judge on these cases. */
    public static Scores of(Forecaster judge, List<ScoredCase> cases) {
        return of(judge, cases, resampled(judge, cases));
    }

    public static Scores of(Forecaster judge, List<ScoredCase> cases, Resampled resampled) {
        return new Scores(
                judge.name(),
                cases.size(),
                (int) cases.stream().filter(ScoredCase::collapsed).count(),
                new Clusters(cases).count(),
                Confusion.of(cases, judge.verdict()),
                resampled.intervals());
    }

    public static Resampled resampled(Forecaster judge, List<ScoredCase> cases) {
        Clusters clusters = new Clusters(cases);
        return Resampled.of(clusters, new JudgedCases(judge, cases, clusters)::measures);
    }

    /** A measure with its interval. */
    public Estimate of(Measure measure) {
        return Objects.requireNonNull(measures.get(measure));
    }

    /** The cases as ranking sees them. */
    public static List<Ranking.Ranked> ranked(Collection<List<ScoredCase>> clusters, Forecaster judge) {
        List<Ranking.Ranked> ranked = new ArrayList<>();
        for (List<ScoredCase> cluster : clusters) {
            for (ScoredCase each : cluster) {
                Integer year = each.year();
                ranked.add(new Ranking.Ranked(
                        judge.score().applyAsDouble(each), each.collapsed(), year == null ? 0 : year));
            }
        }
        return ranked;
    }
}
