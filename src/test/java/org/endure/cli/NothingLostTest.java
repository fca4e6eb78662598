package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.endure.CommandRun;
import org.endure.EndureProcess;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No command replaces what a user wrote, and none is silent about what it could not write. */
class NothingLostTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String LOG = "logs/2017-2018-trump-abe.justification.log";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLogNeverTakesThePlaceOfWhatAUserWrote() throws IOException {
        for (String mine : new String[] {"facts.yaml", "rule.drl", "sources.bib", LOG}) {
            Path file = folder.resolve(mine);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "years of work");
            refused("assess", FACTS, "--log", mine);
            assertThat(file).hasContent("years of work");
        }
        refused("assess", FACTS);
        assertThat(folder.resolve(LOG)).hasContent("years of work");
        assertThat(CommandRun.run(folder, "assess", FACTS, "--replace").exitCode())
                .isZero();
        assertThat(folder.resolve(LOG + ".backup-1")).hasContent("years of work");
        assertThat(CommandRun.run(folder, "assess", FACTS).exitCode()).isZero();
    }

    @Test
    void aLogIsRefusedWhereNoFileCanBe() throws IOException {
        Files.createDirectories(folder.resolve("below"));
        Files.writeString(folder.resolve("file"), "mine");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file"));
        for (String place : new String[] {"below", "file/x.log", "link", "/dev/full", "/dev/null", "x".repeat(300)}) {
            refused("assess", FACTS, "--log", place);
        }
        assertThat(folder.resolve("file")).hasContent("mine");
    }

    @Test
    void resultsOfTestsAndRowsLeftOutNeverTakeThePlaceOfWhatAUserWrote() throws IOException {
        Files.writeString(folder.resolve("mine.xml"), "years of work");
        refused("test", "--junit", "mine.xml");
        assertThat(folder.resolve("mine.xml")).hasContent("years of work");
    }

    @Test
    void aBatchLeavesTheUsersOwnFilesAloneWhateverTheyAreCalled() throws IOException {
        String table = Tables.write(folder, Tables.row("a1", 1950, Map.of()))
                .getFileName()
                .toString();
        for (String mine : new String[] {"batch.txt", "part-000000.csv", "part-000000.csv.under way"}) {
            Path results = Files.createDirectories(folder.resolve("results of " + mine));
            Files.writeString(results.resolve(mine), "years of work");
            assertThat(refused("batch", table, "--coding", "alliance-years", "-o", "results of " + mine)
                            .err())
                    .containsPattern("Endure did not write|no batch of Endure was begun in it");
            assertThat(results.resolve(mine)).hasContent("years of work");
        }
        Files.writeString(folder.resolve("bad.csv.under way"), "years of work");
        CommandRun.run(folder, "batch", table, "--coding", "alliance-years", "-o", "r", "--skip-bad", "bad.csv");
        assertThat(folder.resolve("bad.csv.under way")).hasContent("years of work");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anAnswerThatCannotBeWrittenIsToldWithTheReason() {
        for (String command : new String[] {"assess " + FACTS, "--help", "rules", "facts types"}) {
            EndureProcess run = EndureProcess.shell(folder, "", "$ENDURE " + command + " > /dev/full");
            assertThat(run.exitCode()).as(command).isEqualTo(2);
            assertThat(run.err()).contains("could not be written to standard output: No space left on device.");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReaderThatWantsNoMoreIsNoMistake() {
        EndureProcess run = EndureProcess.shell(folder, "", "$ENDURE facts types | head -n 1; echo ${PIPESTATUS[0]}");
        assertThat(run.out().lines().skip(1)).containsExactly("0");
        assertThat(run.err()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void filesThatOutgrowTheirLimitAreToldAndLeaveNothing() throws IOException {
        EndureProcess run = EndureProcess.shell(folder, "", "ulimit -f 20; $ENDURE assess " + FACTS + " --log a.log");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("\"a.log\" cannot be written: File too large.");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldAndBlocksNothing() throws IOException {
        Path full = Files.createDirectories(folder.resolve("full"));
        boolean mounted = EndureProcess.shell(folder, "", "mount -t tmpfs -o size=24k none full")
                        .exitCode()
                == 0;
        assumeTrue(mounted, "This test may not make a small disk.");
        try {
            EndureProcess log = EndureProcess.shell(folder, "", "$ENDURE assess " + FACTS + " --log full/a.log");
            assertThat(log.exitCode()).isEqualTo(2);
            assertThat(log.err()).contains("\"full/a.log\" cannot be written: No space left on device.");
            EndureProcess out =
                    EndureProcess.shell(folder, "", "head -c 20k /dev/zero > full/zeros; $ENDURE rules > full/out");
            assertThat(out.exitCode()).isEqualTo(2);
            assertThat(out.err()).contains("No space left on device.");
            Files.delete(full.resolve("out"));
            EndureProcess variants = EndureProcess.shell(folder, "", "$ENDURE backtest --variants full/v.csv");
            Files.delete(full.resolve("zeros"));
            assertThat(EndureProcess.shell(folder, "", "$ENDURE backtest --variants full/v.csv")
                            .exitCode())
                    .as(variants.err())
                    .isZero();
            assertThat(full.toFile().list()).containsExactly("v.csv");
        } finally {
            EndureProcess.shell(folder, "", "umount full");
        }
    }

    @Test
    void anUnknownCommandIsNamedWithTheOneThatWasMeant() {
        assertThat(refused("asess", "x").err()).startsWith("endure: Unknown command: asess. Did you mean assess?");
        assertThat(refused("facts", "typs").err()).startsWith("endure: Unknown command: typs. Did you mean types?");
        assertThat(refused("zzzzzzz").err()).contains("The commands are: assess, ");
        assertThat(refused("assess", "a", "b").err()).startsWith("endure: Unexpected argument: \"b\".");
        assertThat(refused("assess", "a", "--lgo", "b").err())
                .startsWith("endure: Unknown option: --lgo. Did you mean --log?");
        assertThat(refused("a\u001b[31m").err()).doesNotContain("\u001b");
    }

    private CommandRun refused(String... arguments) {
        CommandRun run = CommandRun.run(folder, arguments);
        assertThat(run.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ");
        return run;
    }
}
