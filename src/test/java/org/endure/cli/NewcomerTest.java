package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.endure.EndureProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer codes Russia and Armenia from nothing, by the steps of the tutorial and question by question. */
class NewcomerTest {

    private static final String FACTS = "facts/my-csto/2020-2023.yaml";

    private static final String ANSWERS = String.join(
            "\n",
            // how Armenia sees Azerbaijan: the first fact, with a new source
            "threat",
            "ThreatPerception",
            "",
            "The government of Armenia calls Azerbaijan the main threat.",
            "2021",
            "TERRITORIAL_THREAT",
            "STATEMENT",
            "",
            "azerbaijan-main-threat",
            "",
            "Armenia",
            "Azerbajdzjan",
            "",
            "NEIGHBOUR",
            "",
            "AGGRESSIVE",
            "MAIN",
            "",
            "strategy-2020",
            "OFFICIAL_DOCUMENT",
            "Republic of Armenia (2020), National Security Strategy",
            "",
            "",
            "yes",
            // the ally that does not come
            "CredibilitySignal",
            "",
            "Russia does not answer the request of Armenia for help at the border.",
            "2021-05",
            "DEFENCE",
            "DEED",
            "PARTNER_SPECIFIC",
            "russia-no-help-at-border",
            "",
            "COMMITMENT",
            "Russia",
            "ARM",
            "DOUBT",
            "CRISIS_DEED",
            "GOVERNMENT",
            "",
            "",
            "",
            "",
            "news-2021",
            "NEWSPAPER",
            "Daily of Yerevan (2021), Border",
            "p. 1",
            "",
            "y",
            "");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void russiaAndArmeniaAreCodedFromNothing() throws IOException {
        CommandRun made = CommandRun.run(
                folder, "facts", "new", "--members", "Russia,Armenia", "--period", "2020-09/2023-12", "-o", FACTS);
        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).contains("endure facts add " + FACTS);

        assertThat(CommandRun.run(folder, "assess", FACTS).out())
                .contains("Verdict: UNDETERMINED")
                .containsIgnoringWhitespaces("which nobody looked for")
                .doesNotContain("absent");

        Files.writeString(folder.resolve("answers"), ANSWERS);
        EndureProcess added = EndureProcess.shell(folder, "", "$ENDURE facts add " + FACTS + " < answers");
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).contains("2 facts added to " + FACTS + ".");
        assertThat(Files.readString(folder.resolve(FACTS))).contains("threat: AZE", "receiver: ARM");

        CommandRun check = CommandRun.run(folder, "check", "--coverage", "facts");
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out()).contains("not searched").doesNotContain("searched, none found");

        CommandRun assessed = CommandRun.run(folder, "assess", FACTS);
        assertThat(assessed.exitCode()).isZero();
        assertThat(assessed.out()).contains("Russia", "F-2");
        assertThat(CommandRun.run(folder, "why", FACTS, "F-2").out()).contains("F-2 indicates C2.b");
        assertThat(CommandRun.run(folder, "flip", FACTS, "--max", "1").exitCode())
                .isZero();
        assertThat(CommandRun.run(folder, "report", FACTS, "-o", "report").exitCode())
                .isZero();
    }
}
