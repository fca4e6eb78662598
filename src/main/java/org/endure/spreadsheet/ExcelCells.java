package org.endure.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * Cells of Excel as texts, as Excel shows them. Dates become {@code 1992-01-15}, or {@code 1992-01} where Excel shows no day; a number in
 * percent is {@code 70%}; a formula is what it came to, or itself where nothing was computed. An error such as {@code #N/A} is that text,
 * so that it is not taken for an empty cell.
 */
final class ExcelCells {

    /** Days from the beginning of Excel's usual calendar to that of the calendar of old Macintoshes. */
    private static final int MACINTOSH = 1462;

    /** Numbers of the formats that show a date in East Asian versions of Excel, and are in no workbook. */
    private static final Set<Integer> EAST_ASIAN_DATES =
            Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** What in a format is shown as it is, or is a colour or condition. */
    private static final String NOT_CODES = "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.";

    private final int shift;

    /**
     * Cells of a workbook.
     *
     * @param date1904 whether its days are counted from 1904
     */
    ExcelCells(boolean date1904) {
        shift = date1904 ? MACINTOSH : 0;
    }

    /** The text of a cell; empty if it has no value. */
    String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            return formula(cell);
        } else if (cell.getType() == CellType.NUMBER) {
            return number(cell, Optional.ofNullable(cell.getRawValue()).orElse(""));
        } else if (cell.getType() == CellType.BOOLEAN) {
            return truth(cell.getRawValue());
        }
        String shown = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getText();
        return Optional.ofNullable(shown).orElse("");
    }

    private String formula(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (raw.isEmpty()) {
            return cell.getValue() instanceof String ? "" : "=" + cell.getFormula();
        }
        Object value = cell.getValue();
        return value instanceof String ? raw : value instanceof Boolean ? truth(raw) : number(cell, raw);
    }

    private static String truth(String raw) {
        return String.valueOf(raw).equals("1") ? "TRUE" : "FALSE";
    }

    private String number(Cell cell, String raw) {
        String format = Optional.ofNullable(cell.getDataFormatString())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceAll(NOT_CODES, "");
        if (EAST_ASIAN_DATES.contains(
                Optional.ofNullable(cell.getDataFormatId()).orElse(0))) {
            return day(raw);
        } else if (isDate(format)) {
            String day = day(raw);
            return format.contains("d") || day.equals(raw) ? day : day.substring(0, "1992-01".length());
        }
        return format.contains("%") ? percent(raw) : number(raw);
    }

    /** Whether a format shows a date: a day, a year, or an era with a month. */
    private static boolean isDate(String format) {
        return format.contains("y") || format.contains("d") || format.contains("e") && format.contains("m");
    }

    private String day(String raw) {
        try {
            return LocalDateTime.of(1899, 12, 30, 0, 0)
                    .plusDays(shift + (long) Double.parseDouble(raw))
                    .toLocalDate()
                    .toString();
        } catch (NumberFormatException e) {
            return raw;
        }
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
}
