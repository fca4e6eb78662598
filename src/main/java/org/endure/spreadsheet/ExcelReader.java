package org.endure.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of an Excel workbook ({@code .xlsx}) that are shown and not empty. Lines in messages are their rows. Values are those
 * of {@link ExcelCells}.
 */
final class ExcelReader {

    private static final long LARGEST = 200L * 1024 * 1024;
    private static final String SAVE = "In Excel or LibreOffice: save it as .xlsx, or the sheet as CSV UTF-8.";

    /** How a workbook says that its days are counted from 1904; the library takes only one of the two spellings. */
    private static final Pattern COUNTS_1904 = Pattern.compile("\\bdate1904\\s*=\\s*[\"'](1|true)[\"']");

    private final String name;
    private boolean counts1904;

    private ExcelReader(String name) {
        this.name = name;
    }

    /** Whether bytes begin as those of a workbook do, of Excel or another program. */
    static boolean isWorkbook(byte[] bytes) {
        return isZip(bytes) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);
    }

    private static boolean isZip(byte[] bytes) {
        return begins(bytes, 'P', 'K', 3, 4);
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rows of each sheet, the header first.
     *
     * @throws InvalidInputException if the workbook cannot be read
     */
    static List<List<Sheet.Row>> sheets(String name, byte[] bytes) {
        ExcelReader reader = new ExcelReader(name);
        if (!isZip(bytes)) {
            throw reader.fault("foreign-table", "This is an old Excel workbook (.xls), which is not read.", SAVE);
        }
        reader.checkContents(bytes);
        ReadingOptions options = new ReadingOptions(true, false);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
            List<List<Sheet.Row>> sheets = new ArrayList<>();
            ExcelCells cells = new ExcelCells(reader.counts1904);
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(rows(sheet, cells));
                }
            }
            sheets.removeIf(List::isEmpty);
            return sheets;
        } catch (IOException
                | XMLStreamException
                | ExcelReaderException
                | IllegalArgumentException
                | NullPointerException e) {
            throw reader.unreadable();
        }
    }

    /** Refuses what is no workbook of Excel, or unpacks to more than anybody writes by hand. */
    private void checkContents(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            ZipArchiveEntry type = zip.getEntry("mimetype");
            if (type != null && zip.getEntry("content.xml") != null) {
                throw fault("foreign-table", "This is an OpenDocument file (.ods), which is not read.", SAVE);
            }
            ZipArchiveEntry book = zip.getEntry("xl/workbook.xml");
            if (book == null) {
                throw unreadable();
            }
            long size = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                size += unpacked(zip, entry, LARGEST - size);
                if (size > LARGEST) {
                    throw fault("file-too-large", "The workbook unpacks to more than 200 MB.", "Split it.");
                }
            }
            try (InputStream in = zip.getInputStream(book)) {
                counts1904 = COUNTS_1904
                        .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .find();
            }
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** How much an entry unpacks to, counted no further than a limit. */
    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && size <= limit; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    private InvalidInputException unreadable() {
        return fault(
                "table-unreadable", "This begins like an Excel workbook (.xlsx), but cannot be read as one.", SAVE);
    }

    /** The library throws {@link XMLStreamException} without saying so. */
    private static List<Sheet.Row> rows(org.dhatim.fastexcel.reader.Sheet sheet, ExcelCells texts)
            throws IOException, XMLStreamException {
        List<Sheet.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(texts::text).orElse(""));
                }
                while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
                    cells.remove(cells.size() - 1);
                }
                if (!cells.isEmpty()) {
                    rows.add(new Sheet.Row(row.getRowNum(), cells));
                }
            });
        }
        int columns = rows.isEmpty() ? 0 : rows.get(0).cells().size();
        return rows.stream().map(row -> padded(row, columns)).toList();
    }

    private static Sheet.Row padded(Sheet.Row row, int columns) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        return new Sheet.Row(row.line(), cells);
    }

    private InvalidInputException fault(String code, String message, @Nullable String advice) {
        return new InvalidInputException(Diagnostic.error(code, SourcePosition.file(name), message, advice));
    }
}
