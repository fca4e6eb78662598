package org.endure.diagnostic;

import java.io.Serializable;

/**
 * A change of the file that a fault is in, which does what the advice says.
 *
 * @param title what it does, in a few words
 * @param range what it replaces; empty if it only inserts
 * @param replacement what it puts there; empty if it only removes
 */
public record Edit(String title, TextRange range, String replacement) implements Serializable {}
