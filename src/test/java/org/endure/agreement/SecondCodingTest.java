package org.endure.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The agreement of the blind coding with the first is the one that its README records. */
class SecondCodingTest {

    private static final Path FACTS = Path.of("facts/us-japan");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Za-z.]+)` \\| (\\d+) \\| (\\d+) \\| (-?\\d\\.\\d{3}) \\|$");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void agreementOverTheThreeSetsIsThatOfTheReadme() throws IOException {
        pool("first", "2019-2020-trump-abe", "2021-2024-biden-kishida", "2025-trump-ishiba-takaichi");
        pool("second", "second-coding/2019-2020-blind", "second-coding/2021-2024-blind", "second-coding/2025-blind");
        for (String bibliography : List.of("sources-since-2019.bib", "second-coding/sources.bib")) {
            Path source = FACTS.resolve(bibliography);
            Files.copy(source, folder.resolve(source.getFileName()));
        }
        CommandRun run = CommandRun.run(folder, "facts", "diff", "first.yaml", "second.yaml", "--format", "json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode agreement = JsonMapper.shared().readTree(run.out()).get("agreement");

        Matcher row = ROW.matcher(Files.readString(FACTS.resolve("second-coding/README.md")));
        int rows = 0;
        while (row.find()) {
            String attribute = row.group(1);
            JsonNode found = agreement
                    .valueStream()
                    .filter(each -> each.get("attribute").asString().equals(attribute))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing is coded for " + attribute));
            assertThat(found.get("facts").asInt()).as(attribute).isEqualTo(Integer.parseInt(row.group(2)));
            assertThat(found.get("same").asInt()).as(attribute).isEqualTo(Integer.parseInt(row.group(3)));
            assertThat(found.get("alpha").asDouble())
                    .as(attribute)
                    .isEqualTo(Double.parseDouble(row.group(4)), within(0.0005));
            rows++;
        }
        assertThat(rows).isEqualTo(19);
    }

    /** Writes the facts of three sets as one set without a baseline. */
    private void pool(String name, String... sets) throws IOException {
        StringBuilder pooled = new StringBuilder();
        for (String set : sets) {
            String text = Files.readString(FACTS.resolve(set + ".yaml"));
            int facts = text.indexOf("\nfacts:\n") + "\nfacts:\n".length();
            if (pooled.isEmpty()) {
                pooled.append(text.substring(0, facts)
                        .replaceFirst("(?m)^period: .*$", "period: 2019/2025")
                        .replaceFirst("(?m)^baseline: .*$", "baseline: []"));
            }
            pooled.append(text.substring(facts)).append('\n');
        }
        Files.writeString(folder.resolve(name + ".yaml"), pooled);
    }
}
