package org.endure.backtest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/**
 * A file of the rows that were left out: the line and the reason of each, then its cells as they were. It is a table that can be
 * mended and given again; line and reason are then read as two more columns, and written anew. Nothing is overwritten: the file is put
 * in place when it is whole, unless one with the same contents is there.
 */
public final class RejectedRows implements Consumer<History.Rejected>, AutoCloseable {

    private static final List<String> ADDED = List.of("rejected_line", "rejected_because");

    private final Path target;
    private final Path underWay;
    private final int dropped;
    private final BufferedWriter out;

    /**
     * Begins a file.
     *
     * @param target where it is put in the end
     * @param table the table whose rows are left out
     * @throws InvalidInputException if it cannot be written there
     */
    public RejectedRows(Path target, Table.Header table) {
        this.target = target;
        this.underWay = ResultsFolder.underWay(target);
        boolean again = table.columns().size() > ADDED.size()
                && table.columns().subList(0, ADDED.size()).equals(ADDED);
        this.dropped = again ? ADDED.size() : 0;
        try {
            Path parent = target.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            this.out = Files.newBufferedWriter(underWay, StandardCharsets.UTF_8);
            List<String> header = new ArrayList<>(ADDED);
            header.addAll(table.columns().subList(dropped, table.columns().size()));
            write(header);
        } catch (IOException e) {
            throw ResultsFolder.unwritable(target, e);
        }
    }

    @Override
    public void accept(History.Rejected rejected) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(rejected.row().line()));
        cells.add(rejected.faults().stream().map(Diagnostic::message).collect(Collectors.joining(" ")));
        List<String> read = rejected.row().cells();
        cells.addAll(read.subList(Math.min(dropped, read.size()), read.size()));
        try {
            write(cells);
        } catch (IOException e) {
            throw ResultsFolder.unwritable(target, e);
        }
    }

    private void write(List<String> cells) throws IOException {
        out.write(CSVFormat.RFC4180.format(cells.toArray()));
        out.write('\n');
    }

    /**
     * Puts the file in place.
     *
     * @throws InvalidInputException if another is there
     */
    public void commit() {
        try {
            out.close();
            if (!Files.exists(target)) {
                ResultsFolder.putInPlace(underWay, target);
            } else if (Files.isDirectory(target) || Files.mismatch(underWay, target) >= 0) {
                throw new InvalidInputException(Diagnostic.error(
                        "file-exists",
                        SourcePosition.file(target.toString()),
                        "\"%s\" is there already with other contents, and nothing is overwritten.".formatted(target),
                        "Name a new file."));
            }
        } catch (IOException e) {
            throw ResultsFolder.unwritable(target, e);
        }
    }

    /** Takes away what was not put in place. */
    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(underWay);
        } catch (IOException e) {
            throw ResultsFolder.unwritable(target, e);
        }
    }
}
