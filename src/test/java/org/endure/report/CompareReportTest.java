package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.endure.Golden;
import org.endure.ShippedTheory;
import org.endure.comparison.RuleChange;
import org.endure.comparison.TheoryComparison;
import org.endure.files.FileTree;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.theory.Theory;
import org.junit.jupiter.api.Test;

/** How theories are set side by side. */
class CompareReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/theory");
    private static final Case JAPAN =
            new CaseReader(FileTree.of(Path.of(""))).read("facts/us-japan/2017-2018-trump-abe.yaml");
    private static final Case NATO =
            new CaseReader(FileTree.of(Path.of("src/test/resources/variants"))).read("h01-nato-1992.yaml");
    private static final TheoryComparison COMPARISON = TheoryComparison.of(
            Stream.of("walt", "liberalism", "walt-1985", "threat-only")
                    .map(CompareReportTest::theory)
                    .toList(),
            List.of(JAPAN, NATO));

    @Test
    void theScreenHasAMatrixAndTheFewestRulesThatMakeEachDifference() throws IOException {
        Golden.file(GOLDEN.resolve("compare.txt"), CompareReport.text(COMPARISON));
    }

    @Test
    void thePageHasATable() throws IOException {
        Golden.file(GOLDEN.resolve("compare.md"), CompareReport.markdown(COMPARISON));
    }

    @Test
    void theTableHasOneLineForEachCaseAndTheory() throws IOException {
        Golden.file(GOLDEN.resolve("compare.csv"), CompareData.csv(COMPARISON));
    }

    @Test
    void jsonHasTheReasonsAsData() {
        assertThat(JsonReport.write(CompareData.tree(COMPARISON)))
                .contains("\"theory\" : \"threat-only\"", "\"change\" : \"REMOVED\"", "\"id\" : \"PI-1\"");
    }

    @Test
    void onlyAnswersThatDifferFromTheFirstAreExplained() {
        TheoryComparison.Row nato = COMPARISON.rows().get(1);
        assertThat(nato.cells())
                .extracting(cell -> cell.theory() + " " + cell.outcome() + " " + (cell.difference() == null))
                .containsExactly(
                        "walt ENDURANCE true",
                        "liberalism ENDURANCE true",
                        "walt-1985 COLLAPSE false",
                        "threat-only COLLAPSE false");
        assertThat(Objects.requireNonNull(nato.cells().get(3).difference()).rules())
                .extracting(RuleChange::id, RuleChange::layer)
                .as("each of the holds would do for the alliance, so that all must go")
                .containsExactly(
                        Tuple.tuple("PI-1", "walt"),
                        Tuple.tuple("PI-2", "walt"),
                        Tuple.tuple("PI-3", "walt"),
                        Tuple.tuple("PI-5", "walt"),
                        Tuple.tuple("PI-6", "walt"),
                        Tuple.tuple("verdict.needed.strain-0", "threat-only"));
    }

    @Test
    void aTheoryComparedWithItselfDiffersInNothing() {
        TheoryComparison same = TheoryComparison.of(List.of(theory("walt"), theory("walt")), List.of(NATO));
        assertThat(same.rows().get(0).cells()).hasSize(2).allMatch(cell -> cell.difference() == null);
    }

    @Test
    void otherFindingsUnderTheSameAnswerAreTold() {
        TheoryComparison.Row nato = COMPARISON.rows().get(1);
        assertThat(nato.cells().get(0).findings())
                .as("the first is compared with nothing")
                .isEmpty();
        TheoryComparison.Cell liberal = nato.cells().get(1);
        assertThat(liberal.difference()).isNull();
        assertThat(liberal.findings()).isNotEmpty();
        assertThat(CompareReport.text(COMPARISON)).contains("the same answer as by walt, from other findings.");
        assertThat(JsonReport.write(CompareData.tree(COMPARISON))).contains("otherFindings");
    }

    private static Theory theory(String name) {
        return Objects.requireNonNull(ShippedTheory.theories().get(name));
    }
}
