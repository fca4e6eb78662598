package org.endure.diagnostic;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a fault: a sentence and, where the program knows it, the change that does what the sentence says. It passes as the
 * sentence wherever only that is wanted.
 */
public final class Advice implements CharSequence {

    private final String text;
    private final @Nullable String written;
    private final String instead;
    private final @Nullable Edit edit;

    private Advice(String text, @Nullable String written, String instead, @Nullable Edit edit) {
        this.text = text;
        this.written = written;
        this.instead = instead;
        this.edit = edit;
    }

    /** Advice that only a reader can follow. */
    public static Advice of(String text) {
        return new Advice(text, null, "", null);
    }

    /**
     * Advice to write something else than what is marked.
     *
     * @param text the sentence
     * @param written the words to replace; they are looked for within what the fault marks
     * @param instead the words to write in their place
     */
    public static Advice replace(String text, String written, String instead) {
        return new Advice(text, written, instead, null);
    }

    /**
     * Advice to write something else than what stands at a place, which need not be the marked one.
     *
     * @param range what to replace
     * @param written what is written there
     */
    public static Advice replace(String text, TextRange range, String written, String instead) {
        return new Advice(text, null, "", new Edit(title(written, instead), range, instead));
    }

    /** Advice to insert something at a place, which need not be the marked one. */
    public static Advice insert(String text, String title, int line, int column, String inserted) {
        return new Advice(text, null, "", new Edit(title, TextRange.of(line, column, 0), inserted));
    }

    /** The change of a fault at a place; null if none is known, or what it would replace is not written there. */
    @Nullable
    Edit edit(SourcePosition at, @Nullable String line, int width) {
        if (edit != null || written == null || line == null || at.column() < 1) {
            return edit;
        }
        int start = offset(line, 0, at.column() - 1);
        int found = find(line.substring(start, offset(line, start, width)), written);
        if (found < 0) {
            return null;
        }
        int column = line.codePointCount(0, start + found) + 1;
        return new Edit(
                title(written, instead),
                TextRange.of(at.line(), column, written.codePointCount(0, written.length())),
                instead);
    }

    private static String title(String written, String instead) {
        return instead.isEmpty()
                ? "Remove \"%s\"".formatted(written)
                : "Replace \"%s\" with \"%s\"".formatted(written, instead);
    }

    /** Where words are written, exactly or else in letters of another size; -1 if nowhere. */
    private static int find(String marked, String words) {
        int exact = words.isEmpty() ? -1 : marked.indexOf(words);
        String lower = marked.toLowerCase(Locale.ROOT);
        return exact >= 0 || words.isEmpty() || lower.length() != marked.length()
                ? exact
                : lower.indexOf(words.toLowerCase(Locale.ROOT));
    }

    private static int offset(String text, int from, int count) {
        return text.offsetByCodePoints(from, Math.min(Math.max(0, count), text.codePointCount(from, text.length())));
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
