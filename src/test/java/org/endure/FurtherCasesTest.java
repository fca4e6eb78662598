package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fact sets beyond the thesis. Each README states the answer that was expected before the run, and what the program says; the
 * program still says it. Where the two differ, the README tells why.
 */
class FurtherCasesTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-japan/2019-2020-trump-abe",
                "us-japan/2021-2024-biden-kishida",
                "us-japan/2025-trump-ishiba-takaichi",
                "russia-armenia/2018-2020-velvet-revolution",
                "russia-armenia/2021-2024-frozen",
                "anzus/1984-1986-new-zealand",
                "us-iran/1976-1979-revolution",
                "nato/2017-2020-trump",
                "nato/2022-2024-ukraine",
                "us-japan/second-coding/2019-2020",
                "us-japan/second-coding/2021-2024",
                "us-japan/second-coding/2025",
                "us-japan/second-coding/2019-2020-blind",
                "us-japan/second-coding/2021-2024-blind",
                "us-japan/second-coding/2025-blind"
            })
    void theSetChecksWithoutFaults(String set) {
        CommandRun check = CommandRun.run(folder, "check", "facts/" + set + ".yaml");
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        assertThat(check.out()).contains("No mistakes");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "us-japan/2019-2020-trump-abe, ENDURANCE, ROBUST, STRENGTHENED, SIGNIFICANT",
                "us-japan/2021-2024-biden-kishida, ENDURANCE, ROBUST, STRENGTHENED, SIGNIFICANT",
                "us-japan/2025-trump-ishiba-takaichi, ENDURANCE, ROBUST, WEAKENED, MODERATE",
                "russia-armenia/2018-2020-velvet-revolution, UNDETERMINED, -, NOT_COMPARED, -",
                "russia-armenia/2021-2024-frozen, UNDETERMINED, -, WEAKENED, SIGNIFICANT",
                "anzus/1984-1986-new-zealand, UNDETERMINED, -, NOT_COMPARED, -",
                "us-iran/1976-1979-revolution, COLLAPSE, ROBUST, NOT_COMPARED, -",
                "nato/2017-2020-trump, ENDURANCE, FRAGILE, NOT_COMPARED, -",
                "nato/2022-2024-ukraine, ENDURANCE, FRAGILE, STRENGTHENED, SIGNIFICANT",
                "us-korea/2003-2008-roh-bush, ENDURANCE, FRAGILE, STRENGTHENED, SIGNIFICANT"
            })
    void theAnswerIsTheOneThatTheReadmeRecords(
            String set, String outcome, @Nullable String robustness, String direction, @Nullable String magnitude)
            throws IOException {
        JsonNode answer = answer("facts/" + set + ".yaml");
        assertThat(answer.at("/verdict/outcome").asString()).isEqualTo(outcome);
        if (robustness != null) {
            assertThat(answer.at("/verdict/robustness").asString()).isEqualTo(robustness);
        }
        assertThat(answer.at("/trend/direction").asString()).isEqualTo(direction);
        assertThat(answer.at("/trend/magnitude").asString("-")).isEqualTo(Objects.requireNonNullElse(magnitude, "-"));
        String readme = Files.readString(Path.of("facts", set.substring(0, set.indexOf('/')), "README.md"));
        assertThat(readme).contains("stated before the run").containsIgnoringCase("what the program says");
    }

    @Test
    void withoutItsEndTheAllianceWithIranCollapsesForTheReasonsOfTheTheory() throws IOException {
        JsonNode answer = JsonMapper.shared()
                .readTree(CommandRun.run(
                                folder,
                                "assess",
                                "facts/us-iran/1976-1979-revolution.yaml",
                                "--with",
                                "facts/us-iran/scenarios/before-the-end.yaml",
                                "--format",
                                "json")
                        .out());
        assertThat(answer.at("/verdict/outcome").asString()).isEqualTo("COLLAPSE");
        assertThat(answer.at("/verdict/ended").isNull()).isTrue();
        assertThat(answer.at("/verdict/robustness").asString()).isEqualTo("ROBUST");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-2020-trump-abe, 2019-2020, 15",
        "2021-2024-biden-kishida, 2021-2024, 16",
        "2025-trump-ishiba-takaichi, 2025, 14",
        "2019-2020-trump-abe, 2019-2020-blind, 17",
        "2021-2024-biden-kishida, 2021-2024-blind, 14",
        "2025-trump-ishiba-takaichi, 2025-blind, 14"
    })
    void theSecondCodingIsAThirdOfTheFirst(String first, String second, int facts) throws IOException {
        JsonNode difference = JsonMapper.shared()
                .readTree(CommandRun.run(
                                folder,
                                "facts",
                                "diff",
                                "facts/us-japan/" + first + ".yaml",
                                "facts/us-japan/second-coding/" + second + ".yaml",
                                "--format",
                                "json")
                        .out());
        assertThat(difference.get("matched").asInt()).isEqualTo(facts);
        assertThat(difference.get("onlyInSecond").isEmpty()).isTrue();
    }

    private JsonNode answer(String set) {
        CommandRun run = CommandRun.run(folder, "assess", set, "--format", "json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
