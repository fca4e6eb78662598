package org.endure.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.endure.CommandRun;
import org.endure.declaration.VocabularySource;
import org.endure.fact.Observation;
import org.endure.fact.Vocabulary;
import org.endure.factset.FactSet;
import org.endure.factset.SearchedLine;
import org.endure.files.FileTree;
import org.endure.report.FactSetJson;
import org.endure.scenario.CaseReader;
import org.endure.yaml.YamlScalar;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact set goes out to a spreadsheet and comes back as it was. */
class FactTableTest {

    private static final String SET = """
            alliance: {id: a, name: "%s", members: [FIN, SWE]}
            period: 1990/1995
            baseline: []
            facts:
              - {type: Context, id: T-1, sentence: "%s", area: TRADE, evidence: STATEMENT, missing: "%s"}
            """;

    private static final Vocabulary TYPES = new VocabularySource(FileTree.of(Path.of(""))).all();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts/us-japan/1951-1979-origins.yaml",
                "facts/us-japan/2009-2016-obama-abe.yaml",
                "facts/us-japan/2017-2018-trump-abe.yaml",
                "facts/us-korea/2003-2008-roh-bush.yaml",
                "src/test/resources/good/facts/ended.yaml",
                "facts/cases/h31-little-entente-1937.yaml"
            })
    void exportThenImportGivesEqualFacts(String path) throws IOException {
        FactSet before = new CaseReader(FileTree.of(Path.of(""))).read(path).factSet();
        String csv = FactTable.csv(before);
        for (String table : List.of(csv, csv.replace("\n", "\r\n"))) {
            FactSet after = back(table, before);
            assertThat(after.observations()).isEqualTo(before.observations());
            assertThat(after.evidence()).isEqualTo(before.evidence());
            assertThat(Optional.ofNullable(after.searched()).map(SearchedLine::searched))
                    .isEqualTo(Optional.ofNullable(before.searched()).map(SearchedLine::searched));
            assertThat(after.alliance()).isEqualTo(before.alliance());
            assertThat(after.members()).isEqualTo(before.members());
            assertThat(after.leaders()).isEqualTo(before.leaders());
            assertThat(after.states()).containsExactlyInAnyOrderElementsOf(before.states());
            assertThat(after.sources()).isEqualTo(before.sources());
        }
    }

    @Property(tries = 60)
    void likelihoodsAndWhatWasSearchedForComeBackAsTheyWere(
            @ForAll @Size(min = 2, max = 4) List<@IntRange(min = 1, max = 1000) Integer> thousandths,
            @ForAll @IntRange(max = 2) int searched)
            throws IOException {
        List<String> theories = List.of("walt", "liberalism", "a b", "x:y, z");
        StringBuilder stated = new StringBuilder();
        for (int i = 0; i < thousandths.size(); i++) {
            double least = thousandths.get(i) / 1000.0;
            String value = i % 2 == 0 ? String.valueOf(least) : "[%s, %s]".formatted(least, (1 + least) / 2);
            stated.append(i == 0 ? "" : ", ")
                    .append(YamlScalar.quoted(theories.get(i)))
                    .append(": ")
                    .append(value);
        }
        String text = SET.formatted("A", "One.", "m")
                .replace(
                        "period:",
                        List.of("searched: []", "searched: all", "searched: [C2, E1]")
                                        .get(searched) + "\nperiod:")
                .replace("missing:", "likelihoods: {" + stated + "}, missing:");
        Path own = Files.createTempDirectory("table");
        Files.writeString(own.resolve("set.yaml"), text);
        FactSet before = new CaseReader(FileTree.of(own)).read("set.yaml").factSet();
        Files.writeString(
                own.resolve("set.yaml"),
                FactTable.read(Sheet.read("t", FactTable.csv(before)), TYPES).yaml());
        FactSet after = new CaseReader(FileTree.of(own)).read("set.yaml").factSet();

        assertThat(likelihoods(before)).hasSize(thousandths.size());
        assertThat(likelihoods(after)).containsExactlyInAnyOrderElementsOf(likelihoods(before));
        assertThat(Optional.ofNullable(after.searched()).map(SearchedLine::searched))
                .isEqualTo(Optional.ofNullable(before.searched()).map(SearchedLine::searched));
        assertThat(FactSetJson.of(before)).contains("\"likelihoods\"", "\"searched\"");
        Files.delete(own.resolve("set.yaml"));
        Files.delete(own);
    }

    private static List<String> likelihoods(FactSet set) {
        return set.likelihoods().getOrDefault("T-1", List.of()).stream()
                .map(each -> "%s %s %s".formatted(each.theory(), each.least(), each.most()))
                .toList();
    }

    @Property(tries = 150)
    void anyTextComesBackAsItWas(@ForAll @StringLength(min = 1, max = 40) String random) throws IOException {
        String text = "x"
                + random.codePoints()
                        .filter(each -> Character.isDefined(each) && !(each >= 0xD800 && each <= 0xDFFF))
                        .filter(each -> each == '\n'
                                || !Character.isISOControl(each) && each != 0xFEFF && each != 0xFFFE && each != 0xFFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        Path own = Files.createTempDirectory("table");
        try {
            String quoted = YamlScalar.quoted(text);
            String inside = quoted.substring(1, quoted.length() - 1);
            Files.writeString(own.resolve("set.yaml"), SET.formatted(inside, inside, inside));
            FactSet before = new CaseReader(FileTree.of(own)).read("set.yaml").factSet();
            Files.writeString(
                    own.resolve("back.yaml"),
                    FactTable.read(Sheet.read("t", FactTable.csv(before)), TYPES)
                            .yaml());
            Observation after = new CaseReader(FileTree.of(own))
                    .read("back.yaml")
                    .factSet()
                    .observations()
                    .get(0);
            assertThat(after).isEqualTo(before.observations().get(0));
        } finally {
            Files.deleteIfExists(own.resolve("set.yaml"));
            Files.deleteIfExists(own.resolve("back.yaml"));
            Files.delete(own);
        }
    }

    @org.junit.jupiter.api.Test
    void aTextThatASpreadsheetWouldTakeForAFormulaIsText() {
        assertThat(CellCodec.of("=1+1")).isEqualTo("'=1+1");
        assertThat(CellCodec.plain("'=1+1")).isEqualTo("=1+1");
        assertThat(CellCodec.plain(CellCodec.of("'quoted"))).isEqualTo("'quoted");
        assertThat(CellCodec.items(CellCodec.of(List.of("a; b", "c\\d")))).containsExactly("a; b", "c\\d");
    }

    @org.junit.jupiter.api.Test
    void everyMistakeInATableIsToldByLineAndColumn() throws IOException {
        Files.writeString(folder.resolve("t.csv"), """
                type;id;sentence;area;evidence;magnitud;ratio
                header;alliance.id;a;;;;
                """);
        assertThat(CommandRun.run(folder, "facts", "import", "t.csv", "-o", "t.yaml")
                        .err())
                .contains("t.csv:1:6: error: No fact has an attribute \"magnitud\".")
                .contains("Did you mean magnitude?");
        Files.writeString(folder.resolve("t.csv"), """
                type,id,sentence,date,area,evidence,leader,next,ratio
                header,alliance.id,a
                header,aliance.name,A
                Contxt,T-1,x,,TRADE,DEED,,,
                PowerRatio,T-2,x,long ago,TRAED,DEED,USA,JPN,big
                Context,T-3,,,TRADE,DEED,,,3
                """);
        CommandRun run = CommandRun.run(folder, "facts", "import", "t.csv", "-o", "t.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("t.csv:3:2: error: A fact set has no key \"aliance.name\".")
                .contains("t.csv:4:1: error: There is no fact type \"Contxt\".")
                .contains("t.csv:5:4: error: \"long ago\" is not a date.")
                .contains("t.csv:5:5: error: \"TRAED\" is not a value of \"area\".")
                .contains("\"ratio\" must be a number, but here stands \"big\".")
                .contains("t.csv:6:3: error: Context lacks \"sentence\"")
                .contains("Context has no attribute \"ratio\", but here stands \"3\".")
                .contains("No row of the type header gives alliance.name.");
        assertThat(folder.resolve("t.yaml")).doesNotExist();
    }

    private FactSet back(String csv, FactSet before) throws IOException {
        String yaml = FactTable.read(Sheet.read("t", csv), TYPES).yaml();
        Path place = folder.resolve(before.name());
        Files.createDirectories(place);
        Files.writeString(place.resolve("back.yaml"), yaml.replaceFirst("(?m)^baseline:.*$", "baseline: []"));
        return new CaseReader(FileTree.of(place)).read("back.yaml").factSet();
    }
}
