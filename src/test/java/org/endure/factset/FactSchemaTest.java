package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.Golden;
import org.endure.declaration.VocabularySource;
import org.endure.fact.FactType;
import org.endure.files.FileTree;
import org.endure.report.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Editors know what fact sets can say: the schema is current, takes all that is shipped, and refuses what the reader refuses. */
class FactSchemaTest {

    private static final Map<String, FactType> TYPES =
            new VocabularySource(FileTree.of(Path.of(""))).all().observations();
    private static final Schema FACTS = schema(JsonReport.write(FactSchema.ofFactSets(TYPES)));
    private static final Schema OVERLAYS = schema(JsonReport.write(FactSchema.ofOverlays(TYPES)));
    private static final String SET = """
            alliance: {id: a, name: A, members: [USA, JPN]}
            period: 1990
            facts:
              - {type: ThreatPerception, id: T-1, sentence: x, area: DEFENCE, evidence: STATEMENT, perceiver: USA, threat: CHN, stated: MAIN}
              - {type: Procurement, id: P-1, sentence: x, area: PROCUREMENT, evidence: DEED, state: JPN, thirdShare: 0.4}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSchemasAreThoseOfTheRecords() throws IOException {
        Golden.file(Path.of("facts/schema.json"), JsonReport.write(FactSchema.ofFactSets(TYPES)));
        Golden.file(Path.of("facts/overlay.schema.json"), JsonReport.write(FactSchema.ofOverlays(TYPES)));
        assertThat(CommandRun.run(folder, "facts", "schema").out())
                .isEqualTo(Files.readString(Path.of("facts/schema.json")));
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("facts"))) {
            return all.filter(path -> path.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFileNamesItsSchemaAndIsValid(Path file) throws IOException {
        String text = Files.readString(file);
        boolean overlay = file.toString().contains("scenarios");
        String named = text.lines().findFirst().orElse("").replaceFirst("# yaml-language-server: \\$schema=", "");
        assertThat(file.getParent().resolve(named)).exists();
        assertThat(named).endsWith(overlay ? "overlay.schema.json" : "/schema.json");
        assertThat(faults(overlay ? OVERLAYS : FACTS, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alliance: |aliance: ",
                "period: 1990|",
                "id: a, |",
                "type: ThreatPerception|type: ThreatPerceptoin",
                "stated: MAIN|stated: MIAN",
                "perceiver: USA, |",
                "area: DEFENCE|area: DEFENSE",
                "thirdShare: 0.4|thirdShare: 1.4",
                "thirdShare: 0.4|thirdShare: much",
                "threat: CHN|thraet: CHN",
                "sentence: x, area: DEFENCE|area: DEFENCE",
                "evidence: DEED|evidence: DEEDS",
                "facts:|fakts:"
            })
    void whatTheReaderRefusesTheSchemaRefuses(String change) {
        assertThat(faults(FACTS, SET)).isEmpty();
        String[] parts = change.split("\\|", -1);
        String broken = SET.replace(parts[0], parts[1]);
        assertThat(broken).isNotEqualTo(SET);
        assertThat(faults(FACTS, broken)).isNotEmpty();
    }

    @Test
    void typesTellAttributesValuesAndMechanismsInThreeForms() {
        CommandRun text = CommandRun.run(folder, "facts", "types", "ThreatPerception");
        assertThat(text.out()).contains("read by: ").contains("C1.a").contains("AGGRESSIVE: aggressive or offensive");
        assertThat(CommandRun.run(folder, "facts", "types", "--format", "json").out())
                .contains("\"name\" : \"Institution\"");
        assertThat(CommandRun.run(folder, "facts", "types", "--format", "html").out())
                .startsWith("<!DOCTYPE html>")
                .contains("<section id=\"Institution\" aria-labelledby=\"Institution-heading\">")
                .doesNotContain("http:", "https:")
                .doesNotContain("<script");
        CommandRun unknown = CommandRun.run(folder, "facts", "types", "ThreatPerceptoin");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("Did you mean ThreatPerception?");
    }

    @Test
    void aNewFactSetLoadsAsItIsAndWithEveryExampleWrittenOut() throws IOException {
        CommandRun.run(folder, "init", ".");
        CommandRun made = CommandRun.run(
                folder, "facts", "new", "--members", "2,ROK", "--period", "2003-2008", "-o", "facts/mine/a.yaml");
        assertThat(made.err()).isEmpty();
        String text = Files.readString(folder.resolve("facts/mine/a.yaml"));
        assertThat(text)
                .startsWith("# yaml-language-server: $schema=../schema.json\n")
                .contains("members: [USA, KOR]");
        assertThat(CommandRun.run(folder, "check", "facts/mine/a.yaml").exitCode())
                .isZero();
        assertThat(CommandRun.run(folder, "assess", "facts/mine/a.yaml").out()).contains("UNDETERMINED");
        assertThat(faults(FACTS, text)).isEmpty();
        String written = text.replace("facts: []", "facts:")
                .replaceAll("(?m)^#  (  \\w+:|- type)", "  $1")
                .replace("# sources:", "sources:")
                .replaceAll("(?m)^#   (\\S+: \\{kind)", "  $1");
        Files.writeString(folder.resolve("facts/mine/b.yaml"), written);
        CommandRun checked = CommandRun.run(folder, "check", "facts/mine/b.yaml");
        assertThat(checked.err()).doesNotContain("error:");
        assertThat(faults(FACTS, written)).isEmpty();
    }

    @Test
    void aNewFactSetNeverOverwritesAndTellsWhatIsWrong() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "mine");
        CommandRun there =
                CommandRun.run(folder, "facts", "new", "--members", "USA,JPN", "--period", "1990", "-o", "a.yaml");
        assertThat(there.exitCode()).isEqualTo(2);
        assertThat(there.err()).contains("nothing is overwritten");
        assertThat(folder.resolve("a.yaml")).hasContent("mine");
        CommandRun wrong = CommandRun.run(
                folder,
                "facts",
                "new",
                "--members",
                "USA,Jappan",
                "--period",
                "long",
                "--baseline",
                "no.yaml",
                "-o",
                "b.yaml");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("\"Jappan\" is not a state code.")
                .contains("Did you mean JPN (Japan)?")
                .contains("\"long\" is not a period.")
                .contains("no.yaml")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("b.yaml")).doesNotExist();
    }

    private static List<String> faults(Schema schema, String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(JsonReport.write(tree), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }
}
