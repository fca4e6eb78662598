package org.endure.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.endure.ShippedTheory;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Fact;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Risk;
import org.endure.fact.Verdict;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.inference.stratified.DirectEngine;
import org.endure.table.Table;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are coded by rules, and the theory sees nothing else of them. */
class RowAssessorTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachCodingRuleReadsItsColumnAndAnEmptyCellIsUnknown() {
        RowAssessment coded =
                only(Map.of("polity_max_abs_chg5", "6", "all_democ", "1", "n_intra_rivalries", "2", "n_members", "2"));
        assertThat(coded.coded())
                .containsEntry("C5.a", Magnitude.MODERATE)
                .containsEntry("E5.a", Magnitude.SIGNIFICANT)
                .containsEntry("I22", Magnitude.MODERATE)
                .hasSize(3);
        assertThat(coded.risk()).isEqualTo(2 + 2 - 3);
        RowAssessment empty = only(Map.of());
        assertThat(empty.coded()).isEmpty();
        assertThat(empty.verdict()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void whatATableCannotShowLeavesAVerdictOnlyWhereItCannotChangeIt() {
        assertThat(only(Map.of("n_rivals_shared", "2", "threat_mid5", "1")).verdict())
                .as("a grave shared threat, and strain that nobody can see")
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(only(Tables.SURELY_ENDURES).verdict()).isEqualTo(Outcome.ENDURANCE);
        assertThat(only(Map.of(
                                "leader_chg10", "-0.6",
                                "intra_mid5_force", "1",
                                "shared_rivals_at_start", "1",
                                "n_rivals_shared", "0",
                                "n_mid_opp10_shared", "0"))
                        .verdict())
                .as("no motive and severe strain, whatever holds")
                .isEqualTo(Outcome.COLLAPSE);
    }

    @Test
    void aMechanismThatATableObservesIsUnknownWhereItsColumnIsEmpty() {
        Map<String, String> votesEmpty = new HashMap<>(Tables.SURELY_ENDURES);
        votesEmpty.remove("unip_dist_top2_chg5");
        assertThat(only(votesEmpty).verdict()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(only(votesEmpty).risk())
                .isEqualTo(only(Tables.SURELY_ENDURES).risk());
    }

    @Test
    void aCutOffIsReachedFromTheRightSide() {
        assertThat(only(Map.of("cinc_threat_chg10", "-0.19")).coded()).doesNotContainKey("C1.a");
        assertThat(only(Map.of("cinc_threat_chg10", "-0.2")).coded()).containsEntry("C1.a", Magnitude.MODERATE);
        assertThat(only(Map.of("cinc_threat_chg10", "-0.5")).coded()).containsEntry("C1.a", Magnitude.SIGNIFICANT);
    }

    @Test
    void whatHappenedAfterwardsChangesNothing() {
        RowAssessment endured = only(Map.of("n_rivals_shared", "1", "y_break5", "0"));
        RowAssessment collapsed = only(Map.of("n_rivals_shared", "1", "y_break5", "1"));
        assertThat(collapsed).isEqualTo(endured);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alliance-years", "dyad-years"})
    void aRuleThatLooksAtAnOutcomeIsRefused(String shipped) throws IOException {
        Path coding = Files.createDirectories(folder.resolve("peeping"));
        Files.writeString(coding.resolve("coding.yaml"), observingNothing(shipped));
        Files.writeString(coding.resolve("peep.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "An alliance that will break breaks"
                  @id("P-1") @mechanism("C1.a") @source("none") @basis("operationalisation") @because("it will")
                when
                  Cell( column in ("y_break10", "x"), number == 1 )
                then
                  insertLogical( new MechanismCoding( "C1.a", Magnitude.SIGNIFICANT ) );
                end
                """);
        assertThatThrownBy(() -> new CodingReader(FileTree.of(folder), new DrlRuleParser()).read("peeping"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("y_break10, which holds an outcome");
    }

    @Test
    void aRuleThatLooksAtEveryCellFindsNoOutcomeAmongThem() throws IOException {
        Path coding = Files.createDirectories(folder.resolve("sweeping"));
        Files.writeString(coding.resolve("coding.yaml"), observingNothing("alliance-years"));
        Files.writeString(coding.resolve("sweep.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "Whatever is large is suspicious"
                  @id("S-1") @mechanism("C1.a") @source("none") @basis("operationalisation") @because("{column} is large")
                when
                  Cell( number == 1, $column : column )
                then
                  insertLogical( new MechanismCoding( "C1.a", Magnitude.SIGNIFICANT ) );
                end
                rule "Democracies"
                  @id("S-2") @mechanism("E5.a") @source("none") @basis("operationalisation") @because("democracies")
                when
                  Cell( column == "all_democ", number == 2 )
                then
                  insertLogical( new MechanismCoding( "E5.a", Magnitude.SIGNIFICANT ) );
                end
                """);
        var sweeping = new CodingReader(FileTree.of(folder), new DrlRuleParser()).read("sweeping");
        Path file = Tables.write(folder, Tables.row("1", 1950, Map.of("y_break5", "1")));
        try (Table table = Table.open("t", file)) {
            RowAssessor assessor = new RowAssessor(sweeping, ShippedTheory.rules(), table, false);
            assertThat(assessor.assess(table.iterator().next()).coded()).isEmpty();
        }
    }

    @Test
    void theEngineAndTheEvaluatorAgreeOnRowsAndOnTheirCoding() {
        SplittableRandom random = new SplittableRandom(5);
        String[] rows = new String[25];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Tables.random("a" + i, 1950 + i, random);
        }
        InferenceEngine coder = new DroolsCompiler().compile(Tables.coding().rules(), Limits.DEFAULT);
        DirectEngine direct = new DirectEngine(Tables.coding().rules());
        try (Table table = Table.open("t", Tables.write(folder, rows))) {
            RowAssessor assessor = new RowAssessor(Tables.coding(), ShippedTheory.rules(), table, false);
            for (Table.Row row : table) {
                List<Fact> cells = new ArrayList<>(assessor.explainCoding(row).given());
                cells.removeIf(each -> each instanceof org.endure.fact.Parameter);
                assertThat(coder.infer(cells).derived())
                        .hasToString(direct.infer(cells).derived().toString());
                var told = ShippedTheory.engine().infer(assessor.facts(row));
                RowAssessment quick = assessor.assess(row);
                assertThat(told.conclusions(Verdict.class)).containsExactly(new Verdict(quick.verdict()));
                assertThat(told.conclusions(Risk.class))
                        .extracting(Risk::points)
                        .containsExactly(quick.risk());
            }
        }
    }

    @Test
    void aRowTellsTheRulesOfCodingAndTheoryThatFiredOnIt() {
        SplittableRandom random = new SplittableRandom(6);
        String[] rows = new String[40];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Tables.random("a" + i, 1950, random);
        }
        DirectEngine judge =
                new DirectEngine(ShippedTheory.rules().leadingTo(Set.of("Verdict", "Trend", "Risk", "Finding")));
        try (Table table = Table.open("t", Tables.write(folder, rows))) {
            RowAssessor telling = new RowAssessor(Tables.coding(), ShippedTheory.rules(), table, true);
            RowAssessor silent = new RowAssessor(Tables.coding(), ShippedTheory.rules(), table, false);
            for (Table.Row row : table) {
                RowAssessment told = telling.assess(row);
                Set<String> expected = new TreeSet<>();
                for (Inference each : List.of(telling.explainCoding(row), judge.infer(telling.facts(row)))) {
                    each.derived()
                            .forEach(derived -> derived.justifications()
                                    .forEach(
                                            reason -> expected.add(reason.rule().id())));
                }
                assertThat(told.firedRules()).containsExactlyInAnyOrderElementsOf(expected);
                RowAssessment same = silent.assess(row);
                assertThat(same.firedRules()).isEmpty();
                assertThat(same.findings()).isEqualTo(told.findings());
                assertThat(same.risk()).isEqualTo(told.risk());
            }
        }
    }

    @Test
    void missingColumnsAreNamedWithTheNearest() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "atopid,yeer,all_democ\n1,1950,1\n");
        try (Table table = Table.open("t.csv", file)) {
            assertThatThrownBy(() -> new RowAssessor(Tables.coding(), ShippedTheory.rules(), table, false))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.diagnostics())
                                    .anySatisfy(each -> assertThat(each.text())
                                            .contains("no column \"year\"")
                                            .contains("Did you mean yeer?"))
                                    .hasSizeGreaterThan(5));
        }
    }

    /** The file of a shipped coding for other rules, of which none looks for what it observes. */
    private static String observingNothing(String shipped) throws IOException {
        return Files.readString(Path.of("rules/coding", shipped, "coding.yaml"))
                .replaceFirst("(?m)^observes:(\\n  .*)+", "observes: {}");
    }

    private RowAssessment only(Map<String, String> cells) {
        try (Table table = Table.open("t", Tables.write(folder, Tables.row("1020", 1950, cells)))) {
            return new RowAssessor(Tables.coding(), ShippedTheory.rules(), table, false)
                    .assess(table.iterator().next());
        }
    }
}
