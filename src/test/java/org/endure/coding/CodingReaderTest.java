package org.endure.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coding is read whole, and every mistake in its coding.yaml is told at its line with what was probably meant. */
class CodingReaderTest {

    private static final String GOOD = """
            name: mine
            key: [a, b, year]
            cluster: [a, b]
            year: year
            era: [1816, 2016]
            required: [a]
            optional: [x]
            unknown: [NA, "-9"]
            observes: {E5.a: [x]}
            outcome: {column: y_break5, collapse: ["1"], endurance: ["0"], withheld: ["y_*", "end*"]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyKeyIsRead() throws IOException {
        Coding coding = read(GOOD);
        assertThat(coding.key()).containsExactly("a", "b", "year");
        assertThat(coding.cluster()).containsExactly("a", "b");
        assertThat(coding.year()).isEqualTo("year");
        assertThat(coding.era()).isEqualTo(new Coding.Era(1816, 2016));
        assertThat(coding.required()).containsExactly("a");
        assertThat(coding.optional()).containsExactly("x");
        assertThat(coding.observes()).isEqualTo(Map.of("E5.a", List.of("x")));
        assertThat(List.of("NA", "-9", "", " ")).allMatch(coding::isUnknown);
        assertThat(List.of("y_break5", "Y_Walt5", "ending", " end ", "y_")).allMatch(coding.outcome()::hides);
        assertThat(List.of("xy_break5", "y", "en", "year")).noneMatch(coding.outcome()::hides);
    }

    @Test
    void everyOutcomeIsHiddenFromRules() throws IOException {
        Coding coding = read(GOOD.replace(
                "outcome: {",
                "outcome: {functional: {column: works, collapse: [n], endurance: [y], measured: []},"
                        + " ends: {year: gone, last: 2016, kind: how, kinds: {broken: [2], own terms: [1, 3]}}, "));
        assertThat(List.of("works", "gone", "HOW ")).allMatch(coding.outcome()::hides);
        Coding.Ends ends = coding.outcome().ends();
        assertThat(ends).isNotNull().extracting(Coding.Ends::last).isEqualTo(2016);
        assertThat(ends)
                .extracting(Coding.Ends::kinds)
                .isEqualTo(Map.of("broken", List.of("2"), "own terms", List.of("1", "3")));
    }

    @Test
    void withoutAPatternTheOutcomeAloneIsWithheld() throws IOException {
        Coding coding = read(GOOD.replace(", withheld: [\"y_*\", \"end*\"]", ""));
        assertThat(coding.outcome().hides("Y_BREAK5")).isTrue();
        assertThat(coding.outcome().hides("y_break10")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: mine|naem: mine|1:1|\"naem\" is not a key of a coding.|Did you mean name?",
                "key: [a, b, year]|key: {a: b}|2:6|A text belongs here, in the list key.|Write [a, b].",
                "key: [a, b, year]|key: []|2:6|The list key names no column.|Write",
                "key: [a, b, year]|key: [a, b, year, a]|2:19|\"a\" comes twice in the list key.|",
                "cluster: [a, b]|cluster: [a, bb]|3:14|The cluster \"bb\" is none of the key columns.|Did you mean b?",
                "era: [1816, 2016]|era: [1816, now]|5:13|\"now\" is not a year.|Write [1815, 2016].",
                "era: [1816, 2016]|era: [2016, 1816]|5:6|An era is two years|Write",
                "year: year|sentence: s|5:6|An era needs the column of the year.|Write year: year.",
                "unknown: [NA, \"-9\"]|unknown: [[NA]]|8:11|A text belongs here, in the list unknown.|Write",
                "unknown: [NA, \"-9\"]|unknown: [NA]\\nunknown: [x]|9:1|The key \"unknown\" stands here a second time; the first is on line 8.|Keep one",
                "observes: {E5.a: [x]}|observes: [E5.a]|9:11|What a table observes is mechanisms, each with its columns.|Write observes",
                "E5.a: [x]|E5.b: [x]|9:12|No rule of the coding concludes the mechanism \"E5.b\".|Did you mean E5.a?",
                "E5.a: [x]|E5: [x]|9:12|No rule of the coding concludes the mechanism \"E5\".|E5.a",
                "E5.a: [x]|E5.a: [xx]|9:19|No rule that concludes E5.a reads a column \"xx\".|Did you mean x?",
                "E5.a: [x]|E5.a: []|9:18|The mechanism E5.a names no column.|Write observes",
                "E5.a: [x]|E5.a: [x], E5.a: [x]|9:23|The key \"E5.a\" stands here a second time; the first is on line 9.|Keep one",
                "column: y_break5|functional: {column: z, collapse: [1], endurance: [0], measured: [x]}, column: y_break5|10:77|A rule reads the column x, which measures the same as the functional outcome.|Measure",
                "column: y_break5|functional: {column: z}, column: y_break5|10:23|The functional outcome needs the key measured.|",
                "column: y_break5|ends: {year: z, kind: k, last: now, kinds: {a: [1]}}, column: y_break5|10:42|\"now\" is not a year.|Write last: 2016.",
                "column: y_break5|ends: {year: z, kind: k, last: 2016, kinds: []}, column: y_break5|10:55|Kinds of ends are names|Write kinds",
                "column: y_break5|ends: {year: z}, column: y_break5|10:17|The ends need the key kinds.|",
                "key: [a, b, year]|key: [a, b, year]\\nfamily: []|3:9|The partners stand in one column.|Write family: members.",
                "column: y_break5|colum: y_break5|10:11|\"colum\" is not a key of an outcome.|Did you mean column?",
                "column: y_break5|column: [y_break5]|10:19|The outcome stands in one column.|Write",
                "endurance: [\"0\"]|endurance: [\"0\", \"1\"]|10:40|\"1\" cannot mean collapse and endurance.|",
                "withheld: [\"y_*\", \"end*\"]|withheld: {a: b}|10:74|A text belongs here, in the list withheld.|Write",
                "withheld: [\"y_*\", \"end*\"]|withheld: [\"y*\"]|4:7|The column year holds an outcome|named under outcome",
            })
    void aMistakeIsToldAtItsLineWithItsFix(String good, String bad, String place, String message, String advice) {
        String yaml = GOOD.replace(good, bad.replace("\\n", "\n"));
        assertThat(yaml).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("mine/coding.yaml:" + place + ": error: ")
                .hasMessageContaining(message)
                .hasMessageContaining(advice == null ? "" : advice);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> read("key: [a]\nclutser: a\nera: [1, x]\noutcome: {column: y}\n"))
                .hasMessageContaining("Did you mean cluster?")
                .hasMessageContaining("\"x\" is not a year")
                .hasMessageContaining("The outcome needs the key collapse.")
                .hasMessageContaining("The outcome needs the key endurance.");
        assertThatThrownBy(() -> read("sentence: nothing\n"))
                .hasMessageContaining("A coding needs the key name.")
                .hasMessageContaining("A coding needs the key observes.")
                .hasMessageContaining("A coding needs the key outcome.");
    }

    @Test
    void columnsAreReadAsNumbersOnlyWhereARuleLooksAtTheNumber() throws IOException {
        Coding coding = read(
                GOOD,
                "Cell( column == \"kind\", text == \"defence\" ) Cell( column in (\"x\", \"w\"), number >= 1 ) "
                        + "exists( Cell( column == \"u\" ) and not Cell( column == \"v\" || column == \"z\", $n : number ) )");
        assertThat(CodingReader.columnsRead(coding.rules())).containsExactly("kind", "u", "v", "w", "x", "z");
        assertThat(CodingReader.numbersRead(coding.rules())).containsExactly("v", "w", "x", "z");
        assertThat(CodingReader.columnsSeen(coding)).containsExactly("kind", "u", "v", "w", "x", "z");
    }

    @Test
    void theHashChangesWithTheCodingFileAndWithARule() throws IOException {
        String hash = read(GOOD).rules().hash();
        assertThat(read(GOOD).rules().hash()).isEqualTo(hash);
        assertThat(read(GOOD.replace("NA, ", "")).rules().hash()).isNotEqualTo(hash);
        assertThat(read(GOOD, "Cell( column == \"x\", number == 2 )").rules().hash())
                .isNotEqualTo(hash);
    }

    private Coding read(String yaml) throws IOException {
        return read(yaml, "Cell( column == \"x\", number == 1 )");
    }

    private Coding read(String yaml, String conditions) throws IOException {
        Path coding = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(coding.resolve("coding.yaml"), yaml);
        Files.writeString(coding.resolve("rule.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "A rule"
                  @id("R-1") @mechanism("E5.a") @source("none") @basis("operationalisation") @because("so")
                when
                  %s
                then
                  insertLogical( new MechanismCoding( "E5.a", Magnitude.SIGNIFICANT ) );
                end
                """.formatted(conditions));
        return new CodingReader(FileTree.of(folder), new DrlRuleParser()).read("mine");
    }
}
