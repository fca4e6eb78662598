package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every explanation of a verdict reads as it was recorded: of a case of ten facts, of shipped and coded cases. */
class ExplanationGoldenTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String EARLIER = "facts/us-japan/1980-1989-reagan-nakasone.yaml";
    private static final String CODED = "facts/cases/h01-nato-1992.yaml";

    private static final String TEN_FACTS = "1905-1909.yaml";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void tenFactsAreInTheWorkingFolder() throws IOException {
        for (String file : List.of("1900-1904.yaml", TEN_FACTS)) {
            Files.copy(Path.of("src/test/resources/golden/strelsau", file), folder.resolve(file));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "why-strelsau, why TEN E5x.v",
        "why-strelsau-short, why TEN --short",
        "why-strelsau-full, why TEN IV --full",
        "why-strelsau-fact, why TEN P-3",
        "why-strelsau-sv, why TEN E5x.v --lang sv",
        "why-strelsau-ja, why TEN E5x.v --lang ja",
        "why-h01, why CODED",
        "why-not-strelsau, why-not TEN C4",
        "why-not-strelsau-sv, why-not TEN C4 --lang sv",
        "why-not-strelsau-ja, why-not TEN C4 --lang ja",
        "why-not-h01, why-not CODED E4",
        "flip-2017-trend, flip CENTRAL --trend --max 1",
        "flip-1980s, flip EARLIER --max 1",
        "flip-h01, flip CODED --max 1",
        "sure-2017, sure CENTRAL --draws 200 --seed 7",
        "sure-1980s, sure EARLIER --draws 200 --seed 7",
        "sure-h01, sure CODED --draws 200 --seed 7",
        "what-if-2017, what-if CENTRAL S2 S3",
    })
    void readsAsRecorded(String name, String command) throws IOException {
        CommandRun run = CommandRun.run(folder, arguments(command));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Golden.file(Path.of("src/test/resources/golden/explanation", name + ".txt"), run.out());
    }

    @Test
    void theReportOfACodedCaseReadsAsRecorded() throws IOException {
        CommandRun run = CommandRun.run(
                folder, "report", CODED, "-o", folder.resolve("out").toString());
        assertThat(run.exitCode()).isZero();
        for (String file : List.of("report.md", "findings.csv", "graph.dot")) {
            Golden.file(
                    Path.of("src/test/resources/golden/explanation/report-h01", file),
                    Files.readString(folder.resolve("out").resolve(file)));
        }
    }

    private static String[] arguments(String command) {
        List<String> arguments = new ArrayList<>();
        for (String each : Arrays.asList(command.split(" "))) {
            arguments.add(
                    switch (each) {
                        case "CENTRAL" -> FACTS;
                        case "EARLIER" -> EARLIER;
                        case "CODED" -> CODED;
                        case "TEN" -> TEN_FACTS;
                        case "S2" -> "facts/us-japan/scenarios/s2-relit-crisis-answered.yaml";
                        case "S3" -> "facts/us-japan/scenarios/s3-precarious-peace-calm.yaml";
                        default -> each;
                    });
        }
        return arguments.toArray(String[]::new);
    }
}
