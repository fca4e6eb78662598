package org.endure.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a text with commas, semicolons or tabs between cells. */
final class CsvRows implements RowSource {

    private static final int LONGEST_HEADER = 1 << 20;

    private final TableFile file;
    private final CSVParser parser;
    private final RowLimit limit;
    private final List<String> columns;
    private final int linesBefore;

    private CsvRows(TableFile file, CSVParser parser, RowLimit limit, List<String> columns, int linesBefore) {
        this.file = file;
        this.parser = parser;
        this.limit = limit;
        this.columns = columns;
        this.linesBefore = linesBefore;
    }

    /**
     * Opens a text.
     *
     * @throws IOException if it cannot be read
     */
    @SuppressWarnings("NullAway") // the parser is closed by the table
    static CsvRows open(TableFile file) throws IOException {
        BufferedReader reader = file.text();
        Separator separator = Separator.of(reader);
        RowLimit limit = new RowLimit(reader);
        CSVParser parser = format(separator.sign()).parse(limit);
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            throw file.fault("empty-table", 1, 1, "The table is empty.", "Its first line names the columns.");
        }
        List<String> columns =
                records.next().toList().stream().map(String::strip).toList();
        limit.nextRow();
        return new CsvRows(file, parser, limit, columns, separator.linesBefore());
    }

    /** How text with that sign between cells is read. */
    static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Iterator<Table.Row> rows() {
        Iterator<CSVRecord> records = parser.iterator();
        return new Iterator<>() {

            private final CommonTexts texts = new CommonTexts();
            private long last = parser.getCurrentLineNumber() + linesBefore;

            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw file.unreadable(last, e);
                }
            }

            @Override
            public Table.Row next() {
                try {
                    CSVRecord read = records.next();
                    limit.nextRow();
                    List<String> cells = List.of(texts.same(read.values()));
                    long end = parser.getCurrentLineNumber() + linesBefore;
                    long begin = end - last > 1 ? end - lineEnds(cells) : end;
                    last = end;
                    return new Table.Row(read.getRecordNumber() - 1, begin, cells);
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw file.unreadable(last, e);
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw file.unreadable(0, e);
        }
    }

    /** Line ends within cells: the row spans as many lines more. */
    private static long lineEnds(List<String> cells) {
        return cells.stream()
                .mapToLong(each -> each.lines().count() - 1 + (each.endsWith("\n") || each.endsWith("\r") ? 1 : 0))
                .filter(each -> each > 0)
                .sum();
    }

    /**
     * What stands between the cells.
     *
     * @param sign the sign
     * @param linesBefore lines that were read before the header to learn it
     */
    record Separator(char sign, int linesBefore) {

        private static final String TOLD = "(?i)sep=[,;\t]";

        /** The one that the first line tells, which is then read; else the one that occurs most between the columns' names. */
        static Separator of(BufferedReader reader) throws IOException {
            reader.mark(LONGEST_HEADER);
            StringBuilder line = new StringBuilder();
            int next = reader.read();
            for (;
                    next >= 0 && next != '\n' && next != '\r' && line.length() < LONGEST_HEADER - 2;
                    next = reader.read()) {
                line.append((char) next);
            }
            if (isTold(line)) {
                reader.mark(1);
                if (next == '\r' && reader.read() != '\n') {
                    reader.reset();
                }
                return new Separator(line.charAt(line.length() - 1), 1);
            }
            reader.reset();
            return new Separator(mostFrequent(line), 0);
        }

        /** Whether a first line only tells the separator. */
        static boolean isTold(CharSequence line) {
            return line.toString().matches(TOLD);
        }

        /** The sign that occurs most in a line outside quotation marks. */
        static char mostFrequent(CharSequence line) {
            String bare = line.toString().replaceAll("\"[^\"]*\"", "");
            char best = ',';
            for (char each : new char[] {';', '\t'}) {
                if (count(bare, each) > count(bare, best)) {
                    best = each;
                }
            }
            return best;
        }

        private static long count(String text, char sign) {
            return text.chars().filter(each -> each == sign).count();
        }
    }
}
