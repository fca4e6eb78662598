package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Endure makes for a user to work on is the user's at once, and so is everything that a results folder already holds. */
class UsersFilesTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void filesToWorkOnAreNeverReplacedThoughNobodyChangedThemYet() throws IOException {
        assertThat(CommandRun.run(folder, "init", ".").exitCode()).isZero();
        assertThat(CommandRun.run(folder, "facts", "new", "-o", "new.yaml", "--members", "USA,JPN", "--period", "2003")
                        .exitCode())
                .isZero();
        for (String mine : new String[] {FACTS, "rules/theory.yaml", "new.yaml"}) {
            String before = Files.readString(folder.resolve(mine));
            CommandRun run = CommandRun.run(folder, "assess", FACTS, "--log", mine);
            assertThat(run.exitCode()).as(mine).isEqualTo(2);
            assertThat(run.err()).contains("Endure did not write it; nothing is overwritten.");
            assertThat(folder.resolve(mine)).hasContent(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch.txt", "part-000000.csv", "part-000000.csv.under way", ".endure-written"})
    void aBatchThatCouldRunLeavesTheUsersOwnFilesAlone(String mine) throws IOException {
        Files.copy(Path.of("src/test/resources/alliance-years/table.csv"), folder.resolve("table.csv"));
        Files.createDirectories(folder.resolve("r"));
        Files.writeString(folder.resolve("r").resolve(mine), "years of work");
        CommandRun run = CommandRun.run(folder, "batch", "table.csv", "--coding", "alliance-years", "-o", "r");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("r").contains("error: ").doesNotContain("no column");
        assertThat(folder.resolve("r").resolve(mine)).hasContent("years of work");
        assertThat(CommandRun.run(folder, "batch", "table.csv", "--coding", "alliance-years", "-o", "other")
                        .exitCode())
                .isZero();
    }

    @Test
    void aResultThatTheUserChangedIsKept() throws IOException {
        Files.copy(Path.of("src/test/resources/alliance-years/table.csv"), folder.resolve("table.csv"));
        String[] batch = {"batch", "table.csv", "--coding", "alliance-years", "-o", "r", "--replace"};
        assertThat(CommandRun.run(folder, batch).exitCode()).isZero();
        Path part = folder.resolve("r/part-000000.csv");
        Files.writeString(part, "my notes");
        assertThat(CommandRun.run(folder, batch).exitCode()).isEqualTo(2);
        assertThat(part).hasContent("my notes");
    }

    @Test
    void skippedRowsNeverTakeThePlaceOfTheUsersFileUnderWay() throws IOException {
        Files.copy(Path.of("src/test/resources/alliance-years/table.csv"), folder.resolve("table.csv"));
        Files.writeString(folder.resolve("bad.csv.under way"), "years of work");
        String[] batch = {"batch", "table.csv", "--coding", "alliance-years", "-o", "r", "--skip-bad", "bad.csv"};
        assertThat(CommandRun.run(folder, batch).exitCode()).isZero();
        assertThat(folder.resolve("bad.csv.under way")).hasContent("years of work");
    }

    @Test
    void noCommandLeavesAnythingInTheFolderForTemporaryFiles() throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Files.createDirectories(folder.resolve("mine"));
        Files.copy(Path.of("src/test/resources/fuzz/rules.drl"), folder.resolve("mine/x.drl"));
        Files.copy(Path.of("src/test/resources/fuzz/parameters.yaml"), folder.resolve("mine/parameters.yaml"));
        org.endure.EndureProcess run = org.endure.EndureProcess.shell(
                folder, "-Djava.io.tmpdir=" + temporary, "$ENDURE check mine --no-cache; $ENDURE assess " + FACTS);
        assertThat(run.exitCode()).as(run.err()).isZero();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(each -> !each.getFileName().toString().startsWith("hsperf")))
                    .isEmpty();
        }
    }
}
