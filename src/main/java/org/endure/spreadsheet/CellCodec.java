package org.endure.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.endure.fact.Citation;
import org.endure.fact.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Values as texts of cells. A list is separated by semicolons, a place in a source follows its key after an at sign. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it, which reading takes off again.
 */
final class CellCodec {

    private static final String FORMULA = "=+-@'\t";
    private static final String AT = " @ ";

    private CellCodec() {}

    /** A value as the text of a cell; empty if it is null. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof List<?> list) {
            return guarded(list.stream().map(each -> escaped(one(each))).collect(Collectors.joining("; ")));
        }
        return value instanceof Number ? String.valueOf(value) : guarded(one(value));
    }

    private static String one(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof TimeSpan span) {
            return span.text();
        } else if (value instanceof Citation citation) {
            return citation.at() == null ? citation.cite() : citation.cite() + AT + citation.at();
        }
        return String.valueOf(value);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;");
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text without the apostrophe that keeps it from being a formula. */
    static String plain(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    /** The items of a list. */
    static List<String> items(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        String text = plain(cell);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\\' && i + 1 < text.length()) {
                item.append(text.charAt(++i));
            } else if (each == ';') {
                items.add(item.toString().strip());
                item.setLength(0);
            } else {
                item.append(each);
            }
        }
        items.add(item.toString().strip());
        items.removeIf(String::isEmpty);
        return items;
    }

    /** A place in a source. */
    static Citation citation(String text) {
        int at = text.indexOf(AT);
        return at < 0
                ? new Citation(text.strip(), null)
                : new Citation(
                        text.substring(0, at).strip(),
                        text.substring(at + AT.length()).strip());
    }
}
