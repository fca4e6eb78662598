package org.endure.language;

import org.endure.diagnostic.TextRange;

/**
 * A rule, fact, source or other thing that a file holds.
 *
 * @param symbol what it is
 * @param detail what it says, in a line; may be empty
 * @param range where its name is written
 * @param whole where it stands as a whole
 */
public record Outline(Symbol symbol, String detail, TextRange range, TextRange whole) {}
