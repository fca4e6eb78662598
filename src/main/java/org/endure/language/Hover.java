package org.endure.language;

import org.endure.diagnostic.TextRange;

/**
 * What a word means.
 *
 * @param symbol what it stands for
 * @param range the word
 * @param title its name, with what it is
 * @param meaning what it means, in sentences; may be empty
 * @param source where that is from: a section of the codebook, a citation of the theory, a reference; may be empty
 * @param topic what the handbook is opened at to read more; empty if it says nothing of it
 */
public record Hover(Symbol symbol, TextRange range, String title, String meaning, String source, String topic) {}
