package org.endure.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.endure.Endure;
import org.endure.ShippedTheory;
import org.endure.fact.Outcome;
import org.endure.files.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R reads our tables as they are and computes the same numbers from them. */
class RAgreesTest {

    private static final double CLOSE = 1e-9;
    private static final double AS_WRITTEN = 1e-6;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTruthTableAndTheParametersOfFitOfTheCasebookAreThoseOfR() throws Exception {
        Endure run = Endure.run(folder, "backtest", "--truth-table", "tt.csv", "--calibrated", "cases.csv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        agree(CalibratedTable.of(
                ShippedTheory.rules(),
                new Casebook(FileTree.of(Path.of("")), "facts/cases")
                        .history(ShippedTheory.rules())
                        .cases(),
                List.of(CalibratedTable.FAMILIES)));
    }

    @Test
    void theTruthTableAndTheParametersOfFitOfAllianceYearsAreThoseOfR() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        String[] rows = new String[300];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Tables.random("a" + i / 10, 1950 + i % 10, random);
        }
        Path data = Tables.write(folder, rows);
        Endure run = Endure.run(
                folder,
                "backtest",
                "table.csv",
                "--coding",
                "alliance-years",
                "--conditions",
                "C1,C2.b,E4,E5.a",
                "--truth-table",
                "tt.csv",
                "--calibrated",
                "cases.csv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        try (Table table = Table.open("table.csv", data)) {
            RowAssessor assessor = new RowAssessor(Tables.coding(), ShippedTheory.rules(), table, false);
            agree(CalibratedTable.of(
                    ShippedTheory.rules(),
                    History.of(table, assessor, bad -> {}).cases(),
                    List.of("C1", "C2.b", "E4", "E5.a")));
        }
    }

    private void agree(CalibratedTable table) throws IOException, InterruptedException {
        Map<String, Double> values = Rscript.run(
                "sets.R",
                folder.resolve("out.csv"),
                folder.resolve("cases.csv"),
                folder.resolve("tt.csv"),
                0.8,
                0.5,
                1);
        assertThat(values.get("rows"))
                .isEqualTo(TruthTable.of(table, TruthTable.Cuts.DEFAULT).rows().size());
        assertThat(values).containsEntry("OUT", 0.0).containsEntry("n", 0.0).containsEntry("cases", 0.0);
        assertThat(values.get("incl")).isLessThan(AS_WRITTEN);
        assertThat(values.get("PRI")).isLessThan(AS_WRITTEN);
        for (int i = 0; i < table.conditions().size(); i++) {
            String name = table.conditions().get(i).name();
            double[] condition = column(table, i);
            same(values, name + ".COLLAPSE", condition, outcome(table, Outcome.COLLAPSE));
            same(values, name + ".ENDURANCE", condition, outcome(table, Outcome.ENDURANCE));
            for (int j = i + 1; j < table.conditions().size(); j++) {
                double[] both = column(table, j);
                for (int k = 0; k < both.length; k++) {
                    both[k] = Math.min(both[k], condition[k]);
                }
                String pair = name + "*" + table.conditions().get(j).name();
                same(values, pair + ".COLLAPSE", both, outcome(table, Outcome.COLLAPSE));
            }
        }
    }

    private static double[] column(CalibratedTable table, int column) {
        return table.rows().stream()
                .mapToDouble(each -> each.memberships().get(column))
                .toArray();
    }

    private static double[] outcome(CalibratedTable table, Outcome outcome) {
        return table.rows().stream()
                .mapToDouble(each -> each.collapsed() == (outcome == Outcome.COLLAPSE) ? 1 : 0)
                .toArray();
    }

    private static void same(Map<String, Double> values, String name, double[] condition, double[] outcome) {
        SetRelation relation = SetRelation.of(condition, outcome);
        assertThat(relation.consistency()).as(name).isEqualTo(values.get(name + ".consistency"), within(CLOSE));
        assertThat(relation.coverage()).as(name).isEqualTo(values.get(name + ".coverage"), within(CLOSE));
        assertThat(relation.pri()).as(name).isEqualTo(values.get(name + ".pri"), within(CLOSE));
        assertThat(relation.relevance()).as(name).isEqualTo(values.get(name + ".relevance"), within(CLOSE));
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
        Interval ends = Interval.of(0, scores.clone());
        Map<String, Double> ours = Map.of(
                "area", Ranking.area(ranked),
                "concordance", Ranking.concordance(ranked),
                "averagePrecision", Ranking.averagePrecision(ranked),
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
}
