package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.endure.CommandRun;
import org.endure.statistics.CumulativeIncidence;
import org.endure.statistics.Estimate;
import org.endure.statistics.Isotonic;
import org.endure.statistics.Logit;
import org.endure.statistics.PlainRanking;
import org.endure.statistics.Ranking;
import org.endure.validation.scores.Confusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R reads our tables as they are and computes the same numbers from them. */
class RAgreesTest {

    private static final double CLOSE = 1e-9;
    private static final double AS_WRITTEN = 1e-6;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTruthTableOfTheCasebookIsThatOfR() throws Exception {
        backtest(List.of());
        Map<String, Double> values = compared(0.8, 0.5, 1);
        assertThat(values.get("rows")).isGreaterThan(30);
        assertThat(values.get("conditions")).isGreaterThan(8);
    }

    @Test
    void theParametersOfFitOfTheCasebookAreThoseOfR() throws Exception {
        backtest(List.of("--conditions", "mechanisms"));
        Map<String, Double> values = compared(0.8, 0.5, 1);
        assertThat(values.get("mechanisms")).isEqualTo(values.get("conditions")).isGreaterThan(20);
        assertThat(values.get("combinations")).isGreaterThan(80);
    }

    @Test
    void theTruthTableAndTheParametersOfFitOfAllianceYearsAreThoseOfR() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        String[] rows = new String[300];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Tables.random("a" + i / 10, 1950 + i % 10, random);
        }
        Tables.write(folder, rows);
        backtest(List.of(
                "table.csv",
                "--coding",
                "alliance-years",
                "--conditions",
                "C1.b,C2.b,C5.a,C2.a,E5.a",
                "--incl-cut",
                "0.15,0.1",
                "--n-cut",
                "4"));
        Map<String, Double> values = compared(0.15, 0.1, 4);
        assertThat(values.get("mechanisms")).isEqualTo(5);
        assertThat(values.get("combinations")).isGreaterThanOrEqualTo(6);
        assertThat(Files.readString(folder.resolve("tt.csv")))
                .contains(",1,")
                .contains(",0,")
                .contains(",C,")
                .contains(",?,");
    }

    private void backtest(List<String> arguments) {
        List<String> all = new ArrayList<>(
                List.of("backtest", "--truth-table", "tt.csv", "--calibrated", "cases.csv", "--fit", "fit.csv"));
        all.addAll(1, arguments);
        CommandRun run = CommandRun.run(folder, all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** What R computes from our tables, after all differences from what we wrote were found to be none. */
    private Map<String, Double> compared(double inclusion, double exclusion, int fewest) throws Exception {
        Map<String, Double> values = Rscript.run(
                "sets.R",
                folder.resolve("out.csv"),
                folder.resolve("cases.csv"),
                folder.resolve("tt.csv"),
                inclusion,
                exclusion,
                fewest,
                folder.resolve("fit.csv"));
        assertThat(values).containsEntry("OUT", 0.0).containsEntry("n", 0.0).containsEntry("cases", 0.0);
        assertThat(values.get("incl")).isLessThan(AS_WRITTEN);
        assertThat(values.get("PRI")).isLessThan(AS_WRITTEN);
        List<String> fit = List.of("found", "n", "Cons.Suf", "Cov.Suf", "PRI", "Cons.Nec", "Cov.Nec", "RoN");
        assertThat(fit)
                .allSatisfy(
                        each -> assertThat(values.get("fit." + each)).as(each).isLessThan(AS_WRITTEN));
        return values;
    }

    @Test
    void measuresOfVerdictsAndScoresAreThoseOfR() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        List<Ranking.Ranked> ranked = new ArrayList<>();
        int[] counts = new int[4];
        double[] scores = new double[500];
        StringBuilder csv = new StringBuilder("score,verdict,outcome,year\n");
        for (int i = 0; i < scores.length; i++) {
            boolean collapsed = random.nextInt(5) == 0;
            int score = random.nextInt(9) - 4 + (collapsed ? 2 : 0);
            boolean said = score > 1;
            int year = 1950 + random.nextInt(20);
            scores[i] = score;
            ranked.add(new Ranking.Ranked(score, collapsed, year));
            counts[(said ? 0 : 2) + (collapsed ? 0 : 1)]++;
            csv.append("%d,%d,%d,%d\n".formatted(score, said ? 1 : 0, collapsed ? 1 : 0, year));
        }
        Files.writeString(folder.resolve("scores.csv"), csv);
        Map<String, Double> values = Rscript.run("measures.R", folder.resolve("out.csv"), folder.resolve("scores.csv"));
        Confusion confusion = new Confusion(counts[0], counts[1], counts[2], counts[3], 0);
        Estimate ends = Estimate.of(0, scores.clone());
        Map<String, Double> ours = Map.of(
                "area", PlainRanking.area(ranked),
                "concordance", PlainRanking.concordance(ranked),
                "averagePrecision", PlainRanking.averagePrecision(ranked),
                "precision", confusion.precision(),
                "recall", confusion.recall(),
                "balancedAccuracy", confusion.balancedAccuracy(),
                "matthews", confusion.matthews(),
                "kappa", confusion.kappa(),
                "low", ends.low(),
                "high", ends.high());
        assertThat(values.keySet()).isEqualTo(new java.util.TreeSet<>(ours.keySet()));
        ours.forEach((name, value) -> assertThat(value).as(name).isEqualTo(values.get(name), within(CLOSE)));
    }

    @Test
    void curvesRegressionsAndCompetingEndsAreThoseOfR() throws Exception {
        SplittableRandom random = new SplittableRandom(9);
        int n = 300;
        double[] scores = new double[n];
        double[] outcomes = new double[n];
        double[][] counts = new double[10][4];
        List<Logit.Trials> rows = new ArrayList<>();
        StringBuilder cases = new StringBuilder("score,other,outcome\n");
        StringBuilder followed = new StringBuilder("years,kind\n");
        for (int i = 0; i < n; i++) {
            scores[i] = random.nextInt(9) - 4;
            int other = random.nextInt(3);
            outcomes[i] = random.nextInt(12) < scores[i] + 5 ? 1 : 0;
            rows.add(new Logit.Trials(new double[] {scores[i], other}, outcomes[i], 1));
            cases.append("%.0f,%d,%.0f\n".formatted(scores[i], other, outcomes[i]));
            int years = 1 + random.nextInt(10);
            int kind = random.nextInt(4);
            counts[years - 1][kind]++;
            followed.append("%d,%d\n".formatted(years, kind));
        }
        Files.writeString(folder.resolve("cases.csv"), cases);
        Files.writeString(folder.resolve("followed.csv"), followed);
        Map<String, Double> values = Rscript.run(
                "calibration.R",
                folder.resolve("out.csv"),
                folder.resolve("cases.csv"),
                folder.resolve("followed.csv"));
        double[] curve = Isotonic.fit(scores, outcomes);
        for (int i = 0; i < n; i++) {
            assertThat(curve[i]).isEqualTo(values.get("isotonic%.0f".formatted(scores[i])), within(CLOSE));
        }
        Logit logit = Logit.fit(rows, 2, 0);
        for (int i = 0; i < 3; i++) {
            assertThat(logit.coefficient(i)).isEqualTo(values.get("logit" + i), within(AS_WRITTEN));
        }
        CumulativeIncidence incidence = CumulativeIncidence.of(counts, 3);
        for (String library : List.of("survival", "cmprsk")) {
            assumeTrue(values.containsKey(library + "1.1"), "R's package " + library + " is not installed");
            for (int kind = 1; kind <= 3; kind++) {
                for (int year = 1; year <= 10; year++) {
                    assertThat(incidence.of(kind, year))
                            .as("%s, kind %d, year %d", library, kind, year)
                            .isEqualTo(values.get(library + kind + "." + year), within(CLOSE));
                }
            }
        }
    }
}
