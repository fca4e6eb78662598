package org.endure.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edit changed is told against the last answer given in the same folder, without a repository. */
class LastRunTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String VERDICT = "rules/verdict/verdict.drl";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEditIsComparedWithTheRulesOfTheLastAnswer() throws IOException {
        assertThat(CommandRun.run(folder, "init", ".").exitCode()).isZero();
        CommandRun none = CommandRun.run(folder, "diff", FACTS, "--against", "last-run");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("No last run with these options in this folder is kept.");
        assertThat(CommandRun.run(folder, "assess", FACTS).exitCode()).isZero();
        assertThat(CommandRun.run(folder, "diff", FACTS, "--against", "last-run")
                        .out())
                .contains("No rule and no cut-off differs from the last run.");
        String before = Files.readString(folder.resolve(VERDICT));
        Files.writeString(folder.resolve(VERDICT), before.replaceFirst("Outcome.ENDURANCE", "Outcome.COLLAPSE"));
        assertThat(CommandRun.run(folder, "diff", FACTS, "--against", "last-run")
                        .out())
                .contains("1 change against the last run:", "VE-10", "COLLAPSE");
        assertThat(CommandRun.run(folder, "assess", FACTS).out()).contains("COLLAPSE");
        assertThat(CommandRun.run(folder, "diff", FACTS, "--against", "last-run")
                        .out())
                .contains("No rule and no cut-off differs from the last run.");
    }
}
