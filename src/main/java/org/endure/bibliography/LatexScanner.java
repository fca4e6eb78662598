package org.endure.bibliography;

import org.jspecify.annotations.Nullable;

/** Goes through LaTeX: names of commands, groups, blanks, numbers of characters and what is written verbatim. */
class LatexScanner {

    final String source;
    int at;

    LatexScanner(String source) {
        this.source = source;
    }

    final boolean atGroup() {
        return at < source.length() && source.charAt(at) == '{';
    }

    final void skipBlank() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    /** A run of letters of which the names of commands are made. */
    final String letters() {
        int start = at;
        while (at < source.length() && isLetter(source.charAt(at))) {
            at++;
        }
        return source.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Index of the brace that closes the one at an index. */
    final int closing(int open, int end) {
        int level = 0;
        for (int i = open; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                level++;
            } else if (c == '}' && --level == 0) {
                return i;
            }
        }
        return end;
    }

    /** What a group holds, as it is written; null if no group is here. */
    final @Nullable String rawGroup() {
        skipBlank();
        if (!atGroup()) {
            return null;
        }
        int close = closing(at, source.length());
        String inside = source.substring(at + 1, close);
        at = Math.min(source.length(), close + 1);
        return inside;
    }

    /** A character by its number: decimal, hexadecimal behind {@code "}, octal behind {@code '}; empty if it is none. */
    final String code() {
        boolean braced = atGroup();
        at += braced ? 1 : 0;
        char first = at < source.length() ? source.charAt(at) : ' ';
        int radix = first == '"' ? 16 : first == '\'' ? 8 : 10;
        at += radix == 10 ? 0 : 1;
        int code = 0;
        int digits = 0;
        while (at < source.length() && digits < 7 && Character.digit(source.charAt(at), radix) >= 0) {
            code = code * radix + Character.digit(source.charAt(at++), radix);
            digits++;
        }
        if (braced && at < source.length() && source.charAt(at) == '}') {
            at++;
        }
        boolean printed = digits > 0 && Character.isValidCodePoint(code) && !Character.isISOControl(code);
        return printed ? Character.toString(code) : "";
    }

    /** Whether what is between two dollar signs is an amount and words, not maths. */
    final boolean isMoney(int from, int to) {
        if (from >= to || !Character.isDigit(source.charAt(from))) {
            return false;
        }
        int run = 0;
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c == '\\' || c == '^' || c == '_') {
                return false;
            }
            run = Character.isLetter(c) ? run + 1 : 0;
            if (run == 3) {
                return true;
            }
        }
        return source.charAt(to - 1) == ' ';
    }
}
