package org.endure.report.html;

/** A part of a page. */
interface Node {

    /** Writes the part, escaped. */
    void write(StringBuilder out);
}
