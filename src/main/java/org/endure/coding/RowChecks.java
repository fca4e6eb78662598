package org.endure.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.PlainNumber;
import org.endure.diagnostic.SourcePosition;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with rows: broken rows, texts where numbers belong, numbers and years out of range, keys that are empty or
 * come twice, dyads of a state with itself or in both orders.
 * Rows are to be given in the order of the table. A column in a place is that of the table, from 1, as spreadsheets count them.
 */
public final class RowChecks {

    private static final Pattern YEAR = Pattern.compile("\\d{3,4}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    /** No shorter text without an exponent is a number too large for a double. */
    private static final int LONG = 300;

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+");

    private final Table.Header table;
    private final Coding coding;
    private static final Set<String> MISSING_CODES =
            Set.of("-9", "-8", "-7", "-66", "-77", "-88", "-99", "-999", "-9999", "99", "999", "9999");
    private static final Set<String> MISSING_WORDS =
            Set.of(".", "..", "-", "na", "n/a", "#n/a", "nan", "null", "none", "missing", "?");

    private final List<Column> numbers = new ArrayList<>();
    private final List<Column> ranged = new ArrayList<>();
    private final List<Column> key = new ArrayList<>();
    private final @Nullable Column year;
    private final EarlierRows earlier;

    private record Column(int number, String name) {}

    /**
     * Checks of the rows of a table.
     *
     * @param table its name and columns
     * @param earlier knows which keys came before
     */
    public RowChecks(Table.Header table, Coding coding, EarlierRows earlier) {
        this.earlier = earlier;
        this.table = table;
        this.coding = coding;
        CodingReader.numbersRead(coding.rules()).forEach(name -> column(name).ifPresent(numbers::add));
        coding.ranges().keySet().stream().sorted().forEach(name -> column(name).ifPresent(ranged::add));
        coding.key().forEach(name -> key.add(column(name).orElseThrow()));
        this.year = Optional.ofNullable(coding.year()).flatMap(this::column).orElse(null);
    }

    private Optional<Column> column(String name) {
        return table.column(name).map(number -> new Column(number, name));
    }

    /** All that is wrong with a row; nothing if it can be used. */
    public List<Diagnostic> faults(Table.Row row) {
        List<Diagnostic> found = new ArrayList<>();
        if (row.cells().size() != table.columns().size()) {
            found.add(fault(
                    "broken-row",
                    row,
                    null,
                    "The row has %s for %s."
                            .formatted(
                                    Count.of(row.cells().size(), "cell"),
                                    Count.of(table.columns().size(), "column")),
                    "Look for a quotation mark or separator too many."));
            return found;
        }
        for (Column column : numbers) {
            String text = row.cell(column.number());
            if (!coding.isUnknown(text) && !isNumber(text.strip())) {
                found.add(fault(
                        "not-a-number",
                        row,
                        column,
                        "The column %s holds \"%s\", but a number belongs there.".formatted(column.name(), text),
                        fix(text.strip())));
            }
        }
        ranged.forEach(column -> range(row, column).ifPresent(found::add));
        if (year != null) {
            year(row, year).ifPresent(found::add);
        }
        key(row, found);
        return found;
    }

    private Optional<Diagnostic> range(Table.Row row, Column column) {
        String text = row.cell(column.number()).strip();
        Coding.Range range = Objects.requireNonNull(coding.ranges().get(column.name()), column.name());
        if (coding.isUnknown(text) || !isNumber(text) || range.holds(Double.parseDouble(text))) {
            return Optional.empty();
        }
        boolean missing = MISSING_CODES.contains(PlainNumber.of(Double.parseDouble(text)));
        return Optional.of(fault(
                "out-of-range",
                row,
                column,
                "The column %s holds %s, outside its range %s to %s."
                        .formatted(
                                column.name(), text, PlainNumber.of(range.least()), PlainNumber.of(range.greatest())),
                missing
                        ? "%s often stands for a missing value: name \"%s\" under unknown in coding.yaml, or empty the cell."
                                .formatted(text, text)
                        : "Correct the cell, or the range in coding.yaml."));
    }

    private void key(Table.Row row, List<Diagnostic> found) {
        List<String> texts = new ArrayList<>();
        boolean whole = true;
        for (Column column : key) {
            String text = row.cell(column.number());
            texts.add(text.strip());
            if (coding.isUnknown(text)) {
                whole = false;
                found.add(fault(
                        "empty-key",
                        row,
                        column,
                        text.isBlank()
                                ? "The key column %s is empty.".formatted(column.name())
                                : "The key column %s holds \"%s\", which counts as not known."
                                        .formatted(column.name(), text.strip()),
                        "A row is named by its key columns: %s.".formatted(String.join(", ", coding.key()))));
            }
        }
        if (coding.isDyadic() && whole) {
            dyad(row, texts, found);
            return;
        }
        long first = whole ? earlier.firstLine(texts, row.number(), row.line()) : 0;
        if (first != 0) {
            found.add(fault(
                    "duplicate-row",
                    row,
                    null,
                    "The key %s stood on line %d already.".formatted(String.join("/", texts), first),
                    "Each row needs a key of its own; the coding names the key columns."));
        }
    }

    /** A dyad is the same dyad whichever of its states is named first. */
    private void dyad(Table.Row row, List<String> texts, List<Diagnostic> found) {
        int one = coding.key().indexOf(coding.cluster().get(0));
        int other = coding.key().indexOf(coding.cluster().get(1));
        String first = texts.get(one);
        String second = texts.get(other);
        if (first.equals(second)) {
            found.add(fault(
                    "dyad-with-itself",
                    row,
                    key.get(other),
                    "The dyad is %s with itself.".formatted(first),
                    "A dyad is two states; remove the row."));
            return;
        }
        List<String> ordered = new ArrayList<>(texts);
        if (first.compareTo(second) > 0) {
            ordered.set(one, second);
            ordered.set(other, first);
        }
        long line = earlier.firstLine(ordered, row.number(), row.line());
        if (line != 0) {
            found.add(fault(
                    "duplicate-row",
                    row,
                    null,
                    "The dyad %s is on line %d already; the order of its states makes no difference."
                            .formatted(String.join("/", texts), line),
                    "Keep one row for each dyad and year: a table of directed dyads has each twice."));
        }
    }

    private Optional<Diagnostic> year(Table.Row row, Column column) {
        String text = row.cell(column.number()).strip();
        Coding.Era era = coding.era();
        if (coding.isUnknown(text) && key.contains(column)) {
            return Optional.empty();
        } else if (!YEAR.matcher(text).matches()) {
            return Optional.of(fault(
                    "not-a-year",
                    row,
                    column,
                    "\"%s\" in the column %s is not a year.".formatted(text, column.name()),
                    "A year is written in three or four digits."));
        }
        int number = Integer.parseInt(text);
        return era == null || number >= era.first() && number <= era.last()
                ? Optional.empty()
                : Optional.of(fault(
                        "outside-era",
                        row,
                        column,
                        "The year %d lies outside the era of the coding, %d to %d."
                                .formatted(number, era.first(), era.last()),
                        null));
    }

    /** Whether a text is a number as tables have them; most are a few digits, perhaps with a point, which need no pattern. */
    public static boolean isNumber(String text) {
        return isShortDecimal(text) || NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }

    /** Whether a text is a sign or none, then digits with at most one point among them. */
    private static boolean isShortDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
                i < text.length();
                i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits++;
            } else if (sign == '.') {
                points++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1 && text.length() < LONG;
    }

    private static String fix(String text) {
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return "Write it with a point: %s.".formatted(text.replace(',', '.'));
        }
        if (MISSING_WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return "%s often stands for a missing value: name \"%s\" under unknown in coding.yaml, or empty the cell."
                    .formatted(text, text);
        }
        return "Leave the cell empty if it is not known, or name \"%s\" under unknown in coding.yaml.".formatted(text);
    }

    private Diagnostic fault(
            String code, Table.Row row, @Nullable Column column, String message, @Nullable CharSequence advice) {
        int place = column == null ? 0 : column.number() + 1;
        return Diagnostic.error(code, new SourcePosition(table.table(), (int) row.line(), place), message, advice);
    }
}
