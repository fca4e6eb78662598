package org.endure.rule.syntax;

/**
 * How much a rule file may hold. Far more than any rule needs, and little enough that reading and compiling it ends soon and never
 * runs out of stack.
 */
final class RuleLimits {

    /** Characters of a rule file. */
    static final int FILE = 2_000_000;

    /** Characters of a word, a variable or a number. */
    static final int WORD = 100;

    /** Characters of a text. */
    static final int TEXT = 10_000;

    /** Words and signs of a rule. */
    static final int RULE = 5_000;

    /** Patterns of a rule. */
    static final int PATTERNS = 50;

    /** Brackets within each other. */
    static final int DEPTH = 20;

    /** Attributes of a declared type: Java's records take few more. */
    static final int ATTRIBUTES = 250;

    /** Characters of a regular expression. */
    static final int PATTERN = 200;

    /** Faults that are reported of one file. */
    static final int FAULTS = 100;

    private RuleLimits() {}
}
