package org.endure.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.endure.coding.Coding;
import org.endure.coding.EarlierRows;
import org.endure.coding.RejectedRow;
import org.endure.coding.RowChecks;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A look through a whole table before anything is made of it: how many rows it has, which of them cannot be used, and why. It takes a
 * bit for each row up to the last that cannot be used, and nothing else that grows with the table.
 */
public final class TableReview implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 50;
    private static final int BETWEEN = 5_000;

    private final Table.Header table;
    private final BitSet bad = new BitSet();
    private final TreeMap<String, Integer> kinds = new TreeMap<>();
    private final ArrayList<Diagnostic> shown = new ArrayList<>();
    private final ArrayList<Diagnostic> broken = new ArrayList<>();
    private long rows;

    private TableReview(Table.Header table) {
        this.table = table;
    }

    /**
     * Looks through a table. If it breaks off, that is noted as well.
     *
     * @param earlier knows which keys came before
     * @param rejected told of every row that cannot be used
     * @param progress told the number of rows, now and then
     */
    public static TableReview of(
            Table table, Coding coding, EarlierRows earlier, Consumer<RejectedRow> rejected, LongConsumer progress) {
        TableReview review = new TableReview(table.header());
        RowChecks checks = new RowChecks(table.header(), coding, earlier);
        Iterator<Table.Row> rows = table.iterator();
        for (Table.Row row = review.next(rows); row != null; row = review.next(rows)) {
            review.rows++;
            List<Diagnostic> faults = checks.faults(row);
            if (!faults.isEmpty()) {
                review.note(new RejectedRow(row, faults), rejected);
            }
            if (review.rows % BETWEEN == 0) {
                progress.accept(review.rows);
            }
        }
        return review;
    }

    private Table.@Nullable Row next(Iterator<Table.Row> left) {
        try {
            return left.hasNext() ? left.next() : null;
        } catch (InvalidInputException e) {
            broken.addAll(e.diagnostics());
            return null;
        }
    }

    /**
     * What a look through a table found that was made elsewhere.
     *
     * @param rows number of rows
     * @param found the rows that cannot be used, in the order of the table
     * @param rejected told of each of them
     */
    public static TableReview of(
            Table.Header table, long rows, Iterator<RejectedRow> found, Consumer<RejectedRow> rejected) {
        TableReview review = new TableReview(table);
        review.rows = rows;
        found.forEachRemaining(each -> review.note(each, rejected));
        return review;
    }

    private void note(RejectedRow found, Consumer<RejectedRow> rejected) {
        bad.set(Math.toIntExact(found.row().number()));
        found.faults().forEach(each -> kinds.merge(each.code(), 1, Integer::sum));
        found.faults().stream().limit(MOST_SHOWN - shown.size()).forEach(shown::add);
        rejected.accept(found);
    }

    /** Number of rows, good and bad. */
    public long rows() {
        return rows;
    }

    /** Number of rows that cannot be used. */
    public int rejected() {
        return bad.cardinality();
    }

    /** Whether the row of that number cannot be used. */
    public boolean isRejected(long number) {
        return bad.get((int) number);
    }

    /**
     * Refuses a table with rows that cannot be used.
     *
     * @throws InvalidInputException if there are such rows, with the first of their faults and how many there are of each kind
     */
    public void refuseIfAnyIsRejected() {
        if (!bad.isEmpty()) {
            List<Diagnostic> told = new ArrayList<>(shown);
            told.add(Diagnostic.error(
                    "bad-rows",
                    SourcePosition.file(table.table()),
                    told("%,d of %s cannot be used (%s).", rejected(), Count.of(rows, "row"), counts()),
                    "Fix them, or leave them out with --skip-bad FILE, which keeps them in a file."));
            throw new InvalidInputException(told);
        }
    }

    /**
     * Refuses a table that cannot be read to its end.
     *
     * @throws InvalidInputException if it broke off, with what was found up to there
     */
    public void refuseIfBrokenOff() {
        if (broken.isEmpty()) {
            return;
        }
        List<Diagnostic> told = new ArrayList<>(shown);
        told.addAll(broken);
        String before = bad.isEmpty() ? "" : told(", of which %,d cannot be used (%s)", rejected(), counts());
        told.add(Diagnostic.error(
                "table-unreadable",
                SourcePosition.file(table.table()),
                told("The table broke off after %s%s.", Count.of(rows, "row"), before),
                null));
        throw new InvalidInputException(told);
    }

    /** How many faults there are of each kind, such as "not a number: 2". */
    private String counts() {
        return kinds.entrySet().stream()
                .map(each -> told("%s: %,d", each.getKey().replace('-', ' '), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String told(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
