package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every explanation of a verdict reads as it was recorded: of the central case, of an earlier period, of a coded case. */
class ExplanationGoldenTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String EARLIER = "facts/us-japan/1980-1989-reagan-nakasone.yaml";
    private static final String CODED = "facts/cases/h01-nato-1992.yaml";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "why-2017, why CENTRAL E5x.v",
        "why-2017-short, why CENTRAL --short",
        "why-2017-full, why CENTRAL IV --full",
        "why-1980s, why EARLIER E5x.v",
        "why-h01, why CODED",
        "why-2017-sv, why CENTRAL E5x.v --lang sv",
        "why-2017-ja, why CENTRAL E5x.v --lang ja",
        "why-not-2017, why-not CENTRAL C1.c",
        "why-not-2017-sv, why-not CENTRAL C1.c --lang sv",
        "why-not-2017-ja, why-not CENTRAL C1.c --lang ja",
        "why-not-1980s, why-not EARLIER C4",
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
        Endure run = Endure.run(folder, arguments(command));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Golden.file(Path.of("src/test/resources/golden/explanation", name + ".txt"), run.out());
    }

    @Test
    void theReportOfACodedCaseReadsAsRecorded() throws IOException {
        Endure run =
                Endure.run(folder, "report", CODED, "-o", folder.resolve("out").toString());
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
                        case "S2" -> "facts/us-japan/scenarios/s2-relit-crisis-answered.yaml";
                        case "S3" -> "facts/us-japan/scenarios/s3-precarious-peace-calm.yaml";
                        default -> each;
                    });
        }
        return arguments.toArray(String[]::new);
    }
}
