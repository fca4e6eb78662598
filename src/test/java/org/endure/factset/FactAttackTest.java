package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fact sets, bibliographies and theories on which a parser failed: what fuzzing found, each refused at its place or read. */
class FactAttackTest {

    private static final Path FILES = Path.of("src/test/resources/attacks/facts");
    private static final String ENTRY =
            "@article{k1, author = {%s}, title = {A title}, journal = {J}, year = {2017}}\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void sources() throws IOException {
        Files.copy(FILES.resolve("s.bib"), folder.resolve("s.bib"));
    }

    @Test
    void anEscapeThatStandsForNoCharacterIsToldWhereItIs() throws IOException {
        Files.copy(FILES.resolve("escape.yaml"), folder.resolve("f.yaml"));
        refused("f.yaml:13:16: error: \\UFFFFFFFF stands for no character.", "check", "f.yaml");
        Files.createDirectories(folder.resolve("own/mine"));
        Files.writeString(folder.resolve("own/mine/theory.yaml"), "name: mine\nsentence: \"\\UFFFFFFFF\"\n");
        refused("theory.yaml:2:12: error: \\UFFFFFFFF stands for no character.", "check", "own/mine");
        Files.writeString(folder.resolve("t.yaml"), "tests:\n  - name: \"\\UFFFFFFFF\"\n");
        refused("t.yaml:2:12: error: \\UFFFFFFFF stands for no character.", "check", "t.yaml");
    }

    @Test
    void aCharacterThatYamlDoesNotKnowIsToldWhereItIsInTestsAndCodings() throws IOException {
        Files.writeString(folder.resolve("t.yaml"), "tests:\n  - name: a\u0007b\n");
        refused("t.yaml:2:12: error: The character U+0007 is not allowed.", "check", "t.yaml");
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("own/coding.yaml"), "name: a\u0007b\n");
        refused("own/coding.yaml:1:8: error: The character U+0007 is not allowed.", "check", "own");
    }

    /** The parser reads 1,025 characters at a time, and failed if the last was half of a pair. */
    @Test
    void aCharacterBeyondTheFirstPlaneStandsAnywhere() throws IOException {
        String facts = Files.readString(FILES.resolve("escape.yaml")).replace("\\UFFFFFFFF", "x");
        for (int before = 1020; before < 1030; before++) {
            String comment = "# " + "x".repeat(before - 2) + "\ud83d\ude00\n";
            Files.writeString(folder.resolve("f.yaml"), comment + facts);
            CommandRun run = CommandRun.run(folder, "check", "f.yaml");
            assertThat(run.exitCode()).as(run.err()).isNotEqualTo(1);
            assertThat(run.err()).doesNotContain("bug in Endure");
        }
    }

    @Test
    void twoWordsAndBetweenAuthorsAreRead() throws IOException {
        Files.writeString(folder.resolve("s.bib"), ENTRY.formatted("Smith, John and and Doe, Jane and "));
        Files.writeString(
                folder.resolve("f.yaml"),
                Files.readString(FILES.resolve("escape.yaml")).replace("\\UFFFFFFFF", "x"));
        assertThat(CommandRun.run(folder, "check", "f.yaml").err()).doesNotContain("bug in Endure");
    }

    private void refused(String told, String... command) {
        CommandRun run = CommandRun.run(folder, command);
        assertThat(run.err()).contains(told).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
