package org.endure.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.endure.table.ParquetFile;

/** How a file of results is written. */
public enum ResultsFormat {

    /** Text, with commas between cells. */
    CSV {
        @Override
        void write(OutputStream out, List<String> columns, Iterator<List<String>> rows) throws IOException {
            CSVPrinter printer =
                    new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), RFC_4180);
            printer.printRecord(columns);
            while (rows.hasNext()) {
                printer.printRecord(rows.next());
            }
            printer.flush();
        }
    },

    /** Parquet, which needs the optional driver of DuckDB. */
    PARQUET {
        @Override
        void write(OutputStream out, List<String> columns, Iterator<List<String>> rows) throws IOException {
            List<List<String>> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            out.write(ParquetFile.of(columns, Set.of(ResultRow.RISK), all));
        }
    };

    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    /** Writes a file: the columns, then the rows, of which few are in memory at once if the format allows that. */
    abstract void write(OutputStream out, List<String> columns, Iterator<List<String>> rows) throws IOException;

    /** The name of the file of results of that number, from 0. */
    String name(int part) {
        return String.format(Locale.ROOT, "part-%06d.%s", part, name().toLowerCase(Locale.ROOT));
    }

    /** What results depend on, with a line for the format unless it is the usual one. */
    List<String> noted(List<String> identity) {
        List<String> lines = new ArrayList<>(identity);
        if (this != CSV && !lines.contains(line())) {
            lines.add(line());
        }
        return lines;
    }

    /** The format that is noted among what results depend on. */
    static ResultsFormat named(List<String> identity) {
        return identity.contains(PARQUET.line()) ? PARQUET : CSV;
    }

    private String line() {
        return "format " + name().toLowerCase(Locale.ROOT);
    }
}
