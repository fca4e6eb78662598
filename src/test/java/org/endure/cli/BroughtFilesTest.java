package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that users brought and that failed once; bibliographies and rule attributes have tests of their own. */
class BroughtFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/brought");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRuleNestedTooDeeplyIsRefusedAtItsPlaceWithoutATrace() throws IOException {
        CommandRun run = CommandRun.run(folder, "check", brought("deep-nesting.drl"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsPattern("deep-nesting\\.drl:\\d+:\\d+: error: ")
                .doesNotContain("\tat ");
    }

    @Test
    void aCaseWithNoMechanismPresentIsACaseThatIsAssessed() throws IOException {
        CommandRun run = CommandRun.run(folder, "facts", "import", brought("none-present.csv"), "-o", "out");
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.exitCode()).isZero();
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        CommandRun assessed = CommandRun.run(folder, "why", "out/" + file.getFileName(), "--short");
                        assertThat(assessed.exitCode()).isZero();
                    });
        }
    }

    @Test
    void aWorkbookThatIsCutShortIsNamedAsWhatItIs() throws IOException {
        CommandRun run = CommandRun.run(folder, "facts", "import", brought("cut-short.xlsx"), "-o", "out");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("Excel")
                .doesNotContain("has an attribute")
                .doesNotContain("\tat ");
    }

    private String brought(String name) throws IOException {
        Files.copy(FOLDER.resolve(name), folder.resolve(name));
        return name;
    }
}
