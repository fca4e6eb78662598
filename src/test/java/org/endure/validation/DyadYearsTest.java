package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.endure.CommandRun;
import org.endure.ShippedTheory;
import org.endure.coding.Coding;
import org.endure.coding.CodingReader;
import org.endure.coding.RowAssessment;
import org.endure.coding.RowAssessor;
import org.endure.fact.Fact;
import org.endure.fact.Level;
import org.endure.fact.Parameter;
import org.endure.fact.PreconditionsCoding;
import org.endure.fact.ValueCoding;
import org.endure.files.FileTree;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Basis;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.endure.rule.check.Lints;
import org.endure.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The coding of dyad-years on a synthetic table. Each of its rows says which rules fire on it, which it misses narrowly, and what it is
 * coded.
 */
class DyadYearsTest {

    private static final Path TABLE = Path.of("src/test/resources/dyad-years/table.csv");
    private static final Coding CODING =
            new CodingReader(FileTree.of(Path.of("")), new DrlRuleParser()).read("dyad-years");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyRowIsCodedByTheRulesItNamesAndByNoOthers() {
        SoftAssertions softly = new SoftAssertions();
        forEachRow((row, assessor) -> {
            RowAssessment assessed = assessor.assess(row.row());
            Set<String> fired = assessed.firedRules().stream()
                    .filter(each -> each.startsWith("DY-"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> coded = assessed.coded().entrySet().stream()
                    .map(Map.Entry::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
            softly.assertThat(fired).as("rules on line %d", row.row().line()).isEqualTo(row.words("fires"));
            softly.assertThat(coded).as("coding of line %d", row.row().line()).isEqualTo(row.words("coded"));
        });
        softly.assertAll();
    }

    @Test
    void everyRuleHasARowOnWhichItFiresAndOneThatMissesItNarrowly() {
        Set<String> fires = new TreeSet<>();
        Set<String> nearly = new TreeSet<>();
        forEachRow((row, assessor) -> {
            fires.addAll(row.words("fires"));
            nearly.addAll(row.words("nearly"));
            assertThat(Collections.disjoint(row.words("fires"), row.words("nearly")))
                    .isTrue();
        });
        Set<String> all = CODING.rules().rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(fires).isEqualTo(all);
        assertThat(nearly).isEqualTo(all);
    }

    @Test
    void valueIsCodedAsSuchAndPowerAloneNeverAsLeadership() {
        List<Fact> codings = new ArrayList<>();
        forEachRow((row, assessor) -> {
            codings.addAll(assessor.explainCoding(row.row()).conclusions(PreconditionsCoding.class));
            codings.addAll(assessor.explainCoding(row.row()).conclusions(ValueCoding.class));
        });
        assertThat(codings).containsExactly(new ValueCoding(Level.MODERATE));
    }

    @Test
    void theEngineAndTheEvaluatorAgreeOnEveryRow() {
        InferenceEngine coder = new DroolsCompiler().compile(CODING.rules(), Limits.DEFAULT);
        DirectEngine direct = new DirectEngine(CODING.rules());
        forEachRow((row, assessor) -> {
            List<Fact> cells = new ArrayList<>(assessor.explainCoding(row.row()).given());
            cells.removeIf(each -> each instanceof Parameter);
            assertThat(coder.infer(cells).derived())
                    .hasToString(direct.infer(cells).derived().toString());
        });
    }

    @Test
    void noOutcomeReachesARule() throws IOException {
        List<RowAssessment> before = assessments(TABLE);
        Path turned = Files.writeString(
                folder.resolve("turned.csv"),
                Files.readString(TABLE).replaceAll(",[01],(?=[^,]*,[^,]*,[^,]*\\R)", ",X,"));
        assertThat(Files.readString(turned)).contains(",X,");
        assertThat(assessments(turned)).isEqualTo(before);
    }

    @Test
    void theCodingHasNoLintsAndPassesTheCheck() {
        // A coding reads cells, and no observation of any type.
        assertThat(Lints.check(CODING.rules()))
                .filteredOn(each -> !each.code().equals("unread-type"))
                .isEmpty();
        CommandRun check = CommandRun.run(Path.of(""), "check", "rules/coding/dyad-years");
        assertThat(check.out()).contains("No mistakes; 0 notes and warnings.");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void everyColumnThatIsReadIsKeyOrOptionalAndNoneIsNamedInVain() {
        Set<String> named = new TreeSet<>(CODING.key());
        named.remove("ccode1");
        named.remove("ccode2");
        named.addAll(CODING.optional());
        assertThat(CodingReader.columnsRead(CODING.rules())).isEqualTo(named);
    }

    @Test
    void theColumnsThatThePackageIsKnownForAreRead() {
        assertThat(CodingReader.columnsRead(CODING.rules()))
                .contains("atop_defense", "cinc1", "cinc2", "polity21", "polity22", "xm_qudsest1", "xm_qudsest2");
        assertThat(CODING.key()).containsExactly("ccode1", "ccode2", "year");
    }

    @Test
    void theSmallShareIsAThirdOfTheLargeOneSoThatTheTwoSayTheRatio() {
        Map<String, Double> values = CODING.rules().parameters().stream()
                .collect(Collectors.toMap(Parameter::name, each -> each.value().doubleValue()));
        assertThat(values.get("coding.leadership.large-share"))
                .isGreaterThanOrEqualTo(
                        values.get("coding.leadership.ratio") * values.get("coding.leadership.small-share"));
    }

    @Test
    void everyCutOffIsReadAndLiesInItsRange() {
        String rules = CODING.rules().files().stream().map(RuleFile::text).collect(Collectors.joining());
        assertThat(CODING.rules().parameters())
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(rules).contains("\"" + each.name() + "\""));
    }

    @Test
    void everyRuleOwnsItsReading() {
        assertThat(CODING.rules().rules())
                .allSatisfy(rule -> assertThat(rule.basis()).isEqualTo(Basis.OPERATIONALISATION));
    }

    @Test
    void aTableIsScoredAndItsMissingColumnsAreNoted() throws IOException {
        Files.writeString(folder.resolve("dyads.csv"), """
                ccode1,ccode2,year,polity21,polity22,dyadigos,y_break5
                1001,1002,1970,10,9,40,0
                1001,1002,1971,10,NA,40,0
                1001,1003,1970,10,-9,NA,1
                1001,1004,1970,NA,NA,NA,NA
                """);
        CommandRun run = CommandRun.run(folder, "backtest", "dyads.csv", "--coding", "dyad-years");
        assertThat(run.err())
                .contains("dyads.csv: note: The table lacks optional columns: atop_consul, ")
                .contains("counts as not known")
                .doesNotContain("polity21");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("said COLLAPSE");
        CommandRun why =
                CommandRun.run(folder, "batch", "dyads.csv", "--coding", "dyad-years", "--row", "1001/1002/1970");
        assertThat(why.exitCode()).isZero();
        assertThat(why.out()).contains("both members are democracies: Polity 10 and 9 (DY-1)");
    }

    @Test
    void theWholeSyntheticTableIsScoredWithoutANote() throws IOException {
        Files.copy(TABLE, folder.resolve("table.csv"));
        CommandRun run = CommandRun.run(folder, "backtest", "table.csv", "--coding", "dyad-years");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private static void forEachRow(BiConsumer<SyntheticTable.Row, RowAssessor> check) {
        new SyntheticTable(CODING, TABLE).forEachRow(check);
    }

    private static List<RowAssessment> assessments(Path file) {
        try (Table table = Table.open("table", file)) {
            RowAssessor assessor = new RowAssessor(CODING, ShippedTheory.rules(), table, true);
            List<RowAssessment> all = new ArrayList<>();
            table.forEach(row -> all.add(assessor.assess(row)));
            return all;
        }
    }
}
