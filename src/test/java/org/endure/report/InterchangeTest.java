package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs read is what their standards say. */
class InterchangeTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sarifMeetsItsStandardWithPathsOfAnyLetters() throws IOException {
        Files.createDirectories(folder.resolve("my work å"));
        Files.writeString(folder.resolve("my work å/a 100% [x] 日本.yaml"), "alliance: 1\nfact: []\n");
        String sarif = CommandRun.run(folder, "check", "my work å", "--format", "sarif")
                .out();
        assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
        JsonNode run = JsonMapper.shared().readTree(sarif).get("runs").get(0);
        JsonNode first = run.get("results").get(0);
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("my%20work%20%C3%A5/a%20100%25%20%5Bx%5D%20%E6%97%A5%E6%9C%AC.yaml");
        assertThat(run.at("/tool/driver/rules/" + first.get("ruleIndex").asInt() + "/id")
                        .asString())
                .isEqualTo(first.get("ruleId").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad/facts", "bad/rules", "attacks/facts", "attacks/rules", "brought", "bibliography"})
    void whateverIsWrongIsToldAsTheOfficialSchemaWantsIt(String bad) throws IOException {
        copy(RESOURCES.resolve(bad), folder.resolve("wrong"));
        String sarif =
                CommandRun.run(folder, "check", "wrong", "--format", "sarif").out();
        assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
        JsonNode results = JsonMapper.shared().readTree(sarif).at("/runs/0/results");
        assertThat(results).isNotEmpty();
    }

    @Test
    void theOfficialSchemaRefusesWhatIsNotSarif() throws IOException {
        assertThat(schema().validate("{\"version\": \"2.1.0\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate("{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(Files.isDirectory(each) ? target : target.resolveSibling("."));
                if (!Files.isDirectory(each)) {
                    Files.copy(each, target);
                }
            }
        }
    }

    /** The schema that OASIS publishes with SARIF 2.1.0. */
    private static Schema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(InterchangeTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b.yaml", "å/日本.yaml", "100%.yaml", "a:b.yaml", "C:\\x y\\z.yaml", "/tmp/x y", "--theory"})
    void everyPlaceIsAUriReference(String file) {
        String sarif = DiagnosticReport.sarif(
                List.of(Diagnostic.error("code", SourcePosition.file(file), "Wrong.", null)), "1");
        String uri = JsonMapper.shared()
                .readTree(sarif)
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asString();
        assertThat(URI.create(uri).getRawPath()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f.csv", "f.xlsx", "f.json", "f.jsonld"})
    void theEndingOfTheFileTellsTheFormat(String name) throws IOException {
        CommandRun run =
                CommandRun.run(folder, "facts", "export", "facts/us-japan/2017-2018-trump-abe.yaml", "-o", name);
        assertThat(run.exitCode()).isZero();
        assertThat(Files.size(folder.resolve(name))).isGreaterThan(10_000);
    }

    @Test
    void jsonHasTheFactsWithTheirKeys() throws IOException {
        CommandRun.run(folder, "facts", "export", "facts/cases/h01-nato-1992.yaml", "-o", "f", "--format", "json");
        JsonNode tree = JsonMapper.shared().readTree(Files.readString(folder.resolve("f")));
        assertThat(tree.at("/alliance/id").asString()).isEqualTo("h01");
        assertThat(tree.at("/facts/0/type").asString()).isNotEmpty();
        assertThat(tree.at("/facts/0/sources/0/cite").asString()).isEqualTo("case-list");
    }

    @Test
    void eachFactWithASourceIsAnAnnotationWithItsClaimPlaceAndNote() throws IOException {
        Files.writeString(folder.resolve("set.yaml"), """
                alliance: {id: a, name: A, members: [USA, JPN]}
                period: 1990
                baseline: []
                sources: {times-1990: {kind: NEWSPAPER, outlet: The Times, reference: "Doe (1990), Doubt"}}
                facts:
                  - {type: Context, id: T 1, sentence: 'He says that it is "a paper tiger".', date: 1990, area: TREATY,
                     evidence: STATEMENT, sources: [{cite: times-1990, at: p. 4}], note: Typed as context.}
                """.replace("T 1", "T-1"));
        assertThat(CommandRun.run(folder, "facts", "export", "set.yaml", "-o", "a.jsonld")
                        .err())
                .isEmpty();
        JsonNode page = JsonMapper.shared().readTree(Files.readString(folder.resolve("a.jsonld")));
        assertThat(page.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        JsonNode annotation = page.get("items").get(0);
        assertThat(annotation.get("type").asString()).isEqualTo("Annotation");
        assertThat(annotation.at("/body/0/value").asString()).isEqualTo("He says that it is \"a paper tiger\".");
        assertThat(annotation.at("/body/2/value").asString()).isEqualTo("Typed as context.");
        assertThat(annotation.at("/target/0/source/label").asString()).contains("Doubt");
        assertThat(annotation.at("/target/0/selector/0/exact").asString()).isEqualTo("a paper tiger");
        assertThat(annotation.at("/target/0/selector/1/value").asString()).isEqualTo("p. 4");
        assertThat(URI.create(annotation.get("id").asString()).isAbsolute()).isTrue();
    }
}
