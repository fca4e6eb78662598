package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on history answers, remembers what was tried, and tells every bad row. */
class BacktestCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theAnswerHasTheMatrixTheBaselinesAndEveryCaseByItsKey() {
        made(60);
        CommandRun text = run();
        assertThat(text.err()).isEmpty();
        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("said COLLAPSE")
                .contains("running base rate")
                .contains("additive count")
                .contains("Variants tried on these data so far: 1");
        JsonNode json = JsonMapper.shared().readTree(run("--format", "json").out());
        assertThat(json.get("cases").size()).isEqualTo(60);
        JsonNode first = json.get("cases").get(0);
        assertThat(first.get("id").asString()).isEqualTo("a0/1950");
        assertThat(first.get("atopid").asString()).isEqualTo("a0");
        assertThat(first.get("verdict").asString()).isIn("ENDURANCE", "COLLAPSE", "UNDETERMINED");
        assertThat(first.get("outcome").asString()).isIn("ENDURANCE", "COLLAPSE");
        assertThat(first.get("risk").isNumber()).isTrue();
    }

    @Test
    void everyCaseHasAProbabilityAndTheTheoryIsScoredNextToARegressionOfItsFindings() {
        made(200);
        JsonNode json = JsonMapper.shared()
                .readTree(run("--against", "fitted", "--format", "json").out());
        json.get("cases")
                .forEach(each ->
                        assertThat(each.get("probability").doubleValue()).isBetween(0.0, 1.0));
        JsonNode skill = json.get("probabilities").get(0);
        assertThat(skill.get("era").asString()).isEqualTo("1950-1989");
        assertThat(skill.get("verdict").asString())
                .isEqualTo(skill.get("skill").booleanValue() ? "better than the base rate" : "no skill in this era");
        for (String score : List.of("brier", "log")) {
            JsonNode parts = json.get("calibration").get("decomposition").get(score);
            assertThat(parts.get("reliability").doubleValue()
                            - parts.get("resolution").doubleValue()
                            + parts.get("uncertainty").doubleValue())
                    .isEqualTo(parts.get("score").doubleValue(), within(1e-9));
        }
        assertThat(json.get("contests"))
                .extracting(each -> each.get("split").asString())
                .containsExactly("FORWARD", "FAMILIES");
        JsonNode all = json.get("contests").get(1).get("rounds").get(0);
        assertThat(all.get("cases").intValue()).isEqualTo(200);
        assertThat(all.get("theoryLessFitted").get("brier").get("value").doubleValue())
                .isEqualTo(
                        all.get("theory").get("brier").get("value").doubleValue()
                                - all.get("fitted").get("brier").get("value").doubleValue(),
                        within(1e-12));
        assertThat(run("--against", "fitted").out())
                .contains("Against a ridge logit of the same findings, forward in time; ")
                .contains("all, theory less fitted")
                .contains("undetermined: ");
        CommandRun wrong = run("--against", "nobody");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("nobody").doesNotContain("\tat ");
    }

    @Test
    void everyRuleMechanismAndCombinationIsScoredAsASet() {
        made(200);
        JsonNode json = JsonMapper.shared().readTree(run("--format", "json").out());
        assertThat(json.get("baseRateOf").asString()).isEqualTo("SAME_YEARS");
        for (String kind : List.of("mechanisms", "combinations", "rules")) {
            assertThat(json.get(kind).size()).as(kind).isGreaterThan(5);
            json.get(kind).forEach(each -> {
                assertThat(each.get("consistency").doubleValue()).isBetween(0.0, 1.0);
                assertThat(each.get("coverage").doubleValue()).isBetween(0.0, 1.0);
                assertThat(each.get("relevanceOfNecessity").doubleValue()).isBetween(0.0, 1.0);
                assertThat(each.get("support").asString())
                        .isIn("SUPPORTED", "CONTRADICTED", "OPEN", "TOO_FEW", "NO_CLAIM");
            });
        }
        assertThat(json.get("rules")).anySatisfy(each -> {
            assertThat(each.get("rule").asString()).isEqualTo("AY-28");
            assertThat(each.get("outcome").asString()).isEqualTo("ENDURANCE");
        });
        int cases = 0;
        for (JsonNode row : json.get("truthTable").get("rows")) {
            cases += row.get("n").intValue();
        }
        assertThat(cases).isEqualTo(200);
    }

    @Test
    void tablesForSetsAreWrittenTogetherOrNotAtAll() throws IOException {
        made(30);
        Files.writeString(folder.resolve("there.csv"), "mine");
        CommandRun refused = run("--truth-table", "tt.csv", "--calibrated", "there.csv");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("nothing is overwritten");
        assertThat(folder.resolve("tt.csv")).doesNotExist();
        CommandRun wrong = run("--conditions", "C1,E44", "--truth-table", "tt.csv");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("\"E44\" is not a mechanism or family").contains("Did you mean E4");
        for (List<String> bad : List.of(
                List.of("--incl-cut", "0.5,0.8"),
                List.of("--incl-cut", "80"),
                List.of("--incl-cut", "0.9,0.8,0.5"),
                List.of("--incl-cut", "much"),
                List.of("--n-cut", "0"))) {
            CommandRun run = run(bad.toArray(String[]::new));
            assertThat(run.exitCode()).as(bad.toString()).isEqualTo(2);
            assertThat(run.err()).contains(bad.get(0)).doesNotContain("\tat ");
        }
        CommandRun written = run("--conditions", "C1, E5.a", "--truth-table", "tt.csv", "--calibrated", "cases.csv");
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("tt.csv")).get(0)).isEqualTo("C1,E5A,OUT,n,incl,PRI,cases");
        assertThat(Files.readAllLines(folder.resolve("cases.csv")))
                .hasSize(31)
                .first()
                .isEqualTo("case,C1,E5A,COLLAPSE");
    }

    @Test
    void semicolonsByteOrderMarkWindowsLineEndsAndGzipChangeNothing() throws IOException {
        Path plain = made(40);
        String expected = run("--format", "json").out();
        String text = Files.readString(plain);
        Files.writeString(plain, "\uFEFF" + text.replace(',', ';').replace("\n", "\r\n"));
        assertThat(run("--format", "json").out()).isEqualTo(expected);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(plain))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("--format", "json").out()).isEqualTo(expected);
    }

    @Test
    void badRowsAreToldByLineAndLeftOutOnlyOnRequest() throws IOException {
        Tables.write(
                folder,
                Tables.row("a1", 1950, Map.of("y_break5", "0")),
                Tables.row("a1", 1950, Map.of("y_break5", "0")),
                Tables.row("a2", 1750, Map.of("y_break5", "1")),
                Tables.row("a3", 1950, Map.of("polity_max_abs_chg5", "much")),
                "a4,1950,1");
        CommandRun refused = run();
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("table.csv:3: error: The key a1/1950 stood on line 2 already.")
                .contains("table.csv:4:2: error: The year 1750 lies outside the era")
                .contains("table.csv:5:25: error: The column polity_max_abs_chg5 holds \"much\"")
                .contains("table.csv:6: error: The row has 3 cells")
                .contains("4 rows cannot be used");
        CommandRun skipped = run("--skip-bad", "bad.csv");
        assertThat(skipped.exitCode()).isZero();
        assertThat(skipped.out()).contains("4 rejected");
        assertThat(Files.readAllLines(folder.resolve("bad.csv"))).hasSize(5);
        assertThat(run("--skip-bad", "bad.csv").exitCode()).as("its own file").isZero();
        Files.writeString(folder.resolve("bad.csv"), "corrected by hand");
        CommandRun again = run("--skip-bad", "bad.csv");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("nothing is overwritten");
    }

    @Test
    void aCompressedFileThatIsCutOffIsSaidSo() throws IOException {
        Path file = made(4000);
        String text = Files.readString(file);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the compressed file is cut off").doesNotContain("\tat ");
    }

    @Test
    void anUnknownCodingAndAMissingFileAreToldWithWhatWasProbablyMeant() {
        made(1);
        CommandRun unknown = CommandRun.run(folder, "backtest", "table.csv", "--coding", "alliance-year");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no coding \"alliance-year\"").contains("Did you mean alliance-years?");
        CommandRun missing = CommandRun.run(folder, "backtest", "no.csv", "--coding", "alliance-years");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("no file \"no.csv\"");
    }

    @Test
    void aLockedTestIsNotRunTwiceWithoutAReason() throws IOException {
        made(30);
        assertThat(run("--locked").exitCode()).isZero();
        CommandRun refused = run("--locked");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("were run locked").contains("--again");
        assertThat(run("--locked", "--again", "a wrong column was fixed").exitCode())
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("logs/variants.csv")))
                .hasSize(3)
                .last()
                .asString()
                .contains("a wrong column was fixed");
    }

    @Test
    void mistakesAreCountedByKind() {
        Tables.write(
                folder,
                Tables.row("a1", 1950, Map.of("y_break5", "0")),
                Tables.row("a1", 1950, Map.of("y_break5", "0")),
                Tables.row("a2", 1750, Map.of("y_break5", "1")),
                Tables.row("a2", 1751, Map.of("y_break5", "1")));
        assertThat(run().err())
                .contains(
                        "3 rows cannot be used, with 3 mistakes in all: 1 keys that come twice, 2 years outside the era.");
    }

    @Test
    void whatStandsWhereNoOutcomeIsKnownIsTold() {
        Tables.write(
                folder,
                Tables.row("a1", 1950, Map.of("y_break5", "0")),
                Tables.row("a2", 1950, Map.of("y_break5", "one")),
                Tables.row("a3", 1950, Map.of()));
        assertThat(run().out()).contains("2 of unknown outcome (1 empty, 1 \"one\")");
    }

    @Test
    void severalTheoriesStandSideBySideWithPairedDifferencesAndTheCasesOverWhichTheyPart() {
        made(60);
        CommandRun text = run("--theory", "walt", "--theory", "additive", "--theory", "walt-1985");
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .startsWith("walt, additive and walt-1985 on table.csv: 60 cases")
                .contains("Less walt, on the same resamples")
                .contains("additive and walt give the same verdicts.")
                .contains("walt-1985 and walt differ on ")
                .contains("Variants tried on these data so far: 3, in 3 runs");
        JsonNode json = JsonMapper.shared()
                .readTree(run("--theory", "walt", "--theory", "walt-1985", "--format", "json")
                        .out());
        assertThat(json.get("theories").size()).isEqualTo(2);
        JsonNode walt = json.get("theories").get(0);
        JsonNode other = json.get("theories").get(1);
        assertThat(other.get("theory").asString()).isEqualTo("walt-1985");
        assertThat(other.get("cases").size()).isEqualTo(60);
        JsonNode difference = json.get("differences").get(0);
        assertThat(difference.get("less").asString()).isEqualTo("walt");
        double expected = other.get("scores").get(0).get("rocAuc").get("value").asDouble()
                - walt.get("scores").get(0).get("rocAuc").get("value").asDouble();
        JsonNode area = difference.get("differences").get("rocAuc");
        assertThat(area.get("value").asDouble()).isEqualTo(expected, within(1e-12));
        assertThat(area.get("low").asDouble())
                .isLessThanOrEqualTo(area.get("value").asDouble());
        int parted = 0;
        for (int i = 0; i < 60; i++) {
            parted += walt.get("cases")
                            .get(i)
                            .get("verdict")
                            .equals(other.get("cases").get(i).get("verdict"))
                    ? 0
                    : 1;
        }
        assertThat(difference.get("partings").size()).isEqualTo(parted);
    }

    @Test
    void aMissIsToldWithWhyWhyNotAndACommandThatRuns() {
        Tables.write(
                folder,
                Tables.surelyEndures("a1", 1950, "1"),
                Tables.surelyEndures("a2", 1950, "1"),
                Tables.row("a3", 1950, Map.of("y_break5", "0")));
        CommandRun text = run("--misses", "--most", "1");
        assertThat(text.out())
                .containsPattern("walt has \\d+ of \\d+ cases wrong: \\d+ collapses? said to endure")
                .contains("  Why not ")
                .contains("  In full:\n    endure batch table.csv --coding alliance-years --row ");
        JsonNode json =
                JsonMapper.shared().readTree(run("--misses", "--format", "json").out());
        JsonNode miss = json.get("misses").get(0);
        assertThat(miss.get("outcome").asString()).isEqualTo("COLLAPSE");
        assertThat(miss.get("verdict").asString()).isEqualTo("ENDURANCE");
        assertThat(miss.get("why").get(0).asString()).startsWith("The verdict is ENDURANCE, because ");
        assertThat(miss.get("whyNot").get(0).get("rule").asString()).startsWith("VE-");
        for (int i = 0; i < 2; i++) {
            String command = miss.get("commands").get(i).asString();
            CommandRun full =
                    CommandRun.run(folder, command.replaceFirst("endure ", "").split(" "));
            assertThat(full.exitCode()).as(command + full.err()).isZero();
            assertThat(full.out()).contains(i == 0 ? "The verdict is ENDURANCE" : "COLLAPSE was not concluded");
        }
        for (JsonNode each : json.get("misses")) {
            assertThat(each.get("verdict")).isNotEqualTo(each.get("outcome"));
        }
    }

    @Test
    void theYearsOfOneAllianceThatAreWrongAlikeAreToldOnce() {
        Tables.write(
                folder,
                Tables.surelyEndures("a1", 1950, "1"),
                Tables.surelyEndures("a1", 1951, "1"),
                Tables.surelyEndures("a2", 1950, "0"));
        assertThat(run("--misses").out())
                .contains("walt has 2 of 3 cases wrong")
                .contains("Wrong in the same way: a1/1951.")
                .contains("the members share a rival, and the main threat had a militarised dispute");
    }

    @Test
    void aMissOfTheCasebookLeadsToWhyAndWhyNot() {
        JsonNode json = JsonMapper.shared()
                .readTree(CommandRun.run(folder, "backtest", "--misses", "--format", "json", "--theory", "threat-only")
                        .out());
        JsonNode miss = json.get("misses").get(0);
        for (int i = 0; i < 2; i++) {
            String command = miss.get("commands").get(i).asString();
            assertThat(command).endsWith(" --theory threat-only");
            CommandRun full =
                    CommandRun.run(folder, command.replaceFirst("endure ", "").split(" "));
            assertThat(full.exitCode()).as(command + full.err()).isZero();
            assertThat(full.out())
                    .contains(
                            i == 0
                                    ? "The verdict is " + miss.get("verdict").asString()
                                    : miss.get("outcome").asString() + " was not concluded.");
        }
    }

    @Test
    void aRowIsJustifiedDownToItsCells() {
        Tables.write(folder, Tables.surelyEndures("a1", 1950, ""));
        CommandRun why = CommandRun.run(folder, "batch", "table.csv", "--coding", "alliance-years", "--row", "a1/1950");
        assertThat(why.exitCode()).isZero();
        assertThat(why.out())
                .contains("The verdict is ENDURANCE")
                .contains("the members share a rival, and the main threat had a militarised dispute")
                .contains("(AY-31)");
        CommandRun none =
                CommandRun.run(folder, "batch", "table.csv", "--coding", "alliance-years", "--row", "a9/1950");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("No row has the key \"a9/1950\"");
    }

    private Path made(int rows) {
        SplittableRandom random = new SplittableRandom(11);
        String[] all = new String[rows];
        for (int i = 0; i < rows; i++) {
            all[i] = Tables.random("a" + i / 10, 1950 + i % 10, random);
        }
        return Tables.write(folder, all);
    }

    private CommandRun run(String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "backtest";
        arguments[1] = "table.csv";
        arguments[2] = "--coding";
        arguments[3] = "alliance-years";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return CommandRun.run(folder, arguments);
    }
}
