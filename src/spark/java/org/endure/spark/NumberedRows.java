package org.endure.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.endure.table.LineReader;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table with their numbers, which each part can give its rows once it is known how many the parts before it have.
 *
 * @param header name and columns of the table
 * @param total number of rows
 * @param rows the rows in their places
 */
record NumberedRows(Table.Header header, long total, JavaRDD<Numbered> rows) {

    /**
     * A row in its place.
     *
     * @param row the row
     * @param fault why it cannot be read; null if it can
     */
    record Numbered(Table.Row row, LineReader.@Nullable UnreadableLineException fault) implements Serializable {}

    /** The rows of a table, which is read once to count them. */
    static NumberedRows of(DataRows data) {
        List<Long> counts = data.rows()
                .mapPartitions(rows -> List.of(count(rows)).iterator())
                .collect();
        long[] before = new long[counts.size()];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + counts.get(i - 1);
        }
        int headLines = data.headLines();
        JavaRDD<Numbered> numbered =
                data.rows().mapPartitionsWithIndex((part, rows) -> numbered(rows, before[part], headLines), true);
        return new NumberedRows(
                data.header(), counts.stream().mapToLong(Long::longValue).sum(), numbered);
    }

    private static long count(Iterator<DataRows.DataRow> rows) {
        long count = 0;
        for (; rows.hasNext(); rows.next()) {
            count++;
        }
        return count;
    }

    private static Iterator<Numbered> numbered(Iterator<DataRows.DataRow> rows, long before, int headLines) {
        long[] number = {before};
        return stream(rows)
                .map(each -> new Numbered(each.at(++number[0], headLines), each.fault()))
                .iterator();
    }

    /** A stream of what an iterator has, in its order. */
    static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false);
    }
}
