package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {

    private static final String CENTRAL = "facts/us-japan/2017-2018-trump-abe.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFindingIsProvedDownToItsFactsAndSources() {
        CommandRun run = CommandRun.run(folder, "why", CENTRAL, "E5x.v");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Step 1.")
                .contains("rules/endurance/shared-values.drl")
                .contains("TRU-70")
                .contains("above the level of the baseline")
                .doesNotContain("TRU-55");
    }

    @Test
    void theVerdictIsProvedIfNothingElseIsAsked() {
        assertThat(CommandRun.run(folder, "why", CENTRAL).out()).contains("Step 1. The verdict is ENDURANCE.");
    }

    @Test
    void whatWasNotConcludedIsToldWithWhatWasMeant() {
        CommandRun run = CommandRun.run(folder, "why", CENTRAL, "C2.c");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Nothing called \"C2.c\" was concluded.").contains("Did you mean C2.b?");
    }
}
