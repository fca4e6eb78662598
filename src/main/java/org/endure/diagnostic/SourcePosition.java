package org.endure.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file that a user wrote.
 *
 * @param file the file as the user named it
 * @param line line, from 1; 0 if the file as a whole is meant
 * @param column column, from 1; 0 if the line as a whole is meant
 */
public record SourcePosition(String file, int line, int column)
        implements Comparable<SourcePosition>, java.io.Serializable {

    /** A file as a whole. */
    public static SourcePosition file(String file) {
        return new SourcePosition(file, 0, 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourcePosition that
                && line == that.line
                && column == that.column
                && file.equals(that.file);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * file.hashCode() + line) + column;
    }

    @Override
    public int compareTo(SourcePosition other) {
        int byFile = file.compareTo(other.file);
        int byLine = Integer.compare(line, other.line);
        return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
