package org.endure.validation.sets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.endure.fact.Outcome;
import org.endure.statistics.Estimate;
import org.endure.validation.scores.ScoredCase;

/** Scores conditions on the same cases, all on the same resamples. */
final class SetScoring {

    private static final int SHOWN = 5;

    private final List<ScoredCase> cases;
    private final Resamples resamples;

    SetScoring(List<ScoredCase> cases) {
        this.cases = cases;
        this.resamples = new Resamples(cases);
    }

    /** Whether conditions are compared with the base rate of the years in which they are met. */
    boolean sameYears() {
        return resamples.sameYears();
    }

    /** Memberships of all cases in a condition. */
    double[] memberships(SetCondition condition) {
        return cases.stream()
                .mapToDouble(each -> condition.membership(each.assessment()))
                .toArray();
    }

    /** Memberships of all cases in an outcome: 1 or 0. */
    double[] outcome(Outcome outcome) {
        return cases.stream()
                .mapToDouble(each -> each.collapsed() == (outcome == Outcome.COLLAPSE) ? 1 : 0)
                .toArray();
    }

    /** How many clusters have a case with any membership. */
    int clusters(double[] memberships) {
        return resamples.clusters(memberships);
    }

    /** Scores of conditions that are no alternatives to one another. */
    ConditionScore score(SetCondition condition, double[] memberships) {
        return score(condition, memberships, Double.NaN);
    }

    /** Scores of conditions that are alternatives to those among them that lead to the same outcome. */
    List<ConditionScore> alternatives(List<SetCondition> conditions) {
        List<ConditionScore> scores = new ArrayList<>();
        List<double[]> memberships = conditions.stream().map(this::memberships).toList();
        for (int i = 0; i < conditions.size(); i++) {
            SetCondition condition = conditions.get(i);
            List<double[]> others = IntStream.range(0, conditions.size())
                    .filter(other -> conditions.get(other) != condition)
                    .filter(other -> conditions.get(other).expected()
                            && conditions.get(other).outcome() == condition.outcome())
                    .mapToObj(memberships::get)
                    .toList();
            double unique = condition.expected()
                    ? unique(memberships.get(i), others, outcome(condition.outcome()))
                    : Double.NaN;
            scores.add(score(condition, memberships.get(i), unique));
        }
        return scores;
    }

    /** Coverage of the union with a condition, less that without it. */
    static double unique(double[] condition, List<double[]> others, double[] outcome) {
        double gained = 0;
        double sum = 0;
        for (int i = 0; i < condition.length; i++) {
            double without = Calibration.OUT;
            for (double[] other : others) {
                without = Math.max(without, other[i]);
            }
            double with = Math.max(without, condition[i]);
            gained += Math.min(with, outcome[i]) - Math.min(without, outcome[i]);
            sum += outcome[i];
        }
        return sum == 0 ? Double.NaN : gained / sum;
    }

    private ConditionScore score(SetCondition condition, double[] x, double unique) {
        double[] y = outcome(condition.outcome());
        int with = clusters(x);
        Estimate aboveBase =
                resamples.aboveBase(x, condition.outcome() == Outcome.COLLAPSE, with >= ConditionScore.FEWEST_CLUSTERS);
        SetRelation relation = SetRelation.of(x, y);
        return new ConditionScore(
                condition,
                relation,
                with,
                relation.consistency() - aboveBase.value(),
                aboveBase,
                unique,
                kind(x, y, true, true),
                kind(x, y, true, false),
                kind(x, y, false, true));
    }

    /** Cases of one kind: those in the condition by their membership, the highest first, the others by their order. */
    private ConditionScore.Cases kind(double[] x, double[] y, boolean inCondition, boolean inOutcome) {
        List<Integer> members = IntStream.range(0, x.length)
                .filter(i -> x[i] > Calibration.CROSSOVER == inCondition && y[i] > Calibration.CROSSOVER == inOutcome)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> inCondition ? -x[i] : x[i]))
                .toList();
        return new ConditionScore.Cases(
                members.size(),
                members.stream()
                        .limit(SHOWN)
                        .map(i -> cases.get(i).assessment().id())
                        .toList());
    }
}
