package org.endure.bibliography;

import org.endure.bibliography.ItemDate.Point;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of the Extended Date/Time Format, level 1, as biblatex uses it: {@code 1998}, {@code 1998-05}, {@code
 * 1998-05-12}, seasons ({@code 1998-21}), spans ({@code 1998/2001}, {@code 1998/..}), {@code 1850~}, {@code 1850?}, digits
 * that are not known ({@code 199X}) and years before our era ({@code -0044}).
 */
final class EdtfReader {

    private final String text;
    private int at;
    private boolean circa;

    private EdtfReader(String text) {
        this.text = text;
    }

    /** The date; null if the text is none. */
    static @Nullable ItemDate read(String text) {
        String stripped = text.strip();
        int slash = stripped.indexOf('/');
        if (slash < 0) {
            return point(stripped);
        }
        ItemDate start = point(stripped.substring(0, slash));
        String rest = stripped.substring(slash + 1);
        ItemDate end = point(rest);
        boolean openEnd = isOpen(rest);
        boolean openStart = isOpen(stripped.substring(0, slash));
        if (start != null && start.start() != null) {
            if (openEnd) {
                return new ItemDate(start.start(), null, true, start.circa(), "");
            }
            if (end != null && end.start() != null) {
                Point last = end.end() == null ? end.start() : end.end();
                return new ItemDate(start.start(), last, false, start.circa() || end.circa(), "");
            }
            return null;
        }
        return openStart && end != null && end.start() != null
                ? new ItemDate(null, end.start(), true, end.circa(), "")
                : null;
    }

    private static boolean isOpen(String side) {
        return side.isBlank() || side.equals("..") || side.equals("open") || side.equals("unknown");
    }

    private static @Nullable ItemDate point(String text) {
        return new EdtfReader(text.strip()).point();
    }

    private @Nullable ItemDate point() {
        boolean longYear = accept('Y') || accept('y');
        boolean negative = accept('-');
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (longYear ? at - from < 5 || at - from > 9 : at - from != 4) {
            return null;
        }
        String digits = text.substring(from, at);
        int sign = negative ? -1 : 1;
        int first = sign * Integer.parseInt(digits.replace('X', '0').replace('u', '0'));
        int last = sign * Integer.parseInt(digits.replace('X', '9').replace('u', '9'));
        int month = accept('-') ? part(24) : 0;
        int day = month > 0 && accept('-') ? part(31) : 0;
        if (month < 0 || day < 0 || month > 12 && month < ItemDate.SPRING) {
            return null;
        }
        time();
        circa = accept('?') | accept('~') | accept('%');
        if (at < text.length()) {
            return null;
        }
        Point start = new Point(first, month, day);
        Point end = last == first ? null : new Point(last, 0, 0);
        return new ItemDate(start, end, false, circa, "");
    }

    /** Month or day: 0 if its digits are not known, -1 if it is none. */
    private int part(int most) {
        if (at + 2 > text.length() || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            return -1;
        }
        String digits = text.substring(at, at + 2);
        at += 2;
        if (digits.indexOf('X') >= 0 || digits.indexOf('u') >= 0) {
            return 0;
        }
        int value = Integer.parseInt(digits);
        return value >= 1 && value <= most ? value : -1;
    }

    /** Skips a time of day. */
    private void time() {
        if (accept('T')) {
            while (at < text.length() && "0123456789:.+-Z".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
    }

    private boolean accept(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c == 'X' || c == 'u';
    }
}
