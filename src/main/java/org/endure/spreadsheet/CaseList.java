package org.endure.spreadsheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A list of coded cases: one row a mechanism, with the case's own columns repeated on each row; a case in which none was present
 * has one row without a mechanism. It becomes a fact set a case,
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

    /** Column of exact memberships in the table of outcomes, for analyses of fuzzy sets. */
    public static final String MEMBERSHIPS = "memberships";

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
     * @param membership membership in the set of cases that have it, above 0 and up to 1; null if only the magnitude is given
     */
    record Coded(
            String code,
            String magnitude,
            String sentence,
            @Nullable Double membership) {}

    /**
     * A coded case.
     *
     * @param id its id, such as H01
     * @param columns texts of its own columns, by plain name
     * @param coded its mechanisms, in order
     */
    record CodedAlliance(String id, Map<String, String> columns, List<Coded> coded) {

        CodedAlliance {
            columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            coded = List.copyOf(coded);
        }

        String text(String column) {
            return columns.getOrDefault(Sheet.plain(column), "");
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
        CaseListReader reader = new CaseListReader(sheet, codes);
        CaseList cases = reader.read();
        if (!reader.faults().isEmpty()) {
            throw new InvalidInputException(reader.faults());
        }
        return cases;
    }
}
