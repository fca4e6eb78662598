package org.endure.rule;

/**
 * A rule file as it was read.
 *
 * @param path the file as the user knows it, such as {@code rules/collapse/commitment.drl}
 * @param text its text
 */
public record RuleFile(String path, String text) implements java.io.Serializable {}
