package org.endure.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mistake in a rule file is told where it is, in a sentence, with what to do about it. */
class BrokenRulesTest {

    private static final Path CORPUS = Path.of("src/test/resources/bad/rules");

    @TempDir
    private Path folder = Path.of("");

    static List<String> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldAsRecorded(String name) throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.copy(CORPUS.resolve(name), folder.resolve("mine/" + name));
        CommandRun run = CommandRun.run(folder, "check", "mine/" + name);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ", "Exception", "[ERR").contains("mine/" + name + ":");
        Golden.file(CORPUS.resolve(name.replace(".drl", ".err")), run.err());
    }

    @Test
    void theCorpusHoldsManyKinds() throws IOException {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(60);
    }
}
