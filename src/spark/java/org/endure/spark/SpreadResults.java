package org.endure.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.endure.batch.PartWork;
import org.endure.batch.ResultRow;
import org.endure.batch.TableReview;
import org.endure.coding.RowAssessment;
import org.endure.table.Table;

/** The results of a table: each part is assessed where it is. */
final class SpreadResults {

    private static final int AT_ONCE = 500;

    private SpreadResults() {}

    /** The results of the rows that can be used, as a table with the columns of {@link ResultRow}. */
    static Dataset<Row> of(
            SparkSession spark, NumberedRows table, Broadcast<PartWork> work, Broadcast<TableReview> review) {
        List<String> columns = ResultRow.columns(work.value().coding());
        StructType schema = new StructType();
        for (String each : columns) {
            schema = schema.add(each, each.equals(ResultRow.RISK) ? DataTypes.IntegerType : DataTypes.StringType);
        }
        int risk = columns.indexOf(ResultRow.RISK);
        JavaRDD<Row> results = table.rows()
                .map(NumberedRows.Numbered::row)
                .filter(row -> !review.value().isRejected(row.number()))
                .mapPartitions(rows -> new Assessed(rows, work.value(), risk));
        return spark.createDataFrame(results, schema);
    }

    /** The results of rows, some at once. */
    private static final class Assessed implements Iterator<Row> {

        private final Iterator<Table.Row> rows;
        private final PartWork work;
        private final int risk;
        private Iterator<RowAssessment> some = List.<RowAssessment>of().iterator();

        Assessed(Iterator<Table.Row> rows, PartWork work, int risk) {
            this.rows = rows;
            this.work = work;
            this.risk = risk;
        }

        @Override
        public boolean hasNext() {
            if (!some.hasNext() && rows.hasNext()) {
                List<Table.Row> next = new ArrayList<>(AT_ONCE);
                while (next.size() < AT_ONCE && rows.hasNext()) {
                    next.add(rows.next());
                }
                some = work.apply(next).iterator();
            }
            return some.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<String> cells = ResultRow.cells(some.next());
            Object[] values = new Object[cells.size()];
            for (int i = 0; i < values.length; i++) {
                String text = cells.get(i);
                values[i] = text.isEmpty() ? null : i == risk ? Integer.valueOf(text) : text;
            }
            return RowFactory.create(values);
        }
    }
}
