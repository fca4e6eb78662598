package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.endure.CommandRun;
import org.endure.ShippedTheory;
import org.endure.coding.RowAssessor;
import org.endure.coding.SeenKeys;
import org.endure.fact.Cell;
import org.endure.files.FileTree;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.rule.RuleBase;
import org.endure.table.Table;
import org.endure.theory.TheoryReader;
import org.endure.validation.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawn rows are inferred by Drools from the beginning, and a difference from what was written is not passed over. */
class SampleCheckTest {

    private static final int ROWS = 40;
    private static final InferenceEngine CODING = compiled(Tables.coding().rules());
    private static final InferenceEngine WALT = compiled(ShippedTheory.rules());

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void assess() {
        SplittableRandom random = new SplittableRandom(11);
        Tables.write(
                folder,
                IntStream.range(0, ROWS)
                        .mapToObj(i -> Tables.random("a" + i, i % 10 == 3 ? 1700 : 1900, random))
                        .toArray(String[]::new));
    }

    @Test
    void droolsInfersWhatWasWrittenAndAsMuchIsSaid() {
        CommandRun run = batch("--check", "10", "--seed", "4");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("10 rows drawn with seed 4: Drools infers what was written.");
        assertThat(batch("--check", "1000").out()).contains("36 rows drawn with seed 1");
    }

    @Test
    void rowsThatAreWrittenOtherwiseThanAnEngineInfersAreABug() {
        batch();
        InferenceEngine other = compiled(new TheoryReader(FileTree.of(Path.of("")), new DrlRuleParser())
                .theory("threat-only", List.of())
                .ruleBase());
        assertThatThrownBy(() -> check(other, ROWS, 1))
                .isInstanceOf(SampleCheck.MismatchException.class)
                .hasMessageContaining("disagree on")
                .hasMessageContaining("written: a")
                .hasMessageContaining("Drools infers: a");
    }

    @Test
    void theSeedDrawsTheRowsEachOnceAndNoneThatIsLeftOut() {
        batch();
        List<String> first = drawn(12, 7);
        assertThat(first).hasSize(12).doesNotHaveDuplicates();
        assertThat(drawn(12, 7)).isEqualTo(first);
        assertThat(drawn(12, 8)).isNotEqualTo(first);
        assertThat(drawn(1000, 1)).hasSize(36).doesNotHaveDuplicates();
    }

    @Test
    void sizesThatCannotBeAreTold() {
        assertThat(batch("--check", "-1").err()).contains("--check is -1. It is a number from 0 to 100000.");
    }

    /** What the coding engine was given, as texts, one for each row. */
    private List<String> drawn(int size, long seed) {
        List<String> drawn = new ArrayList<>();
        InferenceEngine watched = given -> {
            drawn.add(given.stream()
                    .map(Cell.class::cast)
                    .map(Cell::toString)
                    .toList()
                    .toString());
            return CODING.infer(given);
        };
        check(watched, WALT, size, seed);
        return drawn;
    }

    private int check(InferenceEngine judging, int size, long seed) {
        return check(CODING, judging, size, seed);
    }

    private int check(InferenceEngine coding, InferenceEngine judging, int size, long seed) {
        Path data = folder.resolve("table.csv");
        TableReview review;
        try (Table table = Table.open("t", data)) {
            review = TableReview.of(table, Tables.coding(), new SeenKeys(), rejected -> {}, rows -> {});
        }
        try (Table table = Table.open("t", data)) {
            ResultsFolder results = new ResultsFolder(folder.resolve("results"), List.of());
            RowAssessor assessor = new RowAssessor(Tables.coding(), ShippedTheory.rules(), table, false);
            return new SampleCheck(results, assessor, coding, judging).run(table, review, size, seed);
        }
    }

    private CommandRun batch(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("batch", "table.csv", "--coding", "alliance-years", "-o", "results", "--skip-bad", "bad.csv"));
        arguments.addAll(List.of(more));
        return CommandRun.run(folder, arguments.toArray(String[]::new));
    }

    private static InferenceEngine compiled(RuleBase rules) {
        return new DroolsCompiler().compile(rules, Limits.DEFAULT);
    }
}
