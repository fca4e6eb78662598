package org.endure.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.fact.Searched;
import org.endure.table.Table;

/**
 * Which mechanisms a row can show: those that the coding observes, if all the columns that show them are known in the row. An empty cell is
 * unknown and never "no", so what it would have shown is not known to be absent.
 */
final class ObservedMechanisms {

    private static final int MOST_KEPT = 20_000;

    private final Coding coding;
    private final List<Mechanism> mechanisms = new ArrayList<>();
    private final Map<BitSet, Searched> known = new ConcurrentHashMap<>();

    private record Mechanism(String code, int[] columns) {}

    ObservedMechanisms(Coding coding, Table.Header table) {
        this.coding = coding;
        coding.observes()
                .forEach((code, columns) -> mechanisms.add(new Mechanism(
                        code,
                        columns.stream()
                                .mapToInt(each -> table.column(each).orElse(-1))
                                .toArray())));
    }

    /** Those of a row, as the theory is told of them. */
    Searched in(Table.Row row) {
        BitSet seen = new BitSet();
        for (int i = 0; i < mechanisms.size(); i++) {
            seen.set(i, isSeen(mechanisms.get(i), row));
        }
        Searched same = known.get(seen);
        if (same == null) {
            same = new Searched(
                    seen.stream().mapToObj(each -> mechanisms.get(each).code()).toList());
            if (known.size() < MOST_KEPT) {
                known.put(seen, same);
            }
        }
        return same;
    }

    private boolean isSeen(Mechanism mechanism, Table.Row row) {
        for (int column : mechanism.columns()) {
            if (column < 0 || coding.isUnknown(row.cell(column))) {
                return false;
            }
        }
        return true;
    }
}
