package org.endure.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.TimeSpan;

/**
 * A list of coded cases: one row a mechanism, with the case's own columns repeated on each row. It becomes a fact set a case,
 * and a table of outcomes that no fact set names.
 *
 * @param cases the cases, in the order of their first rows
 */
public record CaseList(List<CodedAlliance> cases) {

    /** Columns without which a table is no list of cases. */
    static final List<String> REQUIRED = List.of(
            "case_id",
            "name",
            "members",
            "assessment_date",
            "iv",
            "e1_preconditions",
            "code",
            "direction",
            "magnitude",
            "fact");

    /** Columns about what happened, and about the coding of it; no fact set holds them. */
    static final List<String> OUTCOME =
            List.of("verdict", "outcome_year", "formal", "functional", "source", "flag", "set");

    private static final List<String> MAGNITUDES = List.of("slight", "moderate", "significant");
    private static final List<String> LEVELS = List.of("HIGH", "MODERATE", "LOW", "NONE", "UNKNOWN");
    private static final List<String> DIRECTIONS = List.of("collapse", "endurance");

    /** A list of coded cases. */
    public CaseList {
        cases = List.copyOf(cases);
    }

    /**
     * A coded mechanism.
     *
     * @param code code of the mechanism
     * @param magnitude slight, moderate or significant
     * @param sentence the sentence that supports it
     */
    record Coded(String code, String magnitude, String sentence) {}

    /**
     * A coded case.
     *
     * @param id its id, such as H01
     * @param columns texts of its own columns, by name
     * @param coded its mechanisms, in order
     */
    record CodedAlliance(String id, Map<String, String> columns, List<Coded> coded) {

        CodedAlliance {
            columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            coded = List.copyOf(coded);
        }

        String text(String column) {
            return columns.getOrDefault(column, "");
        }

        /** File name without ending: id, name and year of assessment, such as {@code h01-nato-after-the-cold-war-1992}. */
        String fileName() {
            String name = java.text.Normalizer.normalize(text("name"), java.text.Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\(.*?\\)", "")
                    .replaceAll("\\b(after the|after|the|alliance|treaty|under|of|in)\\b", "")
                    .replaceAll("\\b\\d{4}\\b", "")
                    .replaceAll("cold war", "")
                    .replaceAll("[^a-z]+", "-")
                    .replaceAll("^-+|-+$", "");
            String date = text("assessment_date");
            String year = date.length() >= 4 ? date.substring(0, 4) : date;
            return id.toLowerCase(Locale.ROOT) + (name.isEmpty() ? "" : "-" + name) + "-" + year;
        }
    }

    /** Whether a table is a list of coded cases, by its columns. */
    public static boolean is(Sheet sheet) {
        return sheet.column("case_id").isPresent() && sheet.column("code").isPresent();
    }

    /**
     * Reads a list of cases.
     *
     * @param codes codes of mechanisms that it may hold
     * @throws InvalidInputException with every fault by line and column
     */
    public static CaseList of(Sheet sheet, List<String> codes) {
        Reader reader = new Reader(sheet, codes);
        CaseList cases = reader.read();
        if (!reader.faults.isEmpty()) {
            throw new InvalidInputException(reader.faults);
        }
        return cases;
    }

    private static final class Reader {

        private final Sheet sheet;
        private final List<String> codes;
        private final List<Diagnostic> faults = new ArrayList<>();

        Reader(Sheet sheet, List<String> codes) {
            this.sheet = sheet;
            this.codes = codes;
        }

        CaseList read() {
            for (String each : REQUIRED) {
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
                            "The row has %d cells, but there are %d columns."
                                    .formatted(
                                            row.cells().size(), sheet.columns().size()),
                            "Look for a quotation mark or separator too many.");
                    continue;
                }
                byCase.computeIfAbsent(cell(row, "case_id"), id -> new ArrayList<>())
                        .add(row);
            }
            List<CodedAlliance> cases = new ArrayList<>();
            byCase.forEach((id, rows) -> cases.add(alliance(id, rows)));
            return new CaseList(cases);
        }

        private CodedAlliance alliance(String id, List<Sheet.Row> rows) {
            Sheet.Row first = rows.get(0);
            if (id.isEmpty()) {
                fault(first, "case_id", "missing-value", "The row has no case_id.", null);
            }
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
                columns.put(column.toLowerCase(Locale.ROOT), cell(first, column));
            }
            List<Coded> coded = new ArrayList<>();
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (Sheet.Row row : rows) {
                oneOf(row, "code", codes);
                oneOf(row, "magnitude", MAGNITUDES);
                oneOf(row, "direction", DIRECTIONS);
                same(row, first);
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
                coded.add(new Coded(code, cell(row, "magnitude").toUpperCase(Locale.ROOT), cell(row, "fact")));
            }
            return new CodedAlliance(id, columns, coded);
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
                        "\"%s\" is no date.".formatted(cell(row, "assessment_date")),
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
                        "\"%s\" is no value of %s.".formatted(value, column),
                        Spelling.advice(value, values));
            }
        }

        private String cell(Sheet.Row row, String column) {
            return row.cell(sheet.column(column).orElse(-1));
        }

        private void fault(
                Sheet.Row row,
                String column,
                String code,
                String message,
                @org.jspecify.annotations.Nullable String advice) {
            fault(row, sheet.column(column).orElse(0) + 1, code, message, advice);
        }

        /** Columns are those of the table, from 1, as spreadsheets count them. */
        private void fault(
                Sheet.Row row,
                int column,
                String code,
                String message,
                @org.jspecify.annotations.Nullable String advice) {
            faults.add(Diagnostic.error(code, new SourcePosition(sheet.name(), row.line(), column), message, advice));
        }
    }

    /** The case with that id. */
    Optional<CodedAlliance> byId(String id) {
        return cases.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
