package org.endure.language;

import org.endure.diagnostic.TextRange;

/**
 * A place where a word stands for something.
 *
 * @param symbol what it stands for
 * @param file path of the file
 * @param range where it is written, without quotes
 * @param definition whether it is the place that makes it known, and not one that uses it
 */
public record Occurrence(Symbol symbol, String file, TextRange range, boolean definition) {}
