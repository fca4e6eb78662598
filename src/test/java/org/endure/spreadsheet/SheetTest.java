package org.endure.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets of many countries save them are the same table. */
class SheetTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\n1;2,5\n",
                "a,b\n1,\"2,5\"\n",
                "a\tb\r\n1\t2,5\r\n",
                "sep=;\na;b\n1;2,5\n",
                "\"sep=;\"\r\na;b\r\n1;2,5\r\n",
                "sep=|\na|b\n1|2,5\n",
                "\n\na;b\n1;2,5\n",
                "a;b\n;\n1;2,5\n;\n;\n",
                "a;b\n1;2,5"
            })
    void aTableIsTheSameHoweverItIsSaved(String text) {
        Sheet sheet = Sheet.read("t.csv", text);
        assertThat(sheet.columns()).containsExactly("a", "b");
        assertThat(sheet.rows()).extracting(Sheet.Row::cells).containsExactly(List.of("1", "2,5"));
    }

    @Test
    void aRowIsOnTheLineOnWhichItBeginsAlsoAfterEmptyLinesAndLongCells() {
        Sheet sheet = Sheet.read("t.csv", "sep=;\n\na;b\n\n1;\"two\nlines\"\n;\n\n3;4\n");
        assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(5, 9);
    }

    @ParameterizedTest
    @CsvSource({"case_id,Case ID", "assessment_date,Assessment-Date", "changePct,change pct", "iv,IV"})
    void aColumnIsFoundHoweverItsNameIsWritten(String wanted, String written) {
        assertThat(Sheet.read("t.csv", "x;" + written + "\n").column(wanted)).contains(1);
    }

    @Test
    void columnsOfFactsMayBeWrittenWithCapitalsAndBlanks() throws IOException {
        Files.writeString(folder.resolve("t.csv"), """
                Type;ID;Sentence;Date;Area;Evidence;Missing;State;Role;Change Pct
                header;alliance.id;a;;;;;;;
                header;alliance.name;A;;;;;;;
                header;alliance.members;Sverige; Norge;;;;;;
                header;period;1992;;;;;;;

                CapabilityChange;F-1;It fell.;1992;DEFENCE;CONDITION;no source;RUS;THREAT;-70,5
                CapabilityChange;F-2;It fell.;1992;DEFENCE;CONDITION;no source;RUS;THREAT;-70
                """.replace("Sverige; Norge", "\"Sverige; Norge\""));
        CommandRun run = CommandRun.run(folder, "facts", "import", "t.csv", "-o", "t.yaml");
        assertThat(run.err())
                .contains("t.csv:7:10: error: \"changePct\" must be a number, but here stands \"-70,5\".")
                .contains("Write it with a point: -70.5.");
        Files.writeString(
                folder.resolve("t.csv"),
                Files.readString(folder.resolve("t.csv")).replace("-70,5", "-70.5"));
        assertThat(CommandRun.run(folder, "facts", "import", "t.csv", "-o", "t.yaml")
                        .err())
                .isEmpty();
        assertThat(folder.resolve("t.yaml")).content().contains("changePct: -70.5", "changePct: -70\n");
    }

    @Test
    void anExcelWorkbookOfCasesIsScoredAsAListIs() throws IOException {
        List<String> columns = List.of(
                "Case ID",
                "Name",
                "Members",
                "Assessment date",
                "IV",
                "E1 preconditions",
                "Code",
                "Direction",
                "Magnitude",
                "Fact",
                "Verdict");
        List<String> row = List.of(
                "K",
                "Case K",
                "Norge; Sverige",
                "1935",
                "HIGH",
                "not met",
                "C1.a",
                "collapse",
                "slight",
                "one",
                "COLLAPSED");
        Files.write(folder.resolve("list.xlsx"), ExcelWriter.workbook("cases", List.of(columns, row)));
        CommandRun run = CommandRun.run(folder, "backtest", "list.xlsx", "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"id\" : \"K\"").contains("\"outcome\" : \"COLLAPSE\"");
    }

    @Test
    void ofMergedCellsTheRowsThatLackTheCaseAreNamedAndNothingElse() throws IOException {
        String head =
                "case_id,name,members,assessment_date,iv,e1_preconditions,code,direction,magnitude,fact,verdict\n";
        Files.writeString(
                folder.resolve("list.csv"),
                head + "K,Case K,Norge; Sverige,1935,HIGH,not met,C1.a,collapse,slight,one,COLLAPSED\n"
                        + ",,,,,,C2.b,collapse,slight,two,\n");
        CommandRun run = CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases");
        assertThat(run.err())
                .isEqualTo("list.csv:3:1: error: The row has no case_id.\n"
                        + "  Write it on every row; of merged cells only the first has a value.\n");
    }
}
