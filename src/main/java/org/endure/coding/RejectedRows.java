package org.endure.coding;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.endure.diagnostic.Diagnostic;
import org.endure.files.OutputFile;
import org.endure.files.OutputFiles;
import org.endure.files.WriteFailure;
import org.endure.table.Table;

/**
 * A file of the rows that were left out: the line and the reason of each, then its cells as they were. It is a table that can be
 * fixed and given again; line and reason are then read as two more columns, and written again. The file is put in place when it is
 * whole.
 */
public final class RejectedRows implements Consumer<RejectedRow>, AutoCloseable {

    private static final List<String> ADDED = List.of("rejected_line", "rejected_because");

    private final Path target;
    private final OutputFile file;
    private final int dropped;
    private final BufferedWriter out;

    /**
     * Begins a file.
     *
     * @param target where it is put in the end
     * @param table the table whose rows are left out
     * @param files how it is written
     * @throws org.endure.diagnostic.InvalidInputException if it cannot be written there
     */
    public RejectedRows(Path target, Table.Header table, OutputFiles files) {
        this.target = target;
        boolean again = table.columns().size() > ADDED.size()
                && table.columns().subList(0, ADDED.size()).equals(ADDED);
        this.dropped = again ? ADDED.size() : 0;
        try {
            this.file = files.begin(target);
            this.out = new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
            List<String> header = new ArrayList<>(ADDED);
            header.addAll(table.columns().subList(dropped, table.columns().size()));
            write(header);
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }

    @Override
    public void accept(RejectedRow rejected) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(rejected.row().line()));
        cells.add(rejected.faults().stream().map(Diagnostic::message).collect(Collectors.joining(" ")));
        List<String> read = rejected.row().cells();
        cells.addAll(read.subList(Math.min(dropped, read.size()), read.size()));
        try {
            write(cells);
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }

    private void write(List<String> cells) throws IOException {
        out.write(CSVFormat.RFC4180.format(cells.toArray()));
        out.write('\n');
    }

    /**
     * Puts the file in place.
     *
     * @throws org.endure.diagnostic.InvalidInputException if that cannot be done
     */
    public void commit() {
        try {
            out.close();
            file.commit();
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }

    /** Takes away what was not put in place. */
    @Override
    public void close() {
        file.close();
    }
}
