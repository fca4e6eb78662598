package org.endure.validation.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.endure.statistics.Estimate;
import org.endure.statistics.PlainRanking;
import org.endure.statistics.Ranking;
import org.endure.validation.sets.SetRelation;
import org.junit.jupiter.api.Test;

/** Every measure gives what a hand computes. */
class MeasuresTest {

    private static final double EXACT = 1e-12;

    @Test
    void aConfusionMatrixGivesTheTextbookNumbers() {
        Confusion confusion = new Confusion(20, 5, 10, 65, 3);
        assertThat(confusion.judged()).isEqualTo(100);
        assertThat(confusion.accuracy()).isEqualTo(0.85, within(EXACT));
        assertThat(confusion.precision()).isEqualTo(0.8, within(EXACT));
        assertThat(confusion.recall()).isEqualTo(2.0 / 3, within(EXACT));
        assertThat(confusion.balancedAccuracy()).isEqualTo((20.0 / 30 + 65.0 / 70) / 2, within(EXACT));
        assertThat(confusion.matthews())
                .isEqualTo((20.0 * 65 - 5 * 10) / Math.sqrt(25.0 * 30 * 70 * 75), within(EXACT));
        double chance = 0.25 * 0.3 + 0.75 * 0.7;
        assertThat(confusion.kappa()).isEqualTo((0.85 - chance) / (1 - chance), within(EXACT));
    }

    @Test
    void measuresThatHaveNoValueAreNoNumber() {
        Confusion silent = new Confusion(0, 0, 5, 95, 0);
        assertThat(silent.precision()).isNaN();
        assertThat(silent.matthews()).isNaN();
        assertThat(silent.balancedAccuracy()).isEqualTo(0.5, within(EXACT));
        assertThat(PlainRanking.area(List.of(new Ranking.Ranked(1, true, 0)))).isNaN();
    }

    @Test
    void theAreaUnderTheCurveCountsTiesHalf() {
        List<Ranking.Ranked> cases = ranked("3+ 2- 2+ 1-");
        assertThat(PlainRanking.area(cases)).isEqualTo((1 + 1 + 0.5 + 1) / 4, within(EXACT));
        assertThat(PlainRanking.area(ranked("1+ 1- 1+ 1-"))).isEqualTo(0.5, within(EXACT));
    }

    @Test
    void concordanceComparesOnlyWithinAYear() {
        List<Ranking.Ranked> cases = new ArrayList<>();
        cases.add(new Ranking.Ranked(9, false, 1950));
        cases.add(new Ranking.Ranked(8, true, 1950));
        cases.add(new Ranking.Ranked(1, false, 1960));
        cases.add(new Ranking.Ranked(2, true, 1960));
        cases.add(new Ranking.Ranked(2, false, 1960));
        assertThat(PlainRanking.concordance(cases)).isEqualTo((0 + 1 + 0.5) / 3, within(EXACT));
        assertThat(PlainRanking.area(cases)).isEqualTo((2 + 1 + 0.5) / 6, within(EXACT));
    }

    @Test
    void averagePrecisionTakesTiesTogether() {
        assertThat(PlainRanking.averagePrecision(ranked("4+ 3- 2+ 1-"))).isEqualTo((1.0 + 2.0 / 3) / 2, within(EXACT));
        assertThat(PlainRanking.averagePrecision(ranked("1+ 1- 1+ 1-"))).isEqualTo(0.5, within(EXACT));
    }

    @Test
    void aSetRelationGivesTheFormulasOfFuzzySets() {
        double[] condition = {1, 0.67, 0.33, 0};
        double[] outcome = {1, 0, 1, 0};
        SetRelation relation = SetRelation.of(condition, outcome);
        assertThat(relation.consistency()).isEqualTo(1.33 / 2.0, within(EXACT));
        assertThat(relation.coverage()).isEqualTo(1.33 / 2.0, within(EXACT));
        assertThat(relation.pri()).isEqualTo(1.33 / 2.0, within(EXACT));
        assertThat(relation.relevance()).isEqualTo((0 + 0.33 + 0.67 + 1) / (0 + 1 + 0.67 + 1), within(EXACT));
        SetRelation fuzzy = SetRelation.of(new double[] {0.8, 0.6}, new double[] {0.7, 0.4});
        assertThat(fuzzy.consistency()).isEqualTo(1.1 / 1.4, within(EXACT));
        assertThat(fuzzy.pri()).isEqualTo((1.1 - 0.7) / (1.4 - 0.7), within(EXACT));
    }

    @Test
    void anIntervalHoldsNinetyFiveOfAHundredResamplesAndLeavesOutWhatIsNoNumber() {
        double[] drawn = IntStream.rangeClosed(0, 1001)
                .mapToDouble(i -> i > 1000 ? Double.NaN : i)
                .toArray();
        assertThat(Estimate.of(7, drawn)).isEqualTo(new Estimate(7, 25, 975));
        assertThat(Estimate.of(3, new double[] {3, 3, 3})).isEqualTo(new Estimate(3, 3, 3));
    }

    /** Scores with what came of the cases: + collapsed, - endured. */
    private static List<Ranking.Ranked> ranked(String cases) {
        List<Ranking.Ranked> ranked = new ArrayList<>();
        for (String each : cases.split(" ")) {
            ranked.add(new Ranking.Ranked(each.charAt(0) - '0', each.endsWith("+"), 0));
        }
        return ranked;
    }
}
