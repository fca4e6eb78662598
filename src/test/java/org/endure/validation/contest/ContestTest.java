package org.endure.validation.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.endure.statistics.Measure;
import org.endure.validation.HandMade;
import org.endure.validation.scores.Baselines;
import org.endure.validation.scores.Forecaster;
import org.endure.validation.scores.ScoredCase;
import org.junit.jupiter.api.Test;

/** Theory and regression learn from the same rows, and neither learns from what it is scored on or from what came later. */
class ContestTest {

    private static final Forecaster BY_E = new Forecaster(
            "by E",
            each -> org.endure.fact.Outcome.UNDETERMINED,
            each -> -each.assessment().findings().size());

    @Test
    void aRegressionFindsTheWeightsThatTheTheoryDoesNotHave() {
        Contest contest = Contest.of(Contest.Split.FAMILIES, BY_E, cases(400, 1));
        Contest.Round all = contest.rounds().get(0);
        assertThat(all.name()).isEqualTo("all");
        assertThat(contest.left()).isZero();
        assertThat(all.fitted().of(Measure.AREA).value()).isGreaterThan(0.9);
        assertThat(all.lead().get(Measure.AREA).value())
                .isEqualTo(
                        all.theory().of(Measure.AREA).value()
                                - all.fitted().of(Measure.AREA).value(),
                        within(1e-12));
        assertThat(all.fitted().of(Measure.BRIER).value())
                .isLessThan(all.baseRate().of(Measure.BRIER).value());
        assertThat(contest.rounds()).extracting(Contest.Round::name).containsExactly("all", "1950-1989");
    }

    @Test
    void whatWasNotYetKnownChangesNoForecast() {
        List<ScoredCase> cases = cases(410, 2);
        Contest.Round known = of1990(cases);
        Contest.Round notYetKnown = of1990(turned(cases, 1986, 1989));
        assertThat(notYetKnown.fitted().measures()).isEqualTo(known.fitted().measures());
        assertThat(notYetKnown.theory().measures()).isEqualTo(known.theory().measures());
        assertThat(notYetKnown.baseRate().measures()).isEqualTo(known.baseRate().measures());
        assertThat(of1990(turned(cases, 1980, 1985)).fitted().measures())
                .as("what was known does")
                .isNotEqualTo(known.fitted().measures());
        assertThat(Contest.of(Contest.Split.FORWARD, BY_E, cases).left())
                .as("years without enough before them")
                .isPositive();
    }

    /** The round of the last year, 1990. */
    private static Contest.Round of1990(List<ScoredCase> cases) {
        List<Contest.Round> rounds =
                Contest.of(Contest.Split.FORWARD, BY_E, cases).rounds();
        assertThat(rounds.get(rounds.size() - 1).name()).isEqualTo("from 1990");
        return rounds.get(rounds.size() - 1);
    }

    private static List<ScoredCase> turned(List<ScoredCase> cases, int from, int to) {
        return cases.stream()
                .map(each -> {
                    Integer year = each.year();
                    return year != null && year >= from && year <= to
                            ? new ScoredCase(each.assessment(), each.cluster(), year, !each.collapsed())
                            : each;
                })
                .toList();
    }

    @Test
    void aFamilyIsForecastFromTheOthersAlone() {
        List<ScoredCase> others = cases(400, 3);
        double ifBroken = brierOfOwn(others, true);
        double ifNot = brierOfOwn(others, false);
        assertThat(Math.sqrt(ifBroken) + Math.sqrt(ifNot))
                .as("one forecast, whatever became of the family")
                .isEqualTo(1, within(1e-9));
    }

    /** The Brier score of a family that stands alone in its era, all of it with the same findings and the same outcome. */
    private static double brierOfOwn(List<ScoredCase> others, boolean collapsed) {
        List<ScoredCase> cases = new ArrayList<>(others);
        for (int i = 0; i < 20; i++) {
            cases.add(HandMade.scored("own" + i, "own", 1995, "E=1", collapsed));
        }
        List<Contest.Round> rounds =
                Contest.of(Contest.Split.FAMILIES, BY_E, cases).rounds();
        return rounds.get(rounds.size() - 1).fitted().of(Measure.BRIER).value();
    }

    /** Cases of two causes that weigh very differently. */
    private static List<ScoredCase> cases(int number, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ScoredCase> cases = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            boolean cause = random.nextBoolean();
            boolean hold = random.nextBoolean();
            String findings = (cause ? "A.a=3 " : "") + (hold ? "E=1" : "");
            boolean collapsed = cause ? random.nextInt(20) > 0 : random.nextInt(20) == 0;
            cases.add(HandMade.scored("r" + i, "c" + i % 40, 1950 + i / 10, findings.strip(), collapsed));
        }
        return cases;
    }

    @Test
    void withTooFewOutcomesNothingIsForecast() {
        Contest contest = Contest.of(Contest.Split.FORWARD, Baselines.theory("t"), HandMade.cases());
        assertThat(contest.rounds()).isEmpty();
        assertThat(contest.left()).isEqualTo(6);
    }
}
