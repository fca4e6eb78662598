package org.endure.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.coding.Coding;
import org.endure.coding.RowAssessor;
import org.endure.coding.RowChecks;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.table.Table;

/** Looks one row of a table up by its key. Of the keys of other rows, only those are kept that could be the same. */
public final class RowLookup {

    private final Coding coding;
    private final String wanted;
    private final Map<List<String>, Long> alike = new HashMap<>();

    private RowLookup(Coding coding, String wanted) {
        this.coding = coding;
        this.wanted = wanted;
    }

    /**
     * The row with a key, if it can be used.
     *
     * @param key the texts of its key columns, joined by slashes
     * @throws InvalidInputException if there is none, or it cannot be used, with what is wrong
     */
    public static Table.Row row(Table table, RowAssessor assessor, String key) {
        RowLookup lookup = new RowLookup(assessor.coding(), key);
        RowChecks checks = new RowChecks(table.header(), assessor.coding(), lookup::firstLine);
        for (Table.Row each : table) {
            List<Diagnostic> faults = checks.faults(each);
            if (joined(assessor.key(each)).equals(key)) {
                if (!faults.isEmpty()) {
                    throw new InvalidInputException(faults);
                }
                return each;
            }
        }
        throw new InvalidInputException(Diagnostic.error(
                "no-such-row",
                SourcePosition.file(table.name()),
                "No row has the key \"%s\".".formatted(key),
                "The key columns are %s, joined by a slash."
                        .formatted(String.join(", ", assessor.coding().key()))));
    }

    private long firstLine(List<String> key, long number, long line) {
        if (!joined(key).equals(wanted) && !joined(inTheOtherOrder(key)).equals(wanted)) {
            return 0;
        }
        Long first = alike.putIfAbsent(key, line);
        return first == null ? 0 : first;
    }

    /** The key of the same dyad with its states in the other order. */
    private List<String> inTheOtherOrder(List<String> key) {
        List<String> other = new ArrayList<>(key);
        if (coding.isDyadic()) {
            Collections.swap(
                    other,
                    coding.key().indexOf(coding.cluster().get(0)),
                    coding.key().indexOf(coding.cluster().get(1)));
        }
        return other;
    }

    private static String joined(List<String> key) {
        return String.join("/", key);
    }
}
