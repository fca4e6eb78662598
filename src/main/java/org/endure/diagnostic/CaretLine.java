package org.endure.diagnostic;

/** A source line as a terminal shows it, with carets under the place that is meant. Long lines are cut around that place. */
final class CaretLine {

    private static final int WIDEST = 110;
    private static final int BEFORE = 60;
    private static final String CUT = "…";

    private final String line;
    private final int start;
    private final int end;

    /**
     * @param line the line as it stands in the file
     * @param column first marked character (code point), from 1
     * @param width number of characters marked, 1 or more
     */
    CaretLine(String line, int column, int width) {
        this.line = line;
        this.start = offset(line, 0, column - 1);
        this.end = offset(line, start, width);
    }

    /** Two lines, each behind its margin, the second with the carets; only the first if there is no column to mark. */
    String text(String firstMargin, String secondMargin, boolean mark) {
        String before = fromEnd(shown(line.substring(0, start)), BEFORE);
        String marked = fromStart(shown(line.substring(start, end)), WIDEST - BEFORE);
        String after = fromStart(
                shown(line.substring(end)), Math.max(0, WIDEST - TextWidth.of(before) - TextWidth.of(marked)));
        String first = (firstMargin + before + marked + after).stripTrailing() + "\n";
        if (!mark) {
            return first;
        }
        return first + secondMargin + " ".repeat(TextWidth.of(before)) + "^".repeat(Math.max(1, TextWidth.of(marked)))
                + "\n";
    }

    private static String shown(String part) {
        return Escapes.visible(part.replace('\t', ' ').replace('\n', ' '));
    }

    private static int offset(String text, int from, int count) {
        int left = Math.min(count, text.codePointCount(from, text.length()));
        return text.offsetByCodePoints(from, Math.max(0, left));
    }

    private static String fromStart(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, offset(text, 0, most)) + CUT;
    }

    private static String fromEnd(String text, int most) {
        int all = text.codePointCount(0, text.length());
        return all <= most ? text : CUT + text.substring(offset(text, 0, all - most));
    }
}
