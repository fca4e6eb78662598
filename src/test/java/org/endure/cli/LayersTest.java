package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.endure.CommandRun;
import org.endure.declaration.DeclaredVisits;
import org.endure.fact.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An answer says which rules it used and which lay near and were not used; what is not used stops nothing. */
class LayersTest {

    private static final String FACTS = "facts/cases/h01-nato-1992.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLayersStandBeforeTheAnswer() throws IOException {
        write("mine/parameters.yaml", "threat.high: 7\n");
        CommandRun run = CommandRun.run(folder, "why", FACTS, "--rules", "mine", "--short");
        assertThat(run.out()).startsWith("Layers: walt + mine.\n");
        assertThat(CommandRun.run(folder, "why", FACTS, "--rules", "mine", "--format", "json")
                        .out())
                .contains("\"layers\" : \"walt + mine\"");
    }

    @Test
    void rulesBesideTheFactsThatAreNotUsedAreTold() throws IOException {
        write("work/rules/parameters.yaml", "threat.high: 7\n");
        write(
                "work/facts/a.yaml",
                "alliance: {id: a, name: A, members: [USA, JPN]}\nperiod: 1990\nbaseline: []\nfacts: []\n");
        assertThat(CommandRun.run(folder, "why", "work/facts/a.yaml", "--short").err())
                .contains("work/rules: warning: The rules in work/rules are not used.", "Add --rules work/rules");
        assertThat(CommandRun.run(folder, "why", "work/facts/a.yaml", "--short", "--rules", "work/rules")
                        .err())
                .doesNotContain("not used");
    }

    @Test
    void aCutOffMayGiveItsValueAloneAndSaysWhatItKeeps() throws IOException {
        write("mine/parameters.yaml", "threat.high:\n  value: 5\n  reason: my own\n");
        assertThat(CommandRun.run(folder, "check", "mine").err()).doesNotContain("error");
        write("mine/parameters.yaml", "threat.high: 9\n");
        assertThat(CommandRun.run(folder, "check", "mine").err())
                .contains("lies outside its range 5.0 to 7.0", "Give a range of its own");
        write("mine/parameters.yaml", "my.own: 9\n");
        assertThat(CommandRun.run(folder, "check", "mine").err()).contains("The parameter my.own has no value.");
    }

    @Test
    void aLineWithoutAColonIsAFault() throws IOException {
        write("mine/parameters.yaml", "threat.high 7\n");
        CommandRun run = CommandRun.run(folder, "check", "mine");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("mine/parameters.yaml:1:1: error: Keys are expected, but here stands \"threat.high 7\".");
    }

    @Test
    void aBrokenVariantThatIsNotUsedStopsNoOtherCommand() throws IOException {
        CommandRun.run(folder, "init", ".");
        write("rules/variants/broken/theory.yaml", "name broken\n");
        write("rules/variants/broken/x.drl", "package x\ndeclare Nonsense {{\n");
        assertThat(CommandRun.run(folder, "facts", "types", "Meeting").exitCode())
                .isZero();
        assertThat(CommandRun.run(folder, "why", FACTS, "--short").exitCode()).isZero();
        assertThat(CommandRun.run(folder, "theory", "list").out()).contains("walt-1985");
    }

    @Test
    void everyFormOfAnAnswerNamesTheLayersThatItUsed() throws IOException {
        write("mine/parameters.yaml", "threat.high: 7\n");
        for (String format : List.of("text", "json", "csv", "html", "markdown", "dot", "prov")) {
            assertThat(CommandRun.run(folder, "assess", FACTS, "--rules", "mine", "--format", format)
                            .out())
                    .as(format)
                    .contains("walt + mine");
        }
        CommandRun.run(folder, "report", FACTS, "--rules", "mine", "-o", "out");
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith(".")
                                    && !file.toString().endsWith(".bib")))
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(file).content().contains("walt + mine"));
        }
        assertThat(CommandRun.run(folder, "backtest", "--rules", "mine").out()).contains("walt + mine");
        assertThat(CommandRun.run(
                                folder,
                                "compare",
                                FACTS,
                                "--theory",
                                "walt-1985",
                                "--theory",
                                "walt",
                                "--rules",
                                "mine")
                        .out())
                .contains("walt + mine", "walt-1985 + mine");
    }

    @Test
    void aTheoryThatAnotherBuildsOnIsNotNamedTwiceAndOneThatItDoesNotIs() throws IOException {
        assertThat(theoryOf("--theory", "liberalism")).isEqualTo("liberalism");
        assertThat(theoryOf("--rules", "rules/variants/liberalism")).isEqualTo("liberalism");
        write("own/one/theory.yaml", "name: one\nbase: walt\n");
        write("own/other/theory.yaml", "name: other\nbase: walt\n");
        assertThat(theoryOf("--theory", "own/one", "--rules", "own/other")).isEqualTo("one + other");
    }

    @Test
    void aTheoryThatAnotherReplacesIsNotNamed() {
        assertThat(theoryOf("--theory", "walt-1985", "--rules", "rules/variants/liberalism"))
                .isEqualTo("liberalism");
        assertThat(CommandRun.run(
                                folder,
                                "why",
                                FACTS,
                                "--theory",
                                "walt-1985",
                                "--rules",
                                "rules/variants/liberalism",
                                "--short")
                        .out())
                .startsWith("Layers: liberalism.\n");
    }

    private String theoryOf(String... options) {
        List<String> arguments = new ArrayList<>(List.of("theory", "show", "--format", "json"));
        arguments.addAll(List.of(options));
        CommandRun run = CommandRun.run(folder, arguments.toArray(String[]::new));
        return JsonMapper.shared().readTree(run.out()).get("name").asString();
    }

    @Test
    void twoNamesOfTheTheoryToShowAreAMistake() {
        assertThat(CommandRun.run(folder, "theory", "show", "walt", "--theory", "additive"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("Two theories are named: walt and additive."));
    }

    @Test
    void everyCommandThatReadsFactsKnowsTheTypesThatALayerDeclares() throws IOException {
        DeclaredVisits.write(folder, "ships", "Integer", "ships : 3", "{fact} brought {ships} ships");
        for (List<String> command : List.of(
                List.of("facts", "schema"),
                List.of("facts", "types", "NavalVisit"),
                List.of("facts", "export", "set.yaml", "-o", "set.csv"),
                List.of("facts", "import", "set.csv", "-o", "again.yaml"),
                List.of("facts", "diff", "set.yaml", "again.yaml"),
                List.of("facts", "new", "--members", "USA,JPN", "--period", "1990", "-o", "new.yaml"),
                List.of("check", "set.yaml"),
                List.of("why", "set.yaml"))) {
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--rules", "mine"));
            CommandRun run = CommandRun.run(folder, arguments.toArray(String[]::new));
            assertThat(run.err()).as(String.join(" ", arguments)).doesNotContain("error");
            assertThat(run.exitCode()).as(String.join(" ", arguments)).isZero();
        }
        assertThat(folder.resolve("again.yaml")).content().contains("NavalVisit", "ships: 3");
        assertThat(folder.resolve("new.yaml")).content().contains("NavalVisit");
        assertThat(CommandRun.run(folder, "facts", "schema", "--rules", "mine").out())
                .contains("NavalVisit");
        assertThat(CommandRun.run(folder, "facts", "schema").out()).doesNotContain("NavalVisit");
    }

    @Test
    void aListOfCasesMayNameAMechanismThatALayerAdds() throws IOException {
        write(
                "mine/theory.yaml",
                "name: mine\nbase: walt\nmechanisms:\n  - {code: C9, direction: COLLAPSE, title: Fatigue}\n");
        write(
                "cases.csv",
                "case_id,name,members,assessment_date,iv,iv_text,e1_preconditions,power,code,direction,magnitude,fact,verdict,outcome_year,formal,functional,source,flag,set\n"
                        + "A,Case A,USA;KOR,1935,HIGH,text,not met,,C9,COLLAPSE,SIGNIFICANT,one,COLLAPSED,1939,gone,gone,Roe 2001,,dev\n");
        assertThat(CommandRun.run(folder, "facts", "import", "cases.csv", "-o", "out")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.run(folder, "facts", "import", "cases.csv", "-o", "out", "--rules", "mine"))
                .satisfies(run -> assertThat(run.err()).isEmpty())
                .satisfies(run -> assertThat(run.exitCode()).isZero());
        assertThat(CommandRun.run(folder, "backtest", "cases.csv", "--rules", "mine"))
                .satisfies(run -> assertThat(run.err()).doesNotContain("error"))
                .satisfies(run -> assertThat(run.exitCode()).isZero());
    }

    /** A mechanism points where the theory says, whatever letter its code begins with. */
    @Test
    void aCodedMechanismPointsWhereTheLayerSays() throws IOException {
        write("coded.yaml", """
                alliance: {id: a, name: A, members: [USA, JPN]}
                period: 1990
                baseline: []
                sources:
                  list: {kind: SCHOLAR, reference: "A list"}
                facts:
                  - type: CodedMechanism
                    id: M-1
                    sentence: "The members grow tired."
                    date: 1990
                    area: TREATY
                    evidence: CONDITION
                    sources: [list]
                    missing: the list names no place
                    code: X1
                    magnitude: SIGNIFICANT
                """);
        for (Direction direction : Direction.values()) {
            write(
                    "mine/theory.yaml",
                    "name: mine\nbase: walt\nmechanisms:\n  - {code: X1, direction: %s, title: Fatigue}\n"
                            .formatted(direction));
            CommandRun run = CommandRun.run(folder, "assess", "coded.yaml", "--rules", "mine");
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(section(run.out(), "What holds the alliance").contains("X1 Fatigue"))
                    .as(run.out())
                    .isEqualTo(direction == Direction.ENDURANCE);
            assertThat(section(run.out(), "What strains the alliance").contains("X1 Fatigue"))
                    .as(run.out())
                    .isEqualTo(direction == Direction.COLLAPSE);
        }
    }

    /** The lines below a heading; none if there is no such heading. */
    private static String section(String report, String heading) {
        int at = report.indexOf("\n" + heading + "\n");
        return at < 0 ? "" : report.substring(at, report.indexOf("\n\n", at));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
