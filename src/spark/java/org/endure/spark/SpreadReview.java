package org.endure.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.endure.batch.PartWork;
import org.endure.batch.TableReview;
import org.endure.coding.Coding;
import org.endure.coding.EarlierRows;
import org.endure.coding.RejectedRow;
import org.endure.coding.RowChecks;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.table.LineReader;
import org.endure.table.Table;
import scala.Tuple2;

/**
 * The look through a whole table, spread over machines. Rows that could have the same key come to the same place, one after another in the
 * order of the table, where they are checked just as on one machine.
 */
final class SpreadReview {

    private static final int MOST_SHOWN = 50;

    private SpreadReview() {}

    /**
     * Where a row is checked, and in which order.
     *
     * @param hash the same for rows whose keys have the same texts, in whichever order
     * @param number number of the row
     */
    private record Place(int hash, long number) implements Comparable<Place>, Serializable {

        @Override
        public int compareTo(Place other) {
            int byHash = Integer.compare(hash, other.hash);
            return byHash == 0 ? Long.compare(number, other.number) : byHash;
        }
    }

    /** Brings rows together by their hash. */
    private static final class ByHash extends Partitioner {

        private static final long serialVersionUID = 1L;

        private final int parts;

        ByHash(int parts) {
            this.parts = parts;
        }

        @Override
        public int numPartitions() {
            return parts;
        }

        @Override
        public int getPartition(Object place) {
            return Math.floorMod(((Place) place).hash(), parts);
        }
    }

    /**
     * Looks through a table.
     *
     * @param rejected told of every row that cannot be used, in the order of the table
     * @throws InvalidInputException if a line cannot be read
     */
    static TableReview of(NumberedRows table, Broadcast<PartWork> work, Consumer<RejectedRow> rejected) {
        Table.Header header = table.header();
        int[] key = work.value().coding().key().stream()
                .mapToInt(each -> header.column(each).orElseThrow())
                .toArray();
        int parts = Math.max(1, table.rows().getNumPartitions());
        JavaRDD<RejectedRow> found = table.rows()
                .mapToPair(each ->
                        new Tuple2<>(new Place(hash(each.row(), key), each.row().number()), each))
                .repartitionAndSortWithinPartitions(new ByHash(parts))
                .mapPartitions(rows -> faults(rows, header, work.value().coding()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            refuseUnreadable(found);
            return TableReview.of(
                    header,
                    table.total(),
                    found.sortBy(each -> each.row().number(), true, parts).toLocalIterator(),
                    rejected);
        } finally {
            found.unpersist();
        }
    }

    /** A sum, so that a dyad is the same whichever of its states is named first. */
    private static int hash(Table.Row row, int[] key) {
        int hash = 0;
        for (int column : key) {
            hash += mixed(row.cell(column).strip().hashCode());
        }
        return hash;
    }

    /** Spreads hashes, so that sums of them seldom are the same. */
    private static int mixed(int hash) {
        int spread = (hash ^ hash >>> 16) * 0x7feb352d;
        spread = (spread ^ spread >>> 15) * 0x846ca68b;
        return spread ^ spread >>> 16;
    }

    private static Iterator<RejectedRow> faults(
            Iterator<Tuple2<Place, NumberedRows.Numbered>> rows, Table.Header header, Coding coding) {
        SameHash keys = new SameHash();
        RowChecks checks = new RowChecks(header, coding, keys);
        return NumberedRows.stream(rows)
                .map(each -> {
                    keys.come(each._1().hash());
                    return new RejectedRow(each._2().row(), faults(each._2(), header, checks));
                })
                .filter(each -> !each.faults().isEmpty())
                .iterator();
    }

    /** The keys that were met of those with the same hash: few, however many rows there are. */
    private static final class SameHash implements EarlierRows {

        private final Map<List<String>, Long> lines = new HashMap<>();
        private int hash;

        /** Rows with this hash come now; those with another are not needed any more. */
        void come(int next) {
            if (next != hash) {
                lines.clear();
                hash = next;
            }
        }

        @Override
        public long firstLine(List<String> key, long number, long line) {
            Long first = lines.putIfAbsent(List.copyOf(key), line);
            return first == null ? 0 : first;
        }
    }

    private static List<Diagnostic> faults(NumberedRows.Numbered row, Table.Header header, RowChecks checks) {
        LineReader.UnreadableLineException unreadable = row.fault();
        return unreadable == null
                ? checks.faults(row.row())
                : List.of(unreadable.diagnostic(
                        new SourcePosition(header.table(), (int) row.row().line(), 0)));
    }

    private static void refuseUnreadable(JavaRDD<RejectedRow> found) {
        List<RejectedRow> unreadable = new ArrayList<>(
                found.filter(each -> each.row().cells().isEmpty()).take(MOST_SHOWN));
        if (!unreadable.isEmpty()) {
            unreadable.sort(
                    (one, other) -> Long.compare(one.row().number(), other.row().number()));
            throw new InvalidInputException(
                    unreadable.stream().flatMap(each -> each.faults().stream()).toList());
        }
    }
}
