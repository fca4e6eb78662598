package org.endure.diagnostic;

/** Makes text from a user's file safe to show on a terminal or in a log. */
public final class Escapes {

    private Escapes() {}

    /**
     * The text with control characters, ANSI escapes and bidirectional overrides written out as {@code \\u001b}, so that
     * nothing in a file can steer a terminal or disguise itself. Line feeds and tabs are kept.
     */
    public static String visible(String text) {
        int first = firstHidden(text);
        if (first < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHidden(c)) {
                shown.append("\\u%04x".formatted((int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static int firstHidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHidden(char c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
        boolean direction =
                c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f || c == 0x61c;
        boolean separator = c == 0x2028 || c == 0x2029 || c == 0xfeff;
        return control || direction || separator;
    }
}
