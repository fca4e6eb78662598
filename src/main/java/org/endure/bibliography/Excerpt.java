package org.endure.bibliography;

/** How values are shown in messages. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    /** A value in quotes, on one line and not too long. */
    static String quoted(String value) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < value.length(); i++) {
            boolean white = Character.isWhitespace(value.charAt(i));
            if (!white || !blank) {
                line.append(white ? ' ' : value.charAt(i));
            }
            blank = white;
        }
        int length = line.codePointCount(0, line.length());
        String shown =
                length <= LONGEST ? line.toString() : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
        return "\"" + shown + "\"";
    }
}
