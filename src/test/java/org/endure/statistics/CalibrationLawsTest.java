package org.endure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Laws of probabilities, of scores in their parts, and of ends that compete. */
class CalibrationLawsTest {

    private static final double CLOSE = 1e-9;

    @Property(tries = 200)
    void aCalibratedProbabilityLiesBetweenZeroAndOneAndNeverFallsWithTheScore(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MonotoneCurve.Counts counts = new MonotoneCurve.Counts();
        int cases = random.nextInt(0, 30);
        int bias = random.nextInt(1, 8);
        for (int i = 0; i < cases; i++) {
            counts.add(random.nextInt(-9, 10), 1, random.nextInt(8) < bias ? 1 : 0);
        }
        MonotoneCurve curve = MonotoneCurve.through(counts);
        double before = 0;
        for (int score = -30; score <= 30; score++) {
            assertThat(curve.at(score)).isGreaterThan(0).isLessThan(1).isGreaterThanOrEqualTo(before);
            before = curve.at(score);
        }
    }

    @Test
    void aScoreThatSeparatesOutcomesPromisesNoCertaintyAndOneThatMisleadsNothing() {
        MonotoneCurve.Counts apart = new MonotoneCurve.Counts();
        apart.add(-1, 5, 0);
        apart.add(1, 5, 5);
        assertThat(MonotoneCurve.through(apart).at(1)).isBetween(0.7, 0.95);
        MonotoneCurve.Counts against = new MonotoneCurve.Counts();
        against.add(-1, 5, 5);
        against.add(1, 5, 0);
        assertThat(MonotoneCurve.through(against).at(-3)).isEqualTo(0.5, within(CLOSE));
        assertThat(MonotoneCurve.through(against).at(3)).isEqualTo(0.5, within(CLOSE));
    }

    @Property(tries = 100)
    void aRegressionForecastsAsManyEventsAsThereWereAtEveryPredictor(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Logit.Trials> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(new Logit.Trials(
                    new double[] {random.nextInt(3), random.nextInt(2)}, random.nextInt(3) == 0 ? 1 : 0, 1));
        }
        Logit plain = Logit.fit(rows, 2, 0);
        Logit shrunk = Logit.fit(rows, 2, 10);
        for (int predictor = -1; predictor < 2; predictor++) {
            double missed = 0;
            for (Logit.Trials row : rows) {
                double value = predictor < 0 ? 1 : row.predictors()[predictor];
                missed += value * (row.events() - plain.probability(row.predictors()));
            }
            assertThat(missed).isEqualTo(0, within(1e-6));
        }
        double size = square(plain.coefficient(1)) + square(plain.coefficient(2));
        assertThat(square(shrunk.coefficient(1)) + square(shrunk.coefficient(2)))
                .isLessThanOrEqualTo(size + CLOSE);
    }

    @Property(tries = 200)
    void aScoreIsTheSumOfItsPartsAndNoneOfThemIsNegative(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 50);
        double[] forecasts =
                random.ints(n, 1, 20).mapToDouble(each -> each / 20.0).toArray();
        double[] outcomes = random.ints(n, 0, 2).asDoubleStream().toArray();
        for (Decomposition each :
                List.of(Decomposition.brier(forecasts, outcomes), Decomposition.log(forecasts, outcomes))) {
            assertThat(each.reliability() - each.resolution() + each.uncertainty())
                    .isEqualTo(each.score(), within(CLOSE));
            assertThat(each.reliability()).isGreaterThan(-CLOSE);
            assertThat(each.resolution()).isGreaterThan(-CLOSE);
            assertThat(each.uncertainty()).isGreaterThan(-CLOSE);
        }
    }

    @Test
    void forecastsThatHoldWhatTheyPromiseAreReliable() {
        Decomposition parts =
                Decomposition.brier(new double[] {0.25, 0.25, 0.25, 0.25, 1, 0}, new double[] {0, 1, 0, 0, 1, 0});
        assertThat(parts.reliability()).isEqualTo(0, within(CLOSE));
        assertThat(parts.score()).isEqualTo((3 * 0.0625 + 0.5625) / 6, within(CLOSE));
        assertThat(parts.uncertainty()).isEqualTo(1.0 / 3 * 2 / 3, within(CLOSE));
    }

    @Property(tries = 200)
    void allEndsAndWhatIsInForceAddUpToOneAndNoneIsUndone(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int kinds = random.nextInt(1, 5);
        int years = random.nextInt(1, 12);
        double[][] counts = new double[years][kinds + 1];
        for (double[] year : counts) {
            for (int kind = 0; kind <= kinds; kind++) {
                year[kind] = random.nextInt(4);
            }
        }
        CumulativeIncidence incidence = CumulativeIncidence.of(counts, kinds);
        for (int year = 0; year <= years; year++) {
            double sum = incidence.survival(year);
            for (int kind = 1; kind <= kinds; kind++) {
                sum += incidence.of(kind, year);
                assertThat(incidence.of(kind, year))
                        .isGreaterThanOrEqualTo(year == 0 ? 0 : incidence.of(kind, year - 1));
            }
            assertThat(sum).isEqualTo(1, within(CLOSE));
        }
    }

    @Test
    void thoseThatAreSeenNoLongerCountAsLongAsTheyWereFollowed() {
        CumulativeIncidence incidence = CumulativeIncidence.of(new double[][] {{2, 1, 1}, {0, 2, 0}}, 2);
        assertThat(incidence.of(1, 1)).isEqualTo(1.0 / 6, within(CLOSE));
        assertThat(incidence.of(2, 2)).isEqualTo(1.0 / 6, within(CLOSE));
        assertThat(incidence.of(1, 2)).isEqualTo(1.0 / 6 + 4.0 / 6, within(CLOSE));
    }

    private static double square(double value) {
        return value * value;
    }
}
