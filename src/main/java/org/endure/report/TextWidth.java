package org.endure.report;

/** How many columns a text takes on a terminal: characters of full width, as in Japanese, take two. */
final class TextWidth {

    private TextWidth() {}

    /** Columns that the text takes. */
    static int of(CharSequence text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int codePoint) {
        return isWide(codePoint) ? 2 : Character.charCount(codePoint);
    }

    /** The text, followed by as many spaces as it takes to fill so many columns. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** Whether a character is of full width (Unicode, East Asian Width: wide or full-width). */
    static boolean isWide(int codePoint) {
        return codePoint >= 0x1100
                && (codePoint <= 0x115F
                        || codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F
                        || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                        || codePoint >= 0xF900 && codePoint <= 0xFAFF
                        || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                        || codePoint >= 0xFF00 && codePoint <= 0xFF60
                        || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                        || codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    }
}
