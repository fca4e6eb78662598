package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder to work in is made from what comes with the program, and nothing in it is ever lost. */
class InitTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFolderHoldsRulesFactsAndSettingsAndAnswersAsTheProgramAloneDoes() {
        CommandRun made = CommandRun.run(folder, "init", "my work å 日本");
        assertThat(made.exitCode()).isZero();
        Path work = folder.resolve("my work å 日本");
        assertThat(work.resolve("rules/theory.yaml")).exists();
        assertThat(work.resolve("facts/us-japan/sources.bib")).exists();
        assertThat(work.resolve(".vscode/tasks.json")).exists();
        CommandRun there = CommandRun.run(work, "assess", "facts/us-japan/2017-2018-trump-abe.yaml");
        assertThat(there.out())
                .isEqualTo(CommandRun.run(folder, "assess", "facts/us-japan/2017-2018-trump-abe.yaml")
                        .out());
    }

    @Test
    void whatLiesThereStaysAsItIsAndIsNamed() throws IOException {
        Path mine = folder.resolve("rules/parameters.yaml");
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(mine, "# mine\n");
        CommandRun made = CommandRun.run(folder, "init", ".");
        assertThat(made.exitCode()).isZero();
        assertThat(mine).hasContent("# mine");
        assertThat(made.out()).contains("Kept as it was, though different: rules/parameters.yaml");
        assertThat(CommandRun.run(folder, "init", ".").out()).startsWith("0 files written");
    }

    @Test
    void aPlaceWhereNoFolderCanBeIsSaidWithoutATrace() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        CommandRun made = CommandRun.run(folder, "init", "file/work");
        assertThat(made.exitCode()).isEqualTo(2);
        assertThat(made.err()).contains("cannot be written").doesNotContain("\tat ");
    }
}
