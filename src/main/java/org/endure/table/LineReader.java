package org.endure.table;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/**
 * Reads the rows of a text that something else has cut into lines, such as an engine that gives parts of a file to many machines. A row is what
 * it is in a {@link Table}; only a cell with a line break in it cannot be read so.
 */
public final class LineReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final char MARK = '\uFEFF';

    private final char separator;
    private final int headLines;
    private final Table.Header header;

    private LineReader(char separator, int headLines, Table.Header header) {
        this.separator = separator;
        this.headLines = headLines;
        this.header = header;
    }

    /** A line that is not a row. */
    public static final class UnreadableLineException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final String advice;

        UnreadableLineException(String code, String message, String advice) {
            super(message, null, false, false);
            this.code = code;
            this.advice = advice;
        }

        /** What is reported of the line. */
        public Diagnostic diagnostic(SourcePosition at) {
            return Diagnostic.error(code, at, String.valueOf(getMessage()), advice);
        }
    }

    /**
     * A reader for a text that begins with these lines.
     *
     * @param name the name of the text in messages
     * @param first its first lines, two if it has as many
     * @throws InvalidInputException if there is no header
     */
    public static LineReader of(String name, List<byte[]> first) {
        List<String> lines = new ArrayList<>();
        try {
            for (byte[] each : first) {
                lines.add(decoded(each));
            }
            if (lines.isEmpty()) {
                throw new UnreadableLineException(
                        "empty-table", "The table is empty.", "Its first line names the columns.");
            }
            String start = bare(lines.get(0));
            boolean told = CsvRows.Separator.isTold(start) && lines.size() > 1;
            char separator = told ? start.charAt(start.length() - 1) : CsvRows.Separator.mostFrequent(start);
            List<String> columns = List.of(cells(told ? lines.get(1) : start, separator)).stream()
                    .map(String::strip)
                    .toList();
            Table.checkColumns(name, columns);
            return new LineReader(separator, told ? 2 : 1, new Table.Header(name, columns));
        } catch (UnreadableLineException e) {
            throw new InvalidInputException(e.diagnostic(new SourcePosition(name, 1, 0)));
        }
    }

    private static String bare(String line) {
        return line.isEmpty() || line.charAt(0) != MARK ? line : line.substring(1);
    }

    /** The name of the text and its columns. */
    public Table.Header header() {
        return header;
    }

    /** How many lines come before the first row. */
    public int headLines() {
        return headLines;
    }

    /**
     * The cells of a line, without its end; none if the line is empty and hence no row.
     *
     * @throws UnreadableLineException if it is not a row
     */
    public String[] cells(byte[] line) throws UnreadableLineException {
        return cells(decoded(line), separator);
    }

    private static String[] cells(String line, char separator) throws UnreadableLineException {
        if (line.isEmpty()) {
            return new String[0];
        } else if (line.indexOf('"') < 0) {
            return split(line, separator);
        }
        try (CSVParser parser = CsvRows.format(separator).parse(new StringReader(line))) {
            List<CSVRecord> records = parser.getRecords();
            return records.get(0).values();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableLineException(
                    "open-quotation",
                    "A quotation mark in the line is not closed, or text follows the closing one.",
                    "A cell with a line break can be read from Parquet, or by endure batch.");
        }
    }

    /** The cells of a line without quotation marks, which is quicker than to parse it. */
    private static String[] split(String line, char separator) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, from)) {
            cells.add(line.substring(from, end));
            from = end + 1;
        }
        cells.add(line.substring(from));
        return cells.toArray(String[]::new);
    }

    private static String decoded(byte[] line) throws UnreadableLineException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableLineException(
                    "not-utf-8",
                    "The line is not UTF-8.",
                    "Save the table as UTF-8; or, if it is in Latin-1: iconv -f LATIN1 -t UTF-8 OLD > NEW.");
        }
    }
}
