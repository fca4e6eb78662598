package org.endure.spreadsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.FactType;
import org.endure.fact.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Reads a list of coded cases, and tells every fault by line and column. */
final class CaseListReader {

    private static final double CROSSOVER = 0.5;
    private static final double SIGNIFICANT = 0.835;
    private static final List<String> MAGNITUDES = List.of("slight", "moderate", "significant");
    private static final List<String> LEVELS = List.of("HIGH", "MODERATE", "LOW", "NONE", FactType.UNKNOWN);
    private static final List<String> DIRECTIONS = List.of("collapse", "endurance");
    private final Sheet sheet;
    private final List<String> codes;
    private final List<Diagnostic> faults = new ArrayList<>();

    /**
     * A reader of a table.
     *
     * @param codes codes of mechanisms that it may hold
     */
    CaseListReader(Sheet sheet, List<String> codes) {
        this.codes = codes;
        this.sheet = sheet;
    }

    /** What is wrong, by line and column. */
    List<Diagnostic> faults() {
        return faults;
    }

    CaseList read() {
        for (String each : CaseList.REQUIRED) {
            if (sheet.column(each).isEmpty()) {
                faults.add(Diagnostic.error(
                        "missing-column",
                        new SourcePosition(sheet.name(), 1, 1),
                        "The table has no column \"%s\".".formatted(each),
                        Spelling.advice(each, sheet.columns())));
            }
        }
        if (!faults.isEmpty()) {
            return new CaseList(List.of());
        }
        Map<String, List<Sheet.Row>> byCase = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            if (row.cells().size() != sheet.columns().size()) {
                fault(
                        row,
                        0,
                        "broken-row",
                        "The row has %s for %s."
                                .formatted(
                                        Count.of(row.cells().size(), "cell"),
                                        Count.of(sheet.columns().size(), "column")),
                        "Look for a quotation mark or separator too many.");
                continue;
            }
            if (cell(row, "case_id").isEmpty()) {
                fault(
                        row,
                        "case_id",
                        "missing-value",
                        "The row has no case_id.",
                        "Write it on every row; of merged cells only the first has a value.");
                continue;
            }
            byCase.computeIfAbsent(cell(row, "case_id"), id -> new ArrayList<>())
                    .add(row);
        }
        List<CaseList.CodedAlliance> cases = new ArrayList<>();
        byCase.forEach((id, rows) -> cases.add(alliance(id, rows)));
        return new CaseList(cases);
    }

    private CaseList.CodedAlliance alliance(String id, List<Sheet.Row> rows) {
        Sheet.Row first = rows.get(0);
        oneOf(first, "iv", LEVELS);
        date(first);
        String conditions = cell(first, "e1_preconditions").toLowerCase(Locale.ROOT);
        if (!conditions.startsWith("met") && !conditions.startsWith("partly") && !conditions.startsWith("not")) {
            fault(
                    first,
                    "e1_preconditions",
                    "unknown-value",
                    "\"%s\" says neither met, partly nor not.".formatted(cell(first, "e1_preconditions")),
                    "Begin it with one of the three.");
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : sheet.columns()) {
            columns.put(Sheet.plain(column), cell(first, column));
        }
        return new CaseList.CodedAlliance(id, columns, coded(id, rows));
    }

    private List<CaseList.Coded> coded(String id, List<Sheet.Row> rows) {
        List<CaseList.Coded> coded = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Sheet.Row row : rows) {
            same(row, rows.get(0));
            if (isNonePresent(row)) {
                if (rows.size() > 1) {
                    fault(
                            row,
                            "code",
                            "missing-value",
                            "%s has a row without a code next to rows with one.".formatted(id),
                            "Give the code, or remove the row.");
                }
                continue;
            }
            oneOf(row, "code", codes);
            Double membership = membership(row);
            if (membership == null && cell(row, "membership").isEmpty()) {
                oneOf(row, "magnitude", MAGNITUDES);
            } else if (membership != null) {
                matches(row, membership);
            }
            oneOf(row, "direction", DIRECTIONS);
            String code = cell(row, "code");
            Integer before = seen.putIfAbsent(code + "\n" + cell(row, "fact"), row.line());
            if (before != null) {
                fault(
                        row,
                        "code",
                        "duplicate-row",
                        "%s of %s stands on line %d already.".formatted(code, id, before),
                        "Take one out.");
            }
            if (membership == null || membership > 0) {
                String given = cell(row, "magnitude");
                String magnitude = given.isEmpty() && membership != null ? nearest(membership) : given;
                coded.add(new CaseList.Coded(code, magnitude.toUpperCase(Locale.ROOT), cell(row, "fact"), membership));
            }
        }
        return coded;
    }

    /** Whether a row says that no mechanism was present: a case that is only coded as a whole. */
    private boolean isNonePresent(Sheet.Row row) {
        return List.of("code", "direction", "magnitude", "fact").stream()
                .allMatch(column -> cell(row, column).isEmpty());
    }

    /** The fuzzy membership that a row gives, 0 to 1; null if it gives none that can be used. */
    private @Nullable Double membership(Sheet.Row row) {
        String text = cell(row, "membership").replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        boolean percent = text.endsWith("%");
        try {
            double membership = percent
                    ? new BigDecimal(text.substring(0, text.length() - 1).strip())
                            .movePointLeft(2)
                            .doubleValue()
                    : Double.parseDouble(text);
            if (membership >= 0 && membership <= 1 && membership != CROSSOVER) {
                return membership;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        fault(
                row,
                "membership",
                "out-of-range",
                "\"%s\" is not a membership from 0 to 1 other than 0.5.".formatted(cell(row, "membership")),
                "Above 0.5 a case is more in the set than out of it, below 0.5 more out than in.");
        return null;
    }

    /** A magnitude beside a membership must be the one on its side. */
    private void matches(Sheet.Row row, double membership) {
        String magnitude = cell(row, "magnitude");
        if (magnitude.isEmpty() || membership == 0) {
            return;
        }
        oneOf(row, "magnitude", MAGNITUDES);
        if (MAGNITUDES.contains(magnitude.toLowerCase(Locale.ROOT))
                && magnitude.equalsIgnoreCase("slight") != membership < CROSSOVER) {
            fault(
                    row,
                    "magnitude",
                    "contradictory-membership",
                    "The magnitude %s does not match the membership %s.".formatted(magnitude, membership),
                    "Below 0.5 a mechanism is slight; leave the magnitude empty to have it follow from the membership.");
        }
    }

    /** The magnitude whose membership, 0.33, 0.67 or 1, is the nearest on the same side of 0.5. */
    private static String nearest(double membership) {
        return membership < CROSSOVER ? "slight" : membership < SIGNIFICANT ? "moderate" : "significant";
    }

    private void same(Sheet.Row row, Sheet.Row first) {
        for (String column : List.of("name", "assessment_date", "iv", "verdict")) {
            if (!cell(row, column).equals(cell(first, column))) {
                fault(
                        row,
                        column,
                        "contradictory-case",
                        "%s is \"%s\" here, but \"%s\" on line %d of the same case."
                                .formatted(column, cell(row, column), cell(first, column), first.line()),
                        null);
            }
        }
    }

    private void date(Sheet.Row row) {
        try {
            TimeSpan.parse(cell(row, "assessment_date"));
        } catch (IllegalArgumentException e) {
            fault(
                    row,
                    "assessment_date",
                    "bad-date",
                    "\"%s\" is not a date.".formatted(cell(row, "assessment_date")),
                    "Write year and month: 1992-01.");
        }
    }

    private void oneOf(Sheet.Row row, String column, List<String> values) {
        String value = cell(row, column);
        boolean known = values.stream().anyMatch(each -> each.equalsIgnoreCase(value));
        if (!known) {
            fault(
                    row,
                    column,
                    "unknown-value",
                    "\"%s\" is not a value of %s.".formatted(value, column),
                    Spelling.advice(value, values));
        }
    }

    private String cell(Sheet.Row row, String column) {
        return row.cell(sheet.column(column).orElse(-1));
    }

    private void fault(Sheet.Row row, String column, String code, String message, @Nullable CharSequence advice) {
        fault(row, sheet.column(column).orElse(0) + 1, code, message, advice);
    }

    /** Columns are those of the table, from 1, as spreadsheets count them. */
    private void fault(Sheet.Row row, int column, String code, String message, @Nullable CharSequence advice) {
        faults.add(Diagnostic.error(code, new SourcePosition(sheet.name(), row.line(), column), message, advice));
    }
}
