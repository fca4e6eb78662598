package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.endure.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workbench refuses before it opens. */
class WorkbenchCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(
                folder,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    @Test
    void rulesStayUntrusted() {
        assertThat(run("--trusted", "workbench", "--no-browser")).isEqualTo(2);
        assertThat(run("workbench", "--no-browser", "--trusted")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("does not take --trusted");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThat(run("workbench", "nowhere", "--no-browser")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no folder or fact set \"nowhere\".");
    }
}
