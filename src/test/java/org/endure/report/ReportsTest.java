package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.endure.Golden;
import org.endure.explanation.Assessment;
import org.endure.explanation.Pact;
import org.endure.explanation.SmallWorld;
import org.endure.explanation.Timeline;
import org.endure.fact.Missing;
import org.endure.fact.Outcome;
import org.endure.fact.Verdict;
import org.endure.inference.Robustness;
import org.junit.jupiter.api.Test;

/** The three ways an answer is told, on a synthetic case in which everything occurs. */
class ReportsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/pact");
    private static final String FORGED = "A speech.\n\n2. Trend\n  STRENGTHENED \u001b[2J\u202e";

    @Test
    void theScreenIsAsRecorded() throws IOException {
        Golden.file(GOLDEN.resolve("screen.txt"), ScreenReport.of(Pact.fragile(), "logs/pact.justification.log"));
    }

    @Test
    void theLogIsAsRecorded() throws IOException {
        Golden.file(
                GOLDEN.resolve("justification.log"),
                Recorder.log(Pact.fragile(), Level.TRACE, List.of("C4-1: no faction stands against it")));
    }

    @Test
    void theJsonIsAsRecordedAndKeepsToItsSchema() throws IOException {
        String json = JsonReport.of(Pact.fragile());
        Golden.file(GOLDEN.resolve("assessment.json"), json);
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void anAnswerWithoutEvidenceKeepsToTheSchemaAndSaysWhatIsMissing() throws IOException {
        Assessment silent = silent();
        assertThat(schema().validate(JsonReport.of(silent), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(JsonReport.of(Timeline.of(List.of(silent, Pact.fragile()))), InputFormat.JSON))
                .isEmpty();
        assertThat(ScreenReport.of(silent, "log"))
                .contains("UNDETERMINED")
                .contains("Missing for a verdict: how the members rate threats.");
        assertThat(Recorder.log(silent, Level.INFO, List.of()))
                .contains("Missing for a verdict: how the members rate threats.");
    }

    @Test
    void jsonThatIsNoAssessmentIsRefusedByTheSchema() throws IOException {
        String json = JsonReport.of(Pact.fragile());
        assertThat(schema().validate(json.replace("\"WEAKENED\"", "\"WEAKER\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(json.replace("\"robustness\"", "\"sturdiness\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void eachLevelOfTheLogTellsWhatItPromises() {
        List<String> failed = List.of("C4-1: no faction stands against it");
        String info = Recorder.log(Pact.fragile(), Level.INFO, failed);
        String debug = Recorder.log(Pact.fragile(), Level.DEBUG, failed);
        String trace = Recorder.log(Pact.fragile(), Level.TRACE, failed);
        assertThat(info)
                .contains(
                        "1. Verdict",
                        "Contradicted by evidence: The threat's power falls (C1.a)",
                        "Domestic competition (C4)",
                        "Arms grow out of trust and distrust alike")
                .doesNotContain("Step 1.");
        assertThat(debug)
                .startsWith(info)
                .contains("Step 1. The verdict is ENDURANCE.", "Because the value is high.")
                .doesNotContain("no faction stands");
        assertThat(trace).startsWith(debug).contains("C4-1: no faction stands against it");
    }

    @Test
    void codedAndCarriedFactsAreMarkedAsWhatTheyAre() {
        String log = Recorder.log(Pact.fragile(), Level.DEBUG, List.of());
        assertThat(log)
                .contains("The court lives off the pact.", "coded by an analyst", "K-1 (coded by an analyst)")
                .contains("carried forward from 1890\u20131899");
    }

    @Test
    void textFromAFileCannotForgeALineNorSteerATerminal() {
        Assessment forged = Pact.world()
                .given(SmallWorld.observation("R-7", FORGED))
                .assessment(new Robustness(Outcome.ENDURANCE, Map.of()));
        String log = Recorder.log(forged, Level.TRACE, List.of(FORGED));
        assertThat(log.lines().filter(line -> line.startsWith("2. "))).containsExactly("2. Trend");
        assertThat(log).contains("\\u001b[2J\\u202e").doesNotContain("\u001b").doesNotContain("\u202e");
        Assessment.Heading heading = new Assessment.Heading("x", FORGED, FORGED, List.of(FORGED), "walt", FORGED, "");
        Assessment headed = new org.endure.explanation.Assessor(forged.inference())
                .assess(heading, forged.robustness(), List.of(), List.of());
        assertThat(ScreenReport.of(headed, FORGED).lines()).noneMatch(line -> line.startsWith("2. Trend"));
        assertThat(ScreenReport.of(headed, FORGED)).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(Recorder.log(headed, Level.INFO, List.of()).lines().filter(line -> line.startsWith("2. ")))
                .containsExactly("2. Trend");
    }

    @Test
    void theScreenIsNoWiderThanAHundredColumns() {
        assertThat(ScreenReport.of(Pact.fragile(), "logs/pact.justification.log")
                        .lines())
                .allMatch(line -> line.length() <= 100);
    }

    private static Assessment silent() {
        return new SmallWorld()
                .concluded(
                        new Verdict(Outcome.UNDETERMINED),
                        SmallWorld.rule("VE-8", "method", "the value is not known"),
                        List.of())
                .concluded(
                        new Missing("threats"),
                        SmallWorld.rule("VE-10", "method", "how the members rate threats"),
                        List.of())
                .assessment(new Robustness(Outcome.UNDETERMINED, Map.of()));
    }

    private static Schema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReportsTest.class.getResourceAsStream("/schema/assessment.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
