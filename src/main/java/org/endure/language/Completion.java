package org.endure.language;

import org.endure.diagnostic.TextRange;

/**
 * Something that can be written at a place.
 *
 * @param label what is offered
 * @param kind what it is
 * @param detail its meaning in a few words; empty if none is known
 * @param replaces what it takes the place of: the word that is begun there
 * @param insert what is written
 */
public record Completion(String label, Symbol.Kind kind, String detail, TextRange replaces, String insert) {}
