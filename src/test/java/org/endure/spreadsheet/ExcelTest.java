package org.endure.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.endure.CommandRun;
import org.endure.diagnostic.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Excel workbooks are read and written as tables, and what only looks like one is named as what it is. */
class ExcelTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"facts/us-japan/2017-2018-trump-abe.yaml", "facts/cases/h31-little-entente-1937.yaml"})
    void aFactSetComesBackFromAWorkbookAsFromCsv(String path) throws IOException {
        for (String table : List.of("set.csv", "set.xlsx")) {
            answered("facts", "export", path, "-o", table);
            answered("facts", "import", table, "-o", table + ".yaml");
        }
        assertThat(folder.resolve("set.xlsx.yaml")).hasContent(Files.readString(folder.resolve("set.csv.yaml")));
    }

    @Test
    void percentagesAndErrorsAreReadAsExcelShowsThem() throws IOException {
        Sheet sheet = Sheet.readWorkbook("x.xlsx", workbook(List.of("a", "b"), first -> {
            first.value(1, 0, 0.7);
            first.style(1, 0).format("0%").set();
            first.value(1, 1, -0.125);
            first.style(1, 1).format("0.0%").set();
        }));

        assertThat(sheet.rows().get(0).cells()).containsExactly("70%", "-12.5%");
    }

    @Test
    void aPercentageOfAFactTableMeansWhatItMeansInAFactSet() throws IOException {
        Files.writeString(folder.resolve("t.csv"), """
                type,id,sentence,date,area,evidence,missing,state,role,changePct
                header,alliance.id,a
                header,alliance.name,A
                header,alliance.members,Sverige; Norge
                header,period,1992
                CapabilityChange,F-1,It fell.,1992,DEFENCE,CONDITION,no source,RUS,THREAT,-70%
                """);
        CommandRun run = CommandRun.run(folder, "facts", "import", "t.csv", "-o", "t.yaml");
        assertThat(run.err()).doesNotContain("error");
        assertThat(folder.resolve("t.yaml")).content().contains("members: [Sverige, Norge]", "changePct: -70%");
        answered("facts", "export", "t.yaml", "-o", "again.csv");
        assertThat(folder.resolve("again.csv")).content().contains("-70.0");
    }

    @Test
    void numbersDatesAndFormulasAreReadAsExcelShowsThem() throws IOException {
        Sheet sheet = Sheet.readWorkbook("x.xlsx", workbook((book, first) -> {
            book.newWorksheet("second").value(0, 0, "not read");
            first.value(2, 0, "a");
            first.value(2, 1, "b");
            first.value(2, 2, "c");
            first.value(4, 0, 1951);
            first.value(4, 1, 0.1 + 0.2);
            first.value(5, 0, LocalDate.of(1992, 1, 15));
            first.style(5, 0).format("yyyy-mm-dd").set();
            first.value(5, 1, LocalDate.of(1992, 1, 1));
            first.style(5, 1).format("mmm-yy").set();
            first.value(5, 2, true);
        }));

        assertThat(sheet.columns()).containsExactly("a", "b", "c");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(5, List.of("1951", "0.30000000000000004", "")),
                        new Sheet.Row(6, List.of("1992-01-15", "1992-01", "TRUE")));
    }

    @Test
    void aFormulaIsWhatItCameToAndItselfWhereNothingWasComputed() throws IOException {
        Sheet sheet = Sheet.readWorkbook(
                "x.xlsx",
                changed(
                        workbook(List.of("a", "b", "c"), first -> {
                            first.value(1, 0, LocalDate.of(1992, 5, 1));
                            first.style(1, 0).format("d.m.yyyy").set();
                            first.value(1, 1, "text");
                            first.formula(1, 2, "B2+1");
                        }),
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("(<c r=\"A2\"[^>]*>)", "$1<f>DATE(1992,5,1)</f>")
                                .replaceFirst("</f><v></v>", "</f>")));

        assertThat(sheet.rows().get(0).cells()).containsExactly("1992-05-01", "text", "=B2+1");
    }

    @ParameterizedTest
    @CsvSource({
        "d.m.yyyy,1992-05-31",
        "mmm yy,1992-05",
        "[$-411]ggge\"年\"m\"月\"d\"日\",1992-05-31",
        "[$-41D]d mmmm,1992-05-31",
        "[Red]0.0,33755",
        "0 \"days\",33755",
        "0.00E+00,33755"
    })
    void aNumberIsADateIfItsFormatShowsOne(String format, String text) throws IOException {
        Sheet sheet = Sheet.readWorkbook("x.xlsx", workbook(List.of("a"), first -> {
            first.value(1, 0, 33755);
            first.style(1, 0).format(format.replace("\"", "&quot;")).set();
        }));

        assertThat(sheet.rows().get(0).cells()).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void daysThatAreCountedFrom1904AreTheSameDays(String yes) throws IOException {
        byte[] usual = workbook(List.of("a"), first -> {
            first.value(1, 0, 32293);
            first.style(1, 0).format("yyyy-mm-dd").set();
        });

        assertThat(Sheet.readWorkbook("x.xlsx", usual).rows().get(0).cells()).containsExactly("1988-05-30");
        byte[] macintosh = changed(
                usual,
                "xl/workbook.xml",
                xml -> xml.replaceFirst("<workbookPr[^>]*>", "")
                        .replace("<sheets>", "<workbookPr date1904=\"" + yes + "\"/><sheets>"));
        assertThat(Sheet.readWorkbook("x.xlsx", macintosh).rows().get(0).cells())
                .containsExactly("1992-05-31");
    }

    @Test
    void theSheetWithTheColumnsIsReadAndHiddenSheetsAreNot() throws IOException {
        byte[] bytes = workbook((book, first) -> {
            first.value(0, 0, "These are notes on the coding.");
            Worksheet old = book.newWorksheet("old");
            Worksheet cases = book.newWorksheet("cases");
            old.setVisibilityState(VisibilityState.HIDDEN);
            for (Worksheet each : List.of(old, cases)) {
                each.value(0, 0, "Case ID");
                each.value(0, 1, "Code");
                each.value(1, 0, each.getName());
            }
        });

        Sheet sheet = Sheet.readWorkbook("x.xlsx", bytes);
        assertThat(sheet.column("case_id")).contains(0);
        assertThat(sheet.rows().get(0).cells()).containsExactly("cases", "");
        byte[] shown = changed(bytes, "xl/workbook.xml", xml -> xml.replace("state=\"hidden\"", ""));
        assertThatThrownBy(() -> Sheet.readWorkbook("x.xlsx", shown))
                .hasMessageContaining("2 sheets of the workbook hold cases or facts.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    void aBrokenFileInAWorkbookIsAFaultOfTheWorkbook(String file) throws IOException {
        byte[] bytes =
                changed(workbook(List.of("Nippon"), first -> {}), file, xml -> xml.replaceFirst("<(?=[a-z])", "<<"));

        assertThatThrownBy(() -> Sheet.readWorkbook("x.xlsx", bytes))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cannot be read as one");
    }

    @Test
    void howAWordIsPronouncedIsNotPartOfIt() throws IOException {
        Sheet sheet = Sheet.readWorkbook(
                "x.xlsx",
                changed(
                        workbook(List.of("Nippon", "b"), first -> {}),
                        "xl/sharedStrings.xml",
                        xml -> xml.replace("Nippon</t>", "Nippon</t><rPh sb=\"0\" eb=\"2\"><t>ニホン</t></rPh>")));

        assertThat(sheet.columns()).containsExactly("Nippon", "b");
    }

    @Test
    void casesComeFromAWorkbookAndOneWithNothingPresentIsACase() throws IOException {
        List<String> columns = List.of(
                "case_id",
                "name",
                "members",
                "assessment_date",
                "iv",
                "iv_text",
                "e1_preconditions",
                "code",
                "direction",
                "magnitude",
                "fact",
                "verdict");
        List<List<String>> rows = List.of(
                columns,
                List.of(
                        "A",
                        "Case A",
                        "USA;KOR",
                        "1935",
                        "HIGH",
                        "text",
                        "not met",
                        "C1.a",
                        "COLLAPSE",
                        "SIGNIFICANT",
                        "one",
                        "COLLAPSED"),
                List.of("B", "Case B", "USA;JPN", "1935", "HIGH", "text", "not met", "", "", "", "", "ENDURED"));
        Files.write(folder.resolve("cases.xlsx"), ExcelWriter.workbook("cases", rows));

        assertThat(answered("facts", "import", "cases.xlsx", "-o", "out").err()).isEmpty();
        assertThat(Files.readString(folder.resolve("out/b-case-b-1935.yaml")))
                .contains("CodedIntrinsicValue")
                .doesNotContain("CodedMechanism");
        answered("assess", "out/b-case-b-1935.yaml");
    }

    @Test
    void aFaultInAWorkbookIsToldByItsRowAndColumn() throws IOException {
        List<List<String>> rows = List.of(
                List.of("type", "id", "sentence"), List.of("Context", "T-1", "x"), List.of("Kontext", "T-2", "y"));
        Files.write(folder.resolve("facts.xlsx"), ExcelWriter.workbook("facts", rows));

        CommandRun run = CommandRun.run(folder, "facts", "import", "facts.xlsx", "-o", "out.yaml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("facts.xlsx:3:1: error: There is no fact type \"Kontext\".");
    }

    @Test
    void whatOnlyLooksLikeAWorkbookIsNamedAsWhatItIs() throws IOException {
        assertThatThrownBy(() -> Sheet.readWorkbook("x.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("begins like an Excel workbook")
                .hasMessageContaining("CSV UTF-8");
        assertThatThrownBy(() -> Sheet.readWorkbook("x.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
                .hasMessageContaining("old Excel workbook");
        ByteArrayOutputStream ods = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(ods)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        assertThatThrownBy(() -> Sheet.readWorkbook("x.ods", ods.toByteArray())).hasMessageContaining("OpenDocument");
        Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(CommandRun.run(folder, "facts", "import", "x.xlsx", "-o", "out")
                        .exitCode())
                .isEqualTo(2);
    }

    private CommandRun answered(String... arguments) {
        CommandRun run = CommandRun.run(folder, arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    /** A workbook with one of its files changed. */
    private static byte[] changed(byte[] workbook, String file, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry each : Collections.list(zip.getEntries())) {
                String text = new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                String after = each.getName().equals(file) ? change.apply(text) : text;
                assertThat(after.equals(text)).isEqualTo(!each.getName().equals(file));
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(after.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Fills a workbook with a sheet. */
    private interface Filling {
        void fill(Workbook workbook, Worksheet first);
    }

    /** A workbook with a sheet of these columns, which is filled below them. */
    private static byte[] workbook(List<String> columns, Consumer<Worksheet> filling) throws IOException {
        return workbook((book, first) -> {
            for (int i = 0; i < columns.size(); i++) {
                first.value(0, i, columns.get(i));
            }
            filling.accept(first);
        });
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            filling.fill(workbook, workbook.newWorksheet("first"));
        }
        return bytes.toByteArray();
    }
}
