package org.endure.report.html;

/** A part of a page. */
public interface Node {

    /** Writes the part, escaped. */
    void write(StringBuilder out);
}
