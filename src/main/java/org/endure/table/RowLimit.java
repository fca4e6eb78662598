package org.endure.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives up when one row takes more text than any row does, so that a quotation mark which is never closed does not draw a whole
 * file into one cell.
 */
final class RowLimit extends FilterReader {

    /** Characters that a row may take, with what is read ahead. */
    static final int MOST = 4_000_000;

    private long since;

    RowLimit(Reader in) {
        super(in);
    }

    /** A row takes more text than any row does. */
    static final class ExceededException extends IOException {

        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("a row has more than %d characters".formatted(MOST));
        }
    }

    /** A row has been read whole. */
    void nextRow() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws ExceededException {
        since += more;
        if (since > MOST) {
            throw new ExceededException();
        }
    }
}
