package org.endure.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.ShippedTheory;
import org.endure.files.FileTree;
import org.endure.validation.Casebook;
import org.endure.validation.History;
import org.endure.validation.scores.Baselines;
import org.endure.validation.scores.Confusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coded cases become fact sets, what became of them stays apart, and the theory is right about most. */
class CasebookTest {

    private static final Path LIST = Path.of("../shared/cases/cases-dev.csv");
    private static final String SMALL = """
            case_id,name,members,years,assessment_date,power,iv,iv_text,e1_preconditions,code,direction,magnitude,fact,verdict,outcome_year,flag
            X1,A pact,"France, Russia",1894-1917,1905-12,,HIGH,"Both fear =Germany","met in power, not in will",C2.b,collapse,slight,"A ""doubt"", said
            twice.",COLLAPSED,1917,SECRET-FLAG
            X1,A pact,"France, Russia",1894-1917,1905-12,,HIGH,"Both fear =Germany","met in power, not in will",E4,endurance,moderate,Staff talks.,COLLAPSED,1917,SECRET-FLAG
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theShippedCasesAreThoseOfTheList() throws IOException {
        assumeTrue(Files.exists(LIST), "the list of cases is not beside the project");
        var files = CaseWriter.files(CaseList.of(
                Sheet.read("cases-dev.csv", Files.readString(LIST)),
                ShippedTheory.rules().codable()));
        assertThat(files).hasSize(45);
        for (var each : files.entrySet()) {
            assertThat(Path.of("facts/cases", each.getKey())).hasContent(each.getValue());
        }
    }

    @Test
    void theTheoryIsRightAboutThirtyNineOfFortyFour() {
        History history = new Casebook(FileTree.of(Path.of("")), "facts/cases").history(ShippedTheory.rules());
        Confusion confusion =
                Confusion.of(history.cases(), Baselines.theory("walt").verdict());
        assertThat(confusion.judged()).isEqualTo(44);
        assertThat(confusion.hits() + confusion.quiet()).isGreaterThanOrEqualTo(39);
    }

    @Test
    void whatBecameOfACaseIsInNoFactSet() throws IOException {
        Files.writeString(folder.resolve("list.csv"), SMALL);
        assertThat(CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases")
                        .exitCode())
                .isZero();
        try (Stream<Path> files = Files.list(folder.resolve("cases"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("COLLAPSED")
                        .doesNotContain("1917")
                        .doesNotContain("SECRET");
            }
        }
        assertThat(folder.resolve("cases/outcomes.csv"))
                .content()
                .contains("X1")
                .contains("COLLAPSED")
                .contains("SECRET-FLAG");
        String set = Files.readString(folder.resolve("cases/x1-a-pact-1905.yaml"));
        assertThat(set)
                .contains("members: [FRA, RUS]")
                .contains("preconditions: NOT_MET")
                .contains("A \\\"doubt\\\", said\\ntwice.");
        CommandRun answer = CommandRun.run(folder, "assess", "cases/x1-a-pact-1905.yaml");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("Verdict: ENDURANCE");
    }

    @Test
    void theCasebookIsScoredAndSoIsAnyonesList() throws IOException {
        Files.writeString(folder.resolve("list.csv"), SMALL);
        CommandRun own = CommandRun.run(folder, "backtest", "list.csv", "--format", "json");
        assertThat(own.err()).isEmpty();
        assertThat(own.out())
                .contains("\"id\" : \"X1\"")
                .contains("\"outcome\" : \"COLLAPSE\"")
                .contains("\"verdict\" : \"ENDURANCE\"");
        CommandRun shipped = CommandRun.run(folder, "backtest", "--misses");
        assertThat(shipped.out())
                .contains("44 cases, 26 of them collapsed")
                .contains("H38: said COLLAPSE, but it endured");
    }

    @Test
    void everyMistakeInAListIsToldByLineAndColumn() throws IOException {
        Files.writeString(
                folder.resolve("list.csv"),
                SMALL.replace("C2.b", "C2.x").replace("moderate", "mediocre").replaceFirst("HIGH", "HIGHER"));
        CommandRun run = CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("list.csv:2:10: error: \"C2.x\" is not a value of code.")
                .contains("list.csv:2:7: error: \"HIGHER\" is not a value of iv.")
                .contains("list.csv:4:12: error: \"mediocre\" is not a value of magnitude.")
                .contains("list.csv:4:7: error: iv is \"HIGH\" here, but \"HIGHER\" on line 2")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("cases")).doesNotExist();
        Files.writeString(folder.resolve("list.csv"), SMALL.replace("assessment_date", "asessment_date"));
        assertThat(CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases")
                        .err())
                .contains("no column \"assessment_date\"")
                .contains("Did you mean asessment_date?");
    }

    @Test
    void aCaseThatStandsTwiceIsTold() throws IOException {
        Files.writeString(folder.resolve("list.csv"), SMALL);
        assertThat(CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases")
                        .exitCode())
                .isZero();
        Path outcomes = folder.resolve("cases/outcomes.csv");
        List<String> lines = Files.readAllLines(outcomes);
        Files.writeString(outcomes, String.join("\n", lines) + "\n" + lines.get(1) + "\n");
        CommandRun run = CommandRun.run(folder, "backtest", "--cases", "cases");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("The case \"X1\" stood on line 2 already.");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("list.csv"), SMALL);
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("cases/outcomes.csv"), "mine");
        CommandRun run = CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nothing is overwritten");
        assertThat(List.of(folder.resolve("cases").toFile().list())).containsExactly("outcomes.csv");
    }

    @Test
    void theTruthTableHasTheColumnsOfQca() throws IOException {
        CommandRun run = CommandRun.run(folder, "backtest", "--truth-table", "tt.csv");
        assertThat(run.exitCode()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("tt.csv"));
        assertThat(lines.get(0)).startsWith("C1,C2,").endsWith(",OUT,n,incl,PRI,cases");
        int cases = 0;
        int n = List.of(lines.get(0).split(",")).indexOf("n");
        for (String line : lines.subList(1, lines.size())) {
            cases += Integer.parseInt(line.split(",")[n]);
        }
        assertThat(cases).isEqualTo(44);
        assertThat(CommandRun.run(folder, "backtest", "--truth-table", "tt.csv").exitCode())
                .as("its own file")
                .isZero();
        Files.writeString(folder.resolve("tt.csv"), "changed by hand");
        assertThat(CommandRun.run(folder, "backtest", "--truth-table", "tt.csv").err())
                .contains("nothing is overwritten");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "France; Bosnia and Herzegovina; Japan",
                "France, Bosnia and Herzegovina, Japan",
                "FRA;BIH;JPN",
                "France / Bosnia and Herzegovina / Japan",
                "France; Bosnia and Herzegovina and Japan",
                "France; Bosnia and Herzegovina & Japan",
                "Bosnia and Herzegovina and Japan and France",
                "Frankrike, Bosnien och Hercegovina och Japan",
                "フランス、ボスニア・ヘルツェゴビナ、日本",
                "France–Bosnia and Herzegovina–Japan"
            })
    void membersAreSeparatedAsPeopleSeparateThem(String text) {
        assertThat(CaseWriter.members(text, 2001).keySet()).containsExactlyInAnyOrder("FRA", "BIH", "JPN");
    }

    @Test
    void aSignInsideANameSeparatesNothing() {
        assertThat(CaseWriter.members("Guinea-Bissau, Austria-Hungary", 1900).keySet())
                .containsExactly("GNB", "AUH");
        assertThat(CaseWriter.members("Anglo-Nowhere, Japan", 1900)).containsKeys("ANGLO_NOWHERE", "JPN");
    }
}
