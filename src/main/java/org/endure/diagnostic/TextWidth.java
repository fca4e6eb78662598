package org.endure.diagnostic;

/** How many columns a text takes on a terminal: characters of full width, as in Japanese, take two, combining marks none. */
public final class TextWidth {

    private TextWidth() {}

    /** Columns that the text takes. */
    public static int of(CharSequence text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? 0 : isWide(codePoint) ? 2 : 1;
    }

    /** The text, followed by as many spaces as it takes to fill so many columns. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text, cut or filled to take exactly so many columns, but for half a character of full width. */
    public static String fitted(String text, int columns) {
        int end = text.length();
        while (of(text.substring(0, end)) > columns) {
            end = text.offsetByCodePoints(end, -1);
        }
        return padded(text.substring(0, end), columns);
    }

    /** Whether a character is of full width (Unicode, East Asian Width: wide or full-width). */
    public static boolean isWide(int codePoint) {
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
