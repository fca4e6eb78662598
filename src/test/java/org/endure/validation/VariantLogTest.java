package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.endure.CommandRun;
import org.endure.diagnostic.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every variant tried is logged; a locked test is not got round by accident; the log survives many runs at once and damage is told. */
class VariantLogTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLockedTestIsKnownUnderAnotherNameCompressedByAnotherTheoryAndWithoutTheLock() throws IOException {
        Path table = made();
        assertThat(run("table.csv", "--locked").exitCode()).isZero();
        refused(run("table.csv"));
        refused(run("table.csv", "--theory", "threat-only"));
        String text = Files.readString(table);
        Files.writeString(folder.resolve("renamed.tsv"), text.replace(',', '\t').replace("\n", "\r\n"));
        refused(run("renamed.tsv", "--locked"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("t.csv.gz")))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        refused(run("t.csv.gz"));
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<String> rows = lines.subList(1, lines.size());
        java.util.Collections.reverse(rows);
        Files.writeString(folder.resolve("reversed.csv"), String.join("\n", lines) + "\n");
        refused(run("reversed.csv"));
        assertThat(run("table.csv", "--again", "a referee asked").exitCode()).isZero();
    }

    @Test
    void aChangedIndicatorDoesNotMakeItAnotherTestButOtherOutcomesDo() throws IOException {
        Tables.write(
                folder,
                Tables.row("a", 1950, java.util.Map.of("y_break5", "1")),
                Tables.row("b", 1950, java.util.Map.of("y_break5", "0")));
        assertThat(run("table.csv", "--locked").exitCode()).isZero();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.move(
                Tables.write(
                        other,
                        Tables.row("a", 1950, java.util.Map.of("y_break5", "1", "n_rivals_shared", "2")),
                        Tables.row("b", 1950, java.util.Map.of("y_break5", "0"))),
                folder.resolve("fixed.csv"));
        refused(run("fixed.csv"));
        Files.move(
                Tables.write(
                        other,
                        Tables.row("c", 1950, java.util.Map.of("y_break5", "1")),
                        Tables.row("b", 1950, java.util.Map.of("y_break5", "0"))),
                folder.resolve("others.csv"));
        assertThat(run("others.csv").exitCode()).isZero();
    }

    @Test
    void theMarkBesideTheDataHoldsInAnotherFolderAndWithAnotherLog() throws IOException {
        made();
        assertThat(run("table.csv", "--locked").exitCode()).isZero();
        assertThat(folder.resolve("table.csv" + VariantLog.MARK)).exists();
        refused(run("table.csv", "--variants", "elsewhere.csv"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        refused(CommandRun.run(elsewhere, "backtest", "../table.csv", "--coding", "alliance-years", "--locked"));
    }

    @Test
    void dataThatWereTriedBeforeTheyWereLockedAreNoUntouchedTest() {
        made();
        assertThat(run("table.csv").err()).isEmpty();
        assertThat(run("table.csv", "--locked").err()).contains("tried 1 time before they were locked");
    }

    @Test
    void theCasebookIsLoggedTooAndCanBeLocked() throws IOException {
        assertThat(CommandRun.run(folder, "backtest").out())
                .contains("Variants tried on these data so far: 1, in 1 run");
        assertThat(CommandRun.run(folder, "backtest", "--theory", "walt", "--theory", "threat-only")
                        .out())
                .contains("Variants tried on these data so far: 2, in 3 runs");
        assertThat(Files.readAllLines(folder.resolve("logs/variants.csv"))).hasSize(4);
        assertThat(CommandRun.run(folder, "backtest", "--locked").exitCode()).isZero();
        refused(CommandRun.run(folder, "backtest"));
    }

    @Test
    void aDamagedLogIsToldByLineAndNeverReadAsEmpty() throws IOException {
        made();
        assertThat(run("table.csv").exitCode()).isZero();
        assertThat(run("table.csv").exitCode()).isZero();
        Path log = folder.resolve("logs/variants.csv");
        String whole = Files.readString(log);
        damaged(log, whole.replaceFirst("20\\d\\d-", "soon-"), "variants.csv:2: error");
        damaged(log, whole.replaceFirst("date", "when"), "its first line is not that of a log");
        damaged(log, whole.replaceFirst(",table", ",\"table"), "quotation mark");
        damaged(log, "years of work", "its first line is not that of a log");
        Files.write(log, new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        assertThat(run("table.csv").err()).contains("it is not UTF-8").doesNotContain("\tat ");
    }

    @Test
    void aDamagedLastLineIsLeftOutWithANoteAndTheNextEntryTakesItsPlace() throws IOException {
        made();
        assertThat(run("table.csv").exitCode()).isZero();
        Path log = folder.resolve("logs/variants.csv");
        String whole = Files.readString(log);
        String line = whole.lines().skip(1).findFirst().orElseThrow();
        for (String end : List.of(line.substring(0, 40), line, "2026-01-01,half\n", "\"", "2026-01-01,\"a\nb")) {
            Files.writeString(log, whole + end);
            CommandRun run = run("table.csv");
            assertThat(run.exitCode()).as(end).isZero();
            assertThat(run.err()).as(end).contains("variants.csv: warning: The last line of the log of variants");
            assertThat(Files.readString(log)).as(end).startsWith(whole).hasLineCount(3);
        }
        assertThat(folder.resolve("logs/variants.csv.backup-1")).hasContent(whole + line.substring(0, 40));
        Files.writeString(log, whole.substring(0, 30));
        assertThat(run("table.csv").exitCode()).as("the first line was cut off").isZero();
        assertThat(Files.readString(log)).startsWith("date,data,").hasLineCount(2);
    }

    private void damaged(Path log, String text, String why) throws IOException {
        Files.writeString(log, text);
        CommandRun run = run("table.csv");
        assertThat(run.exitCode()).as(why).isEqualTo(2);
        assertThat(run.err())
                .contains("log of variants is damaged")
                .contains(why)
                .doesNotContain("\tat ");
        assertThat(log).as("nothing is overwritten").hasContent(text);
    }

    @Test
    void runsAtTheSameTimeLoseAndBreakNothing() throws Exception {
        Backtest run = MadeCases.backtest("t", MadeCases.random(30, new SplittableRandom(3)));
        Path file = folder.resolve("log.csv");
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                tasks.add(() -> {
                    new VariantLog(file).add(List.of(run), false, null);
                    return true;
                });
            }
            for (Future<Boolean> each : workers.invokeAll(tasks)) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            workers.shutdown();
        }
        assertThat(new VariantLog(file).variants(run.history())).hasSize(80);
        assertThat(VariantLog.count(new VariantLog(file).variants(run.history())))
                .isEqualTo(1);
    }

    @Test
    void ofManyLockedRunsAtTheSameTimeOneIsAnswered() throws Exception {
        Backtest run = MadeCases.backtest("t", MadeCases.random(30, new SplittableRandom(3)));
        Path file = folder.resolve("log.csv");
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> locked = () -> {
                try {
                    new VariantLog(file).add(List.of(run), true, null);
                    return true;
                } catch (InvalidInputException e) {
                    return false;
                }
            };
            int answered = 0;
            for (Future<Boolean> each : workers.invokeAll(java.util.Collections.nCopies(20, locked))) {
                answered += each.get() ? 1 : 0;
            }
            assertThat(answered).isEqualTo(1);
        } finally {
            workers.shutdown();
        }
        assertThatThrownBy(() -> new VariantLog(file).unlock(run.history(), " "))
                .isInstanceOf(InvalidInputException.class);
    }

    private static void refused(CommandRun run) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("were run locked").contains("--again \"reason\"");
        assertThat(run.out()).as("nothing of the scores is shown").isEmpty();
    }

    private Path made() {
        SplittableRandom random = new SplittableRandom(11);
        String[] all = new String[20];
        Arrays.setAll(all, i -> Tables.random("a" + i / 10, 1950 + i % 10, random));
        return Tables.write(folder, all);
    }

    private CommandRun run(String table, String... more) {
        List<String> arguments = new ArrayList<>(List.of("backtest", table, "--coding", "alliance-years"));
        arguments.addAll(List.of(more));
        return CommandRun.run(folder, arguments.toArray(String[]::new));
    }
}
