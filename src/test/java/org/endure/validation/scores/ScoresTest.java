package org.endure.validation.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.endure.ShippedTheory;
import org.endure.fact.Outcome;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.statistics.PlainRanking;
import org.endure.statistics.Ranking;
import org.endure.validation.Contrast;
import org.endure.validation.MadeCases;
import org.junit.jupiter.api.Test;

/** Forecasts, calibration, baselines and paired differences give what a hand computes, and resamples what the cases themselves give. */
class ScoresTest {

    private static final double EXACT = 1e-12;
    private static final double FITTED = 1e-7;

    /** Of a collapse at risk 1: the others there are a collapse, drawn to 2/3, and one that endured, drawn to 1/5. */
    private static final double A = (2.0 / 3 + 1.0 / 5) / 2;

    /** Of the one that endured at risk 1: the others there are two collapses, drawn to 3/4. */
    private static final double B = 3.0 / 4;

    /** At risk 0: the other there endured, and is drawn to 1/4. */
    private static final double D = 1.0 / 4;

    private static final Forecaster THEORY = Baselines.theory("t");
    private static final List<ScoredCase> FIVE = List.of(
            MadeCases.of("a", 1950, Outcome.COLLAPSE, 1, true),
            MadeCases.of("b", 1950, Outcome.COLLAPSE, 1, false),
            MadeCases.of("c", 1951, Outcome.COLLAPSE, 1, true),
            MadeCases.of("d", 1951, Outcome.ENDURANCE, 0, false),
            MadeCases.of("e", 1952, Outcome.ENDURANCE, 0, false));

    @Test
    void theBrierScoreForecastsEachCaseFromTheOtherClusters() {
        double expected = (2 * (1 - A) * (1 - A) + B * B + 2 * D * D) / 5;
        assertThat(Scores.of(THEORY, FIVE).of(Measure.BRIER).value()).isEqualTo(expected, within(FITTED));
        List<ScoredCase> oneAlliance = List.of(
                MadeCases.of("a", 1950, Outcome.COLLAPSE, 1, true), MadeCases.of("a", 1951, Outcome.COLLAPSE, 1, true));
        assertThat(Scores.of(THEORY, oneAlliance).of(Measure.BRIER).value())
                .as("no alliance forecasts itself, and there is no other")
                .isEqualTo(0.25, within(EXACT));
    }

    @Test
    void calibrationSetsForecastAgainstObservedShareAtEachRisk() {
        RiskCalibration calibration = RiskCalibration.of(THEORY, FIVE);
        assertThat(calibration.bins()).hasSize(2);
        RiskCalibration.Bin low = calibration.bins().get(0);
        RiskCalibration.Bin high = calibration.bins().get(1);
        assertThat(low.n()).isEqualTo(2);
        assertThat(low.predicted()).isEqualTo(D, within(FITTED));
        assertThat(low.observed().value()).isZero();
        assertThat(high.n()).isEqualTo(3);
        assertThat(high.collapses()).isEqualTo(2);
        assertThat(high.predicted()).isEqualTo((2 * A + B) / 3, within(FITTED));
        assertThat(high.observed().value()).isEqualTo(2.0 / 3, within(EXACT));
        assertThat(calibration.error()).isEqualTo((2 * D + 3 * (2.0 / 3 - (2 * A + B) / 3)) / 5, within(FITTED));
    }

    @Test
    void baselinesForecastWhatTheySay() {
        List<Forecaster> baselines = Baselines.of(ShippedTheory.rules(), FIVE);
        assertThat(baselines)
                .extracting(Forecaster::name)
                .containsExactly("always ENDURANCE", "base rate", "running base rate", "threat only", "additive count");
        assertThat(brier(baselines.get(0))).as("certain of endurance").isEqualTo(2.0 / 5, within(EXACT));
        double ofCollapse = 1.0 / 4;
        double ofEndurance = 2.0 / 4;
        assertThat(brier(baselines.get(1)))
                .as("the share among the other clusters")
                .isEqualTo(
                        (2 * (1 - ofCollapse) * (1 - ofCollapse) + 3 * ofEndurance * ofEndurance) / 5, within(EXACT));
        double first = 1.0 / 2;
        double second = (1 + 1.0) / (2 + 2);
        double third = (2 + 1.0) / (4 + 2);
        assertThat(brier(baselines.get(2)))
                .as("the share in earlier years")
                .isEqualTo((2 * first * first + 2 * second * second + third * third) / 5, within(EXACT));
    }

    private static double brier(Forecaster judge) {
        return Scores.of(judge, FIVE).of(Measure.BRIER).value();
    }

    @Test
    void theBaseRatePredictsTheMoreFrequentOutcome() {
        List<ScoredCase> mostCollapse = List.of(
                MadeCases.of("a", 1950, Outcome.ENDURANCE, 0, true),
                MadeCases.of("b", 1950, Outcome.ENDURANCE, 0, true),
                MadeCases.of("c", 1950, Outcome.ENDURANCE, 0, true),
                MadeCases.of("d", 1950, Outcome.ENDURANCE, 0, false));
        Forecaster base = Baselines.of(ShippedTheory.rules(), mostCollapse).get(1);
        assertThat(mostCollapse).allMatch(each -> base.verdict().apply(each) == Outcome.COLLAPSE);
    }

    @Test
    void aDifferenceIsTakenInEachResample() {
        List<ScoredCase> one = List.of(
                MadeCases.of("a", 1950, Outcome.COLLAPSE, 1, true),
                MadeCases.of("b", 1950, Outcome.COLLAPSE, 1, false));
        List<ScoredCase> other = List.of(
                MadeCases.of("a", 1950, Outcome.ENDURANCE, 0, true),
                MadeCases.of("b", 1950, Outcome.ENDURANCE, 0, false));
        Contrast contrast = Contrast.of(MadeCases.backtest("one", one), MadeCases.backtest("other", other));
        Estimate accuracy = Objects.requireNonNull(contrast.differences().get(Measure.ACCURACY));
        // of both clusters: 1/2 - 1/2; of a twice: 1 - 0; of b twice: 0 - 1; a quarter of resamples each side
        assertThat(accuracy).isEqualTo(new Estimate(0, -1, 1));
        assertThat(contrast.partings()).hasSize(2);
        assertThat(contrast.oneRight()).isEqualTo(1);
        assertThat(contrast.otherRight()).isEqualTo(1);
        Contrast same = Contrast.of(MadeCases.backtest("one", one), MadeCases.backtest("again", one));
        assertThat(same.differences().get(Measure.ACCURACY))
                .as("paired: what resampling moves, it moves for both")
                .isEqualTo(new Estimate(0, 0, 0));
        assertThatThrownBy(() -> Contrast.of(MadeCases.backtest("one", one), MadeCases.backtest("five", FIVE)))
                .hasMessageContaining("not tried on the same cases");
    }

    @Test
    void everyMeasureOfAResampleIsThatOfTheCasesItHolds() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 40; round++) {
            List<ScoredCase> cases = MadeCases.random(60, random);
            Clusters clusters = new Clusters(cases);
            int[] weights = clusters.draws(1).get(0).get();
            List<ScoredCase> drawn = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                for (int copy = 0; copy < weights[clusters.of(i)]; copy++) {
                    drawn.add(cases.get(i));
                }
            }
            double[] measures = new JudgedCases(THEORY, cases, clusters).measures(weights);
            List<Ranking.Ranked> ranked = Scores.ranked(List.of(drawn), THEORY);
            Confusion confusion = Confusion.of(drawn, THEORY.verdict());
            assertThat(measures[Measure.AREA.ordinal()]).isEqualTo(PlainRanking.area(ranked), within(EXACT));
            assertThat(measures[Measure.CONCORDANCE.ordinal()])
                    .isEqualTo(PlainRanking.concordance(ranked), within(EXACT));
            assertThat(measures[Measure.AVERAGE_PRECISION.ordinal()])
                    .isEqualTo(PlainRanking.averagePrecision(ranked), within(EXACT));
            assertThat(measures[Measure.MATTHEWS.ordinal()]).isEqualTo(confusion.matthews());
            assertThat(measures[Measure.KAPPA.ordinal()]).isEqualTo(confusion.kappa());
        }
    }

    @Test
    void theAreaUnderTheStepsIsTheAveragePrecision() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            List<ScoredCase> cases = MadeCases.random(40, random);
            List<double[]> curve = Curves.precisionRecall(THEORY, cases);
            double area = 0;
            for (int i = 1; i < curve.size(); i += 2) {
                area += (curve.get(i)[0] - curve.get(i - 1)[0]) * curve.get(i)[1];
            }
            assertThat(area)
                    .isEqualTo(PlainRanking.averagePrecision(Scores.ranked(List.of(cases), THEORY)), within(1e-9));
        }
    }
}
