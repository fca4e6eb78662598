package org.endure.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers out of range and dyads that are none are told at their places. */
class RowChecksTest {

    @TempDir
    private Path folder = Path.of("");

    @Property(tries = 2_000)
    void aTextIsANumberIfItIsOneInTheUsualForm(@ForAll @Chars({'0', '7', '+', '-', '.', 'e', ','}) String text) {
        boolean usual = text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
        assertThat(RowChecks.isNumber(text)).isEqualTo(usual && Double.isFinite(Double.parseDouble(text)));
    }

    @Test
    void aNumberTooLargeToCalculateWithIsNone() {
        assertThat(RowChecks.isNumber("9".repeat(300))).isTrue();
        assertThat(RowChecks.isNumber("9".repeat(309))).isFalse();
        assertThat(RowChecks.isNumber("1e309")).isFalse();
    }

    @Test
    void aNumberOutOfTheRangeOfItsColumnIsAFaultAndAMissingValueCodeIsNamed() throws IOException {
        List<String> told = told("2,200,1950,-66,0.1", "2,220,1950,11,0.1", "2,225,1950,NA,1.5", "2,230,1950,-10,1");

        assertThat(told)
                .containsExactly(
                        "t.csv:2:4 The column polity21 holds -66, outside its range -10 to 10. -66 often stands for a"
                                + " missing value: name \"-66\" under unknown in coding.yaml, or empty the cell.",
                        "t.csv:3:4 The column polity21 holds 11, outside its range -10 to 10. Correct the cell, or the"
                                + " range in coding.yaml.",
                        "t.csv:4:5 The column cinc1 holds 1.5, outside its range 0 to 1. Correct the cell, or the range"
                                + " in coding.yaml.");
    }

    /** What programs for statistics write for a value that is missing. */
    @Test
    void aMissingValueCodeIsUnknownInTheColumnsRangeOrNamedAsOne() throws IOException {
        List<String> codes = List.of(
                "-9", "-9.0", "-66", "-88", "99", "99.0", "999", "9999", "-999", "-99", "NA", ".", "..", "n/a", "#N/A",
                "NaN", "null", "?", "missing");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            rows.add("2,%d,1950,%s,%s".formatted(200 + i, codes.get(i), codes.get(i)));
        }
        List<String> told = told(rows.toArray(String[]::new));
        Coding coding = new CodingReader(FileTree.of(Path.of("")), new DrlRuleParser()).read("dyad-years");

        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            for (int column : List.of(4, 5)) {
                String place = "t.csv:%d:%d ".formatted(i + 2, column);
                boolean held = column == 4 && List.of("-9", "-9.0").contains(code);
                boolean named = told.stream()
                        .anyMatch(each -> each.startsWith(place)
                                && each.contains("\"%s\" under unknown in coding.yaml".formatted(code))
                                && each.contains("often stands for a missing value"));
                assertThat(named).as(place + code).isEqualTo(!coding.isUnknown(code) && !held);
            }
        }
    }

    @Test
    void aDyadInBothOrdersOrOfAStateWithItselfIsAFault() throws IOException {
        List<String> told = told("2,200,1950,1,0.1", "200,2,1950,1,0.1", "200,2,1951,1,0.1", "20,20,1950,1,0.1");

        assertThat(told)
                .containsExactly(
                        "t.csv:3 The dyad 200/2/1950 is on line 2 already; the order of its states makes no difference."
                                + " Keep one row for each dyad and year: a table of directed dyads has each twice.",
                        "t.csv:5:2 The dyad is 20 with itself. A dyad is two states; remove the row.");
    }

    @Test
    void aRangeThatIsNoneIsToldInTheCoding() throws IOException {
        Path coding = Files.createDirectories(folder.resolve("coding"));
        String yaml = Files.readString(Path.of("rules/coding/dyad-years/coding.yaml"))
                .replace("polity21: [-10, 10]", "polity21: [10, -10], x: high");
        Files.writeString(coding.resolve("coding.yaml"), yaml);

        assertThatThrownBy(() -> new CodingReader(FileTree.of(folder), new DrlRuleParser()).read("coding"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The range of \"polity21\" is not two numbers")
                .hasMessageContaining("The range of \"x\" is not two numbers");
    }

    private List<String> told(String... rows) throws IOException {
        Coding coding = new CodingReader(FileTree.of(Path.of("")), new DrlRuleParser()).read("dyad-years");
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "ccode1,ccode2,year,polity21,cinc1\n" + String.join("\n", rows) + "\n");
        List<Diagnostic> found = new ArrayList<>();
        try (Table table = Table.open("t.csv", file)) {
            RowChecks checks = new RowChecks(table.header(), coding, new SeenKeys());
            table.forEach(row -> found.addAll(checks.faults(row)));
        }
        return found.stream()
                .map(each -> each.at() + " " + each.message() + " " + each.advice())
                .toList();
    }
}
