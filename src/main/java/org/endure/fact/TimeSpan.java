package org.endure.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date or interval as precise as it was given: ISO 8601 with the extensions of EDTF level 0 and 1 ({@code 1996-04},
 * {@code 1996~}, {@code 1990/1995}, {@code 198X}, {@code 2012/..}).
 *
 * @param text as it was written
 * @param from first day; {@link LocalDate#MIN} if open
 * @param to last day; {@link LocalDate#MAX} if open
 */
public record TimeSpan(String text, LocalDate from, LocalDate to) {

    private static final Pattern DATE = Pattern.compile("-?\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern DECADE = Pattern.compile("\\d{2}(\\dX|XX)");

    public TimeSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The interval (%s) ends before it begins.".formatted(text));
        }
    }

    /**
     * Reads a date or interval.
     *
     * @throws IllegalArgumentException if the text is none, with a sentence that says why
     */
    public static TimeSpan parse(String text) {
        String[] ends = text.trim().split("/", -1);
        if (ends.length > 2 || ends[0].isEmpty()) {
            throw unreadable(text, null);
        }
        LocalDate from = isOpen(ends[0]) ? LocalDate.MIN : first(ends[0], text);
        String last = ends[ends.length - 1];
        LocalDate to = isOpen(last) ? LocalDate.MAX : last(last, text);
        return new TimeSpan(text.trim(), from, to);
    }

    /** Whether this span and another have a day in common. */
    public boolean overlaps(TimeSpan other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static LocalDate first(String end, String whole) {
        String date = plain(end);
        if (DECADE.matcher(date).matches()) {
            return LocalDate.of(Integer.parseInt(date.replace('X', '0')), 1, 1);
        }
        return day(date, whole, true);
    }

    private static LocalDate last(String end, String whole) {
        String date = plain(end);
        if (DECADE.matcher(date).matches()) {
            return LocalDate.of(Integer.parseInt(date.replace('X', '9')), 12, 31);
        }
        return day(date, whole, false);
    }

    private static LocalDate day(String date, String whole, boolean first) {
        if (!DATE.matcher(date).matches()) {
            throw unreadable(whole, null);
        }
        try {
            return switch (date.length()) {
                case 4 -> first ? LocalDate.of(Integer.parseInt(date), 1, 1) : LocalDate.of(Integer.parseInt(date), 12, 31);
                case 7 -> first ? YearMonth.parse(date).atDay(1) : YearMonth.parse(date).atEndOfMonth();
                default -> LocalDate.parse(date);
            };
        } catch (DateTimeParseException e) {
            throw unreadable(whole, e);
        }
    }

    private static String plain(String end) {
        return end.endsWith("~") || end.endsWith("?") || end.endsWith("%") ? end.substring(0, end.length() - 1) : end;
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException("\"%s\" is not a date or interval".formatted(text), cause);
    }
}
