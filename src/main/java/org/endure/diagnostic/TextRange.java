package org.endure.diagnostic;

import java.io.Serializable;

/**
 * A stretch of a text, counted in characters (code points). It is empty if it ends where it begins.
 *
 * @param line line of its first character, from 1
 * @param column column of its first character, from 1
 * @param endLine line of the character after it
 * @param endColumn column of the character after it
 */
public record TextRange(int line, int column, int endLine, int endColumn) implements Serializable {

    /** A stretch of one line. */
    public static TextRange of(int line, int column, int width) {
        return new TextRange(line, column, line, column + width);
    }

    /** Whether a place lies in it, or right after its last character. */
    public boolean holds(int atLine, int atColumn) {
        boolean after = atLine > line || atLine == line && atColumn >= column;
        boolean before = atLine < endLine || atLine == endLine && atColumn <= endColumn;
        return after && before;
    }
}
