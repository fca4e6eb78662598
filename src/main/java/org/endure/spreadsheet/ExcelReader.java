package org.endure.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an Excel workbook ({@code .xlsx}) that is not empty. Lines in messages are its rows. Dates become
 * {@code 1992-01-15}, or {@code 1992-01} where Excel shows no day; a number in percent is {@code 70%}; a formula is what it came to,
 * and an error such as {@code #N/A} is that text, so that it is not taken for an empty cell.
 */
final class ExcelReader {

    private static final long LARGEST = 200L * 1024 * 1024;
    private static final String SAVE = "In Excel or LibreOffice: save it as .xlsx, or the sheet as CSV UTF-8.";

    private final String name;

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
     * The rows of the sheet, the header first.
     *
     * @throws InvalidInputException if the workbook cannot be read
     */
    static List<Sheet.Row> rows(String name, byte[] bytes) {
        ExcelReader reader = new ExcelReader(name);
        if (!isZip(bytes)) {
            throw reader.fault("foreign-table", "This is an old Excel workbook (.xls), which is not read.", SAVE);
        }
        reader.checkContents(bytes);
        ReadingOptions options = new ReadingOptions(true, false);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                List<Sheet.Row> rows = reader.rows(sheet);
                if (!rows.isEmpty()) {
                    return rows;
                }
            }
            return List.of();
        } catch (IOException | ExcelReaderException | IllegalArgumentException | NullPointerException e) {
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
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw unreadable();
            }
            long size = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                size += unpacked(zip, entry, LARGEST - size);
                if (size > LARGEST) {
                    throw fault("file-too-large", "The workbook unpacks to more than 200 MB.", "Split it.");
                }
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

    private List<Sheet.Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<Sheet.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(this::text).orElse(""));
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

    private String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
            String format =
                    Optional.ofNullable(cell.getDataFormatString()).orElse("").toLowerCase(Locale.ROOT);
            if (cell.getType() == CellType.NUMBER && isDate(format)) {
                LocalDateTime date = cell.asDate();
                String day = date.toLocalDate().toString();
                return format.contains("d") ? day : day.substring(0, 7);
            }
            return format.contains("%") ? percent(raw) : number(raw);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return String.valueOf(cell.getRawValue()).equals("1") ? "TRUE" : "FALSE";
        }
        String shown = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getText();
        return Optional.ofNullable(shown).orElse("");
    }

    /** A number that Excel shows in percent, as people write it: 70%. */
    private static String percent(String raw) {
        try {
            return number(new BigDecimal(number(raw)).movePointRight(2).toPlainString()) + "%";
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** A number as people write it: 1951, 0.3. */
    private static String number(String raw) {
        try {
            return new BigDecimal(Double.toString(Double.parseDouble(raw)))
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** Whether a number format shows a date: it has a year. */
    private static boolean isDate(String format) {
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            quoted ^= format.charAt(i) == '"';
            if (!quoted && format.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private InvalidInputException fault(String code, String message, @Nullable String advice) {
        return new InvalidInputException(Diagnostic.error(code, SourcePosition.file(name), message, advice));
    }
}
