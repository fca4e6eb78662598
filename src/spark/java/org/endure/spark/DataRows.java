package org.endure.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.table.CellText;
import org.endure.table.LineReader;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, or of all files of a folder, as Spark cuts them into parts. Text and Parquet give the same cells as on one machine.
 *
 * @param header name and columns of the table
 * @param headLines lines before the first row
 * @param rows the rows, in the order of the table
 */
record DataRows(Table.Header header, int headLines, JavaRDD<DataRow> rows) {

    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    /**
     * A row without its place.
     *
     * @param cells its cells
     * @param fault why it cannot be read; null if it can
     */
    record DataRow(String[] cells, LineReader.@Nullable UnreadableLineException fault) implements Serializable {

        /** The row in its place. */
        Table.Row at(long number, int headLines) {
            return new Table.Row(number, number + headLines, Arrays.asList(cells));
        }
    }

    /**
     * Opens a table.
     *
     * @throws InvalidInputException if there is none, or it has no header
     */
    static DataRows open(SparkSession spark, String name) {
        try {
            return isParquet(spark, name) ? parquet(spark, name) : text(spark, name);
        } catch (IOException e) {
            throw fault(name, "\"%s\" cannot be read: %s.".formatted(name, e.getMessage()));
        }
    }

    private static boolean isParquet(SparkSession spark, String name) throws IOException {
        Path path = new Path(name);
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        FileStatus[] found = files.globStatus(path);
        if (found == null || found.length == 0) {
            throw fault(name, "There is no file \"%s\".".formatted(name));
        }
        FileStatus first = found[0];
        if (first.isDirectory()) {
            first = Arrays.stream(files.listStatus(first.getPath()))
                    .filter(each -> each.isFile() && !each.getPath().getName().matches("[._].*"))
                    .min(Comparator.comparing(FileStatus::getPath))
                    .orElseThrow(() -> fault(name, "The folder \"%s\" is empty.".formatted(name)));
        }
        try (InputStream in = files.open(first.getPath())) {
            return Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
        }
    }

    private static InvalidInputException fault(String name, String message) {
        return new InvalidInputException(Diagnostic.error("file-missing", SourcePosition.file(name), message, null));
    }

    private static DataRows text(SparkSession spark, String name) {
        Dataset<Row> lines = spark.read().text(name);
        LineReader reader = LineReader.of(
                name,
                lines.select(functions.col("value").cast(DataTypes.BinaryType)).takeAsList(2).stream()
                        .map(each -> each.<byte[]>getAs(0))
                        .toList());
        Dataset<Row> placed = lines.select(
                functions.col("value").cast(DataTypes.BinaryType),
                functions.col("_metadata.file_path"),
                functions.col("_metadata.file_block_start"));
        return new DataRows(
                reader.header(), reader.headLines(), placed.javaRDD().mapPartitions(each -> new Lines(each, reader)));
    }

    /** The rows among the lines of a part. The first lines of each file are its header. */
    private static final class Lines implements Iterator<DataRow> {

        private final Iterator<Row> lines;
        private final LineReader reader;
        private String file = "";
        private int headLines;
        private @Nullable DataRow next;

        Lines(Iterator<Row> lines, LineReader reader) {
            this.lines = lines;
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            while (next == null && lines.hasNext()) {
                Row line = lines.next();
                if (!line.getString(1).equals(file)) {
                    file = line.getString(1);
                    headLines = line.getLong(2) == 0 ? reader.headLines() : 0;
                }
                if (headLines > 0) {
                    headLines--;
                } else {
                    next = row(line.getAs(0));
                }
            }
            return next != null;
        }

        private @Nullable DataRow row(byte[] line) {
            try {
                String[] cells = reader.cells(line);
                return cells.length == 0 ? null : new DataRow(cells, null);
            } catch (LineReader.UnreadableLineException e) {
                return new DataRow(new String[0], e);
            }
        }

        @Override
        public DataRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            DataRow row = next;
            next = null;
            return row;
        }
    }

    private static DataRows parquet(SparkSession spark, String name) {
        Dataset<Row> read = spark.read().parquet(name);
        List<String> columns =
                Arrays.stream(read.schema().fieldNames()).map(String::strip).toList();
        Dataset<Row> texts = read.select(
                Arrays.stream(read.schema().fields()).map(DataRows::column).toArray(Column[]::new));
        return new DataRows(new Table.Header(name, columns), 1, texts.javaRDD().map(DataRows::row));
    }

    private static Column column(StructField field) {
        Column column = functions.col("`" + field.name().replace("`", "``") + "`");
        DataType type = field.dataType();
        boolean known = type instanceof NumericType
                || type instanceof DecimalType
                || List.of(DataTypes.StringType, DataTypes.BooleanType, DataTypes.DateType)
                        .contains(type);
        return known ? column : column.cast(DataTypes.StringType);
    }

    private static DataRow row(Row row) {
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CellText.of(row.get(i));
        }
        return new DataRow(cells, null);
    }
}
