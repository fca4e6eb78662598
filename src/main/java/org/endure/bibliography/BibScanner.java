package org.endure.bibliography;

/** Goes through the text of a BibTeX file: names, blanks and comments, delimiters that close, and lines that begin an entry. */
class BibScanner {

    final String text;
    int at;
    /** Characters looked at so far, some of them more than once: the work that was done. */
    long steps;
    /** Whether braces are unbalanced somewhere: from then on, a line that begins an entry ends the one before. */
    boolean unbalanced;

    BibScanner(String text) {
        this.text = text;
    }

    /**
     * Offset of the delimiter that closes a value; -1 if there is none.
     *
     * @param escapes whether a brace behind a backslash does not count; it does for BibTeX
     */
    final int closing(char open, boolean escapes) {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            steps++;
            char c = text.charAt(i);
            if (c == '\\' && (escapes || open == '"' && depth == 0)) {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                if (depth == 0) {
                    return open == '{' ? i : -1;
                }
                depth--;
            } else if (c == '"' && open == '"' && depth == 0) {
                return i;
            } else if (unbalanced && (c == '\n' || c == '\r') && beginsEntry(i + 1)) {
                return -1;
            }
        }
        return -1;
    }

    final boolean atNextEntry() {
        return text.charAt(at) == '@' && lineStart(at);
    }

    final boolean lineStart(int offset) {
        int i = offset - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            steps++;
            i--;
        }
        return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    /** Whether a line begins as an entry does: {@code @type} with a brace or a parenthesis. */
    final boolean beginsEntry(int line) {
        int i = blanks(line);
        if (i >= text.length() || text.charAt(i) != '@') {
            return false;
        }
        i = blanks(i + 1);
        int letters = i;
        steps++;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            steps++;
            i++;
        }
        int open = blanks(i);
        return i > letters && open < text.length() && (text.charAt(open) == '{' || text.charAt(open) == '(');
    }

    private int blanks(int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            steps++;
            i++;
        }
        return i;
    }

    /** Goes on at the next line that begins an entry. */
    final void recover(int from) {
        at = Math.max(at, from);
        if (at < text.length() && text.charAt(at) == '@' && lineStart(at)) {
            return;
        }
        while (at < text.length()) {
            steps++;
            char c = text.charAt(at++);
            if ((c == '\n' || c == '\r') && beginsEntry(at)) {
                return;
            }
        }
    }

    /** A run of characters that names and numbers are made of. */
    final String name() {
        int start = at;
        while (at < text.length() && isName(text.charAt(at))) {
            steps++;
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || "-_:+./'*!?&;<>|^`$".indexOf(c) >= 0;
    }

    /** Skips white space, and comments between fields. */
    final void skipBlank() {
        while (at < text.length()) {
            steps++;
            char c = text.charAt(at);
            if (c == '%') {
                skipLine();
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                at++;
            } else {
                return;
            }
        }
    }

    final void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            steps++;
            at++;
        }
    }
}
