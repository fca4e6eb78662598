package org.endure.rulebase;

/**
 * A word, text, number or sign of a rule file.
 *
 * @param text as written
 * @param line line, from 1
 * @param column column in characters (code points), from 1
 * @param first whether it is the first of its line
 */
record Lexeme(Kind kind, String text, int line, int column, boolean first) {

    /** What it is. */
    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SIGN
    }

    boolean is(String sign) {
        return text.equals(sign) && kind != Kind.TEXT;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether a value can end or begin with it. */
    boolean isValue() {
        return kind != Kind.SIGN;
    }

    int width() {
        return text.codePointCount(0, text.length());
    }
}
