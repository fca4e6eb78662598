package org.endure.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.endure.Endure;
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
        Endure text = run();
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
        Endure refused = run();
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("table.csv:3: error: The key a1/1950 stood on line 2 already.")
                .contains("table.csv:4:2: error: The year 1750 lies outside the era")
                .contains("table.csv:5:23: error: The column polity_max_abs_chg5 holds \"much\"")
                .contains("table.csv:6: error: The row has 3 cells")
                .contains("4 rows cannot be used");
        Endure skipped = run("--skip-bad", "bad.csv");
        assertThat(skipped.exitCode()).isZero();
        assertThat(skipped.out()).contains("4 rejected");
        assertThat(Files.readAllLines(folder.resolve("bad.csv"))).hasSize(5);
        Endure again = run("--skip-bad", "bad.csv");
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
        Endure run = run();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the compressed file is cut off").doesNotContain("\tat ");
    }

    @Test
    void anUnknownCodingAndAMissingFileAreToldWithWhatWasProbablyMeant() {
        made(1);
        Endure unknown = Endure.run(folder, "backtest", "table.csv", "--coding", "alliance-year");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no coding \"alliance-year\"").contains("Did you mean alliance-years?");
        Endure missing = Endure.run(folder, "backtest", "no.csv", "--coding", "alliance-years");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("no file \"no.csv\"");
    }

    @Test
    void aLockedTestIsNotRunTwiceWithoutAReason() throws IOException {
        made(30);
        assertThat(run("--locked").exitCode()).isZero();
        Endure refused = run("--locked");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("were run locked").contains("--again");
        assertThat(run("--locked", "--again", "a wrong column was mended").exitCode())
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("logs/variants.csv")))
                .hasSize(3)
                .last()
                .asString()
                .contains("a wrong column was mended");
    }

    @Test
    void aRowIsJustifiedDownToItsCells() {
        Tables.write(folder, Tables.row("a1", 1950, Map.of("n_rivals_shared", "2", "threat_mid5", "1")));
        Endure why = Endure.run(folder, "batch", "table.csv", "--coding", "alliance-years", "--row", "a1/1950");
        assertThat(why.exitCode()).isZero();
        assertThat(why.out())
                .contains("The verdict is ENDURANCE")
                .contains("the members share a rival, and the main threat had a dispute")
                .contains("(AY-31)");
        Endure none = Endure.run(folder, "batch", "table.csv", "--coding", "alliance-years", "--row", "a9/1950");
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

    private Endure run(String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "backtest";
        arguments[1] = "table.csv";
        arguments[2] = "--coding";
        arguments[3] = "alliance-years";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Endure.run(folder, arguments);
    }
}
