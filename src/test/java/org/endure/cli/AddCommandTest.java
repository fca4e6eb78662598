package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.CommandRun;
import org.endure.EndureProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Russia-Armenia is coded from nothing: a new fact set, then facts asked question by question on a pipe and in a terminal. */
class AddCommandTest {

    /** One answer a line: type, id, then every question in order; an empty line leaves out what is not known. */
    private static final String ANSWERS = String.join(
            "\n",
            "ThreatPerceptoin",
            "ThreatPerception",
            "",
            "Armenia calls Azerbaijan its main threat.",
            "someday",
            "2018-05",
            "TERRITORIAL_THREAT",
            "3",
            "",
            "azerbaijan-main-threat",
            "",
            "Armenien",
            "Narnia",
            "Azerbaijan",
            "HIGH",
            "NEIGHBOUR",
            "",
            "AGGRESSIVE",
            "MAIN",
            "",
            "strategy-2007",
            "OFFICIAL_DOCUMENT",
            "Republic of Armenia (2007), National Security Strategy",
            "p. 4",
            "",
            "",
            "yes",
            "");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFactIsAskedOnAPipeWrittenAtItsPlaceAndItsEffectIsShown() throws IOException {
        Path file = newFactSet();
        String before = Files.readString(file);
        Files.writeString(folder.resolve("answers"), ANSWERS);
        EndureProcess run = EndureProcess.shell(folder, "", "$ENDURE facts add rus-arm.yaml < answers");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("RUS as seen by ARM", "ARM as seen by RUS")
                .contains("Did you mean ThreatPerception?")
                .contains("\"someday\" is not a date")
                .contains("There is no state \"Narnia\".")
                .contains("Answer yes or no.")
                .contains("Verdict: ", "1 fact added to rus-arm.yaml.");
        String after = Files.readString(file);
        List<String> kept =
                before.lines().filter(line -> !line.equals("facts: []")).toList();
        assertThat(after.lines().toList()).containsSubsequence(kept);
        assertThat(after)
                .contains("perceiver: [ARM]\n    threat: AZE\n")
                .contains("  strategy-2007: {kind: OFFICIAL_DOCUMENT, reference: \"Republic of Armenia (2007)")
                .contains("sources: [{cite: strategy-2007, at: \"p. 4\"}]");
        assertThat(CommandRun.run(folder, "check", "rus-arm.yaml").exitCode()).isZero();
        assertThat(CommandRun.run(folder, "check", "rus-arm.yaml", "--coverage").out())
                .containsPattern("AZE\\s+F-1\\s+not asked")
                .contains("not searched");
    }

    @Test
    void aSourceOfTheBibliographyIsKnownThoughNothingCitesItYet() throws IOException {
        Path file = newFactSet();
        Files.writeString(
                folder.resolve("sources.bib"),
                "@book{strategy-2007, title = {Strategy}, date = {2007}, keywords = {kind:OFFICIAL_DOCUMENT}}\n");
        Files.writeString(
                file, Files.readString(file).replace("# bibliography: [sources.bib]", "bibliography: [sources.bib]"));
        String answers = ANSWERS.replace(
                "strategy-2007\nOFFICIAL_DOCUMENT\nRepublic of Armenia (2007), National Security Strategy\n",
                "strategy-207\nstrategy-2007\n");
        Files.writeString(folder.resolve("answers"), answers);
        EndureProcess run = EndureProcess.shell(folder, "", "$ENDURE facts add rus-arm.yaml < answers");
        assertThat(run.out())
                .contains("[known: strategy-2007]")
                .contains("Did you mean strategy-2007?")
                .contains("1 fact added to rus-arm.yaml.");
        assertThat(Files.readString(file)).contains("sources: [{cite: strategy-2007, at: \"p. 4\"}]");
        assertThat(CommandRun.run(folder, "check", "rus-arm.yaml").exitCode()).isZero();
    }

    @Test
    void answersThatEndEarlyWriteNothing() throws IOException {
        Path file = newFactSet();
        String before = Files.readString(file);
        Files.writeString(folder.resolve("answers"), "ThreatPerception\n\n");
        EndureProcess run = EndureProcess.shell(folder, "", "$ENDURE facts add rus-arm.yaml < answers");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("The answers end before the question \"sentence")
                .doesNotContain("\tat ");
        assertThat(file).hasContent(before);
    }

    @Test
    void aTerminalWorksAsAPipeDoes() throws IOException {
        assumeTrue(
                EndureProcess.shell(folder, "", "command -v script >/dev/null").exitCode() == 0,
                "there is no program script here to make a pseudo-terminal");
        Path file = newFactSet();
        Files.writeString(folder.resolve("answers"), ANSWERS);
        EndureProcess run = EndureProcess.shell(
                folder, "", "(cat answers; sleep 1) | script -qec \"$ENDURE facts add rus-arm.yaml\" /dev/null");
        assertThat(run.out()).contains("1 fact added to rus-arm.yaml.");
        assertThat(Files.readString(file)).contains("threat: AZE");
    }

    private Path newFactSet() {
        CommandRun made = CommandRun.run(
                folder,
                "facts",
                "new",
                "--members",
                "Russia,Armenia",
                "--leader",
                "RU",
                "--period",
                "2018-2020",
                "-o",
                "rus-arm.yaml");
        assertThat(made.err()).isEmpty();
        return folder.resolve("rus-arm.yaml");
    }
}
