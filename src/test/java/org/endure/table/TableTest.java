package org.endure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.endure.diagnostic.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is read as statistics programs and spreadsheets write it, and what cannot be read is told at its place. */
class TableTest {

    private static final String TEXT = "a,b\n1,x\n\n2,\"y\nz\"\n3,w\n";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsOfAnyKindGiveTheSameRowsOnTheSameLines(String end) throws IOException {
        List<Table.Row> rows = rows(TEXT.replace("\n", end));
        assertThat(rows).extracting(Table.Row::line).containsExactly(2L, 4L, 6L);
        assertThat(rows).extracting(Table.Row::number).containsExactly(1L, 2L, 3L);
        assertThat(rows.get(1).cells()).containsExactly("2", "y" + end + "z");
    }

    @Test
    void lineEndsMayBeMixed() throws IOException {
        List<Table.Row> rows = rows("a,b\r\n1,x\r2,y\n3,z\r\n4,w");
        assertThat(rows)
                .extracting(Table.Row::cells)
                .containsExactly(List.of("1", "x"), List.of("2", "y"), List.of("3", "z"), List.of("4", "w"));
        assertThat(rows).extracting(Table.Row::line).containsExactly(2L, 3L, 4L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTheOneBetweenTheNamesOfTheColumns(String sign) throws IOException {
        assertThat(rows("\"a;,;,\"SbSc\n1S2S3\n".replace("S", sign)).get(0).cells())
                .containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "\uFEFFsep=;\r\n", "SEP=;\r"})
    void theLineInWhichExcelTellsTheSeparatorIsNoHeader(String first) throws IOException {
        Path file = write(first + "a,b;c\n1;2\n");
        try (Table table = Table.open("t", file)) {
            assertThat(table.columns()).containsExactly("a,b", "c");
            assertThat(rows(file)).containsExactly(new Table.Row(1, 3, List.of("1", "2")));
        }
    }

    @Property(tries = 60)
    void whatIsWrittenAsATableIsReadAsItWas(
            @ForAll @Size(min = 1, max = 8) List<@Size(value = 3) List<@StringLength(max = 5) String>> cells)
            throws IOException {
        List<List<String>> written = cells.stream()
                .map(row -> row.stream()
                        .map(each -> each.replaceAll("\\p{Cs}", "x") + "|")
                        .toList())
                .toList();
        StringBuilder text = new StringBuilder("one,two,three\n");
        written.forEach(
                row -> text.append(CSVFormat.RFC4180.format(row.toArray())).append("\r\n"));
        Path file = Files.createTempFile("endure", ".csv");
        try {
            Files.writeString(file, text);
            assertThat(rows(file)).extracting(Table.Row::cells).isEqualTo(written);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsToldWhereItsRowBegins() throws IOException {
        assertFault("a,b\n1,x\n2,\"y\n3,z\n", "t:3: error: A quotation mark in the row that begins here is not closed");
        assertFault("a,b\n1,\"x\" y\n", "t:2: error: A quotation mark");
        assertFault("\"a,b\n1,x\n", "t:1: error: A quotation mark");
        String endless = "a,b\n1,\"" + "some text\n".repeat(RowLimit.MOST / 10 + 10_000);
        assertFault(endless, "t:2: error: A quotation mark");
    }

    @Test
    void aByteThatIsNoUtf8IsToldByLineAndColumn() throws IOException {
        byte[] text = ("a,b\n1,x\n".repeat(30_000) + "2,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
        assertFault(text, "t:60001:6: error: The byte 0xE9 is no UTF-8");
        byte[] start = "\u00e9,b\n".getBytes(StandardCharsets.ISO_8859_1);
        assertFault(start, "t:1:1: error: The byte 0xE9 is no UTF-8");
        byte[] cut = Arrays.copyOf("a,b\n1,\u00e9".getBytes(StandardCharsets.UTF_8), 7);
        assertFault(cut, "t:2:3: error: The byte 0xC3 is no UTF-8");
    }

    @Test
    void aCompressedFileThatIsCutOffOrDamagedIsToldWithTheLastLineRead() throws IOException {
        byte[] whole = gzip("a,b\n" + "1,x\n".repeat(500_000));
        assertThat(rows(Files.write(folder.resolve("t"), whole))).hasSize(500_000);
        assertFault(Arrays.copyOf(whole, whole.length - 4), "the compressed file is cut off");
        assertFault(Arrays.copyOf(whole, 5), "the compressed file is cut off");
        byte[] damaged = whole.clone();
        damaged[whole.length - 6] ^= 0x55;
        assertFault(damaged, "the compressed file is damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "<stata_dta><header>,a Stata file,export delimited",
        "$FL2@(#) SPSS DATA,an SPSS file,CSV",
        "ARROW1......,a Feather or Arrow file,read_feather",
    })
    void aTableOfAnotherProgramIsKnownAndItsExportIsTold(String first, String title, String advice) throws IOException {
        byte[] magic = (first + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        assertFault(magic, "\"t\" is " + title + ", which Endure does not read.");
        assertFault(magic, advice);
    }

    @Test
    void olderAndCompressedFormsOfOtherProgramsAreKnownToo() throws IOException {
        assertFault(new byte[] {114, 2, 1, 0, 5, 0, 9, 0, 0, 0, 0, 0}, "is a Stata file");
        assertFault(new byte[] {'P', 'K', 3, 4, 0, 0}, "is a workbook or another zip file");
        assertFault(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "is an old Excel workbook");
        assertFault(gzip("RDX3\nX\n"), "is a file of R");
        assertFault(gzip("PAR1"), "is a Parquet file in gzip");
        assertFault(gzip("X\n\0\0\0\3\0\4"), "write.csv(readRDS(FILE)");
        assertFault("a,b\n1,2\n".getBytes(Charset.forName("UTF-16")), "is text in UTF-16");
        assertFault(new byte[] {'B', 'Z', 'h', '9', '1', 'A'}, "compressed in another way than gzip");
        assertFault(new byte[20], "is a SAS file");
    }

    @Test
    void aTableWithNothingInItOrAColumnTwiceIsRefused() throws IOException {
        assertFault("", "The table is empty.");
        assertFault("\uFEFF", "The table is empty.");
        assertFault("a,b, a \n1,2,3\n", "t:1:3: error: The columns 1 and 3 are both named \"a\".");
    }

    private void assertFault(String text, String message) throws IOException {
        assertFault(text.getBytes(StandardCharsets.UTF_8), message);
    }

    private void assertFault(byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("t"), bytes);
        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    private List<Table.Row> rows(String text) throws IOException {
        return rows(write(text));
    }

    private static List<Table.Row> rows(Path file) {
        try (Table table = Table.open("t", file)) {
            List<Table.Row> rows = new ArrayList<>();
            table.forEach(rows::add);
            return rows;
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("t"), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
