package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user runs it. */
class AssessTest {

    private static final String CENTRAL = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final Path STRELSAU = Path.of("src/test/resources/golden/strelsau");
    private static final String TEN_FACTS = "1905-1909.yaml";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void tenFactsAreInTheWorkingFolder() throws IOException {
        for (String file : List.of("1900-1904.yaml", TEN_FACTS)) {
            Files.copy(Path.of("src/test/resources/golden/strelsau", file), folder.resolve(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts/us-japan/2017-2018-trump-abe.yaml", "facts/us-japan"})
    void theJsonKeepsToItsSchema(String path) throws IOException {
        CommandRun run = CommandRun.run(folder, "assess", path, "--format", "json");
        assertThat(run.exitCode()).isZero();
        assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theTimelineIsAsRecorded() throws IOException {
        Golden.file(
                Path.of("src/test/resources/golden/timeline.txt"),
                CommandRun.run(folder, "assess", "facts/us-japan").out());
    }

    @Test
    void screenAndLogOfTenFactsAreAsRecorded() throws IOException {
        CommandRun run = CommandRun.run(folder, "assess", TEN_FACTS);
        assertThat(run.exitCode()).isZero();
        Golden.file(STRELSAU.resolve("screen.txt"), run.out());
        Golden.file(STRELSAU.resolve("justification.log"), masked(log("1905-1909")));
    }

    @Test
    void theLogHoldsTheArgumentAndWithFullTheProofToo() throws IOException {
        CommandRun.run(folder, "assess", TEN_FACTS);
        assertThat(log("1905-1909")).contains("endure why").doesNotContain("Step 1.");
        CommandRun.run(folder, "assess", TEN_FACTS, "--full");
        assertThat(log("1905-1909")).contains("Step 1.");
    }

    @Test
    void aFactIsShownInFullWithWhatFollowsFromIt() {
        CommandRun run = CommandRun.run(folder, "why", TEN_FACTS, "P-4");
        assertThat(run.out())
                .contains("The court of Ruritania restates the guarantee.")
                .contains("the text of note 4 is missing")
                .contains("[C2p-1]");
        assertThat(CommandRun.run(folder, "why", TEN_FACTS, "C2b-1").out()).contains("cast doubt on its commitment");
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve("logs/" + name + ".justification.log"));
    }

    @Test
    void theJsonIsAsRecorded() throws IOException {
        String json =
                CommandRun.run(folder, "assess", CENTRAL, "--format", "json").out();
        Golden.file(
                Path.of("src/test/resources/golden/2017-2018-trump-abe.json"),
                json.replaceAll("\"[0-9a-f]{64}\"", "\"(hash)\""));
    }

    @Test
    void aLogOfAnotherNameIsWrittenThere() {
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL, "--log", "mine/reasons.log");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("mine/reasons.log")).exists();
        assertThat(folder.resolve("logs")).doesNotExist();
    }

    @Test
    void aLogForAFolderIsRefused() {
        CommandRun run = CommandRun.run(folder, "assess", "facts/us-japan", "--log", "one.log");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--log names one file");
    }

    @Test
    void withoutEvidenceTheVerdictIsUndeterminedAndSaysWhatIsMissing() throws IOException {
        Files.writeString(folder.resolve("pact.yaml"), """
                alliance: {id: pact, name: Pact, members: [NOR, SWE]}
                period: 1999
                baseline: []
                bibliography: []
                facts: []
                """);
        CommandRun run = CommandRun.run(folder, "assess", "pact.yaml");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Verdict: UNDETERMINED, not compared")
                .contains("Missing for a verdict: how the members rate the threats they face.")
                .doesNotContain("ragile");
    }

    @Test
    void aMistypedFileIsToldWithWhatWasMeant() {
        CommandRun run = CommandRun.run(folder, "assess", "facts/us-japan/2017-2018-trump-abee.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("Did you mean facts/us-japan/2017-2018-trump-abe.yaml?")
                .doesNotContain("\tat ");
    }

    @Test
    void aMistypedRuleIsToldAtItsPlace() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(rules.resolve("x.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "A mistyped rule"
                  @id("X-1") @mechanism("C2.b") @source("me") @basis("operationalisation") @because("of {sender}")
                when
                  CredibilitySignal( period == Period.CURRENT, polarity == Polarity.DOUBTS, $sendr : sender, kinds == null )
                then
                  insertLogical( new Missing( "x" ) );
                end
                """);
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL, "--rules", "mine");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("mine/x.drl:6:60: error: Polarity has no value DOUBTS.")
                .contains("Did you mean DOUBT?")
                .contains("CredibilitySignal has no attribute kinds.")
                .contains("Did you mean kind?")
                .contains("@because names {sender}")
                .doesNotContain("\tat ");
    }

    @Test
    void aRuleAddedOnTopReplacesTheShippedOneOfTheSameName() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(rules.resolve("parameters.yaml"), """
                procurement.sharp-rise: {value: 0.7, range: [0.25, 0.9], unit: share, source: me, reason: a test}
                """);
        Files.writeString(rules.resolve("x.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "A sharp rise in arms bought from the ally possibly strengthens"
                  @id("I8-3") @mechanism("I8") @source("me") @basis("operationalisation") @because("nothing")
                when
                  Procurement( period == Period.CURRENT, allyGrowth > 100, $fact : id )
                then
                  insertLogical( new NotDiagnostic( $fact, "I8" ) );
                end
                """);
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL, "--rules", "mine");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("ENDURANCE (robust), slightly weakened")
                .doesNotContain("Procurement as a test of trust");
    }

    @Test
    void rulesThatDoNotComeToAnEndAreToldByTheirCycle() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(rules.resolve("x.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "What is missing is missing"
                  @id("X-1") @mechanism("method") @source("me") @basis("operationalisation") @because("of itself")
                when
                  Missing( $what : what )
                then
                  insertLogical( new Missing( $what ) );
                end
                """);
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL, "--rules", "mine");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("depends on itself").contains("\"What is missing is missing\"");
    }

    @Test
    void anUnknownCommandOrOptionIsAMistakeAndNoBug() {
        assertThat(CommandRun.run(folder, "asess", CENTRAL).exitCode()).isEqualTo(2);
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL, "--fromat", "json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--fromat")
                .contains("Did you mean --format?")
                .doesNotContain("\tat ");
    }

    @Test
    void theLogIsTheSameUnderAnotherEncodingAndLanguage() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=windows-1252",
                        "-Duser.language=tr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.endure.Main",
                        "assess",
                        TEN_FACTS)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        Golden.file(STRELSAU.resolve("justification.log"), masked(log("1905-1909")));
        assertThat(Files.readString(folder.resolve("out.txt"))).contains("ENDURANCE (robust), moderately strengthened");
    }

    private static String masked(String log) {
        return log.replaceAll("sha-256 [0-9a-f]{64}", "sha-256 (hash)")
                .replaceAll("Endure .*, Java \\d+", "Endure (version), Java (version)");
    }

    private static Schema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AssessTest.class.getResourceAsStream("/schema/assessment.schema.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
    }
}
