package org.endure.report.html;

/** A part of a page. */
public interface Node {

    /** Writes the part, escaped. */
    void write(StringBuilder out);

    /** The part as data: a text, or a list of the element's name, its attributes and its parts; no markup, so that nothing is parsed. */
    Object tree();
}
