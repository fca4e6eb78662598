package org.endure.rule.syntax;

/**
 * A word, text, number or sign of a rule file.
 *
 * @param text as written
 * @param line line, from 1
 * @param column column in characters (code points), from 1
 * @param offset offset of its first character in the file, from 0
 * @param first whether it is the first of its line
 */
record Lexeme(Kind kind, String text, int line, int column, int offset, boolean first) {

    private static final int SHOWN = 100;

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

    /** Whether it is a variable, such as {@code $area}. */
    boolean isVariable() {
        return isWord() && text.startsWith("$");
    }

    /** Offset of the character after it. */
    int end() {
        return offset + text.length();
    }

    int width() {
        return text.codePointCount(0, text.length());
    }

    /** What a quoted text says: without its quotes, each backslash taken off the character that it stands before. */
    String value() {
        StringBuilder value = new StringBuilder(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() - 1) {
                i++;
            }
            value.append(text.charAt(i));
        }
        return value.toString();
    }

    /** The word as messages show it: in quotes, cut if it is long. */
    String quoted() {
        String shown = width() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        return kind == Kind.TEXT ? shown : "\"" + shown + "\"";
    }
}
