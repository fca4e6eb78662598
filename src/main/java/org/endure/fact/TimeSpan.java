package org.endure.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date or interval as precise as it was given: ISO 8601 with the extensions of EDTF level 0 and 1 ({@code 1996-04},
 * {@code 1996~}, {@code 1990/1995}, {@code 198X}, {@code 2012/..}, {@code 2001-21} for spring 2001).
 *
 * @param text as it was written
 * @param from first day; {@link LocalDate#MIN} if open
 * @param to last day; {@link LocalDate#MAX} if open
 */
public record TimeSpan(String text, LocalDate from, LocalDate to) {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?[~?%]?");
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;

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
        boolean openThroughout = ends.length == 2 && isOpen(ends[0]) && isOpen(ends[1]);
        if (ends.length > 2 || openThroughout || ends.length == 1 && isOpen(ends[0])) {
            throw unreadable(text, null);
        }
        LocalDate from = isOpen(ends[0]) ? LocalDate.MIN : day(ends[0], text, true);
        String last = ends[ends.length - 1];
        LocalDate to = isOpen(last) ? LocalDate.MAX : day(last, text, false);
        return new TimeSpan(text.trim(), from, to);
    }

    /** The span as a label, such as {@code 2017-2018}, {@code 1992} or {@code 1996-04 to 1996-09}; across years only the years are named. */
    public String label() {
        if (!text.contains("/")) {
            return text;
        }
        String[] ends = text.split("/", -1);
        if (isOpen(ends[0])) {
            return "until " + ends[1];
        } else if (isOpen(ends[1])) {
            return "since " + ends[0];
        }
        return from.getYear() == to.getYear() ? ends[0] + " to " + ends[1] : from.getYear() + "-" + to.getYear();
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

    /** First or last day of what is written: a day, month, season, year, decade or century. */
    private static LocalDate day(String date, String whole, boolean first) {
        Matcher parts = DATE.matcher(date);
        if (!parts.matches()) {
            throw unreadable(whole, null);
        }
        try {
            int year = Integer.parseInt(parts.group(1).replace('X', first ? '0' : '9'));
            String month = parts.group(2);
            String day = parts.group(3);
            if (month == null || month.equals("XX")) {
                return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
            }
            YearMonth ofYear = month(year, Integer.parseInt(month), first, day != null);
            return day == null || day.equals("XX")
                    ? first ? ofYear.atDay(1) : ofYear.atEndOfMonth()
                    : LocalDate.of(year, ofYear.getMonth(), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw unreadable(whole, e);
        }
    }

    /** The month, or the first or last month of a season: spring is March to May; winter ends in the next February. */
    private static YearMonth month(int year, int number, boolean first, boolean hasDay) {
        if (number >= FIRST_SEASON && number <= LAST_SEASON && !hasDay) {
            YearMonth start = YearMonth.of(year, 3 * (number - FIRST_SEASON + 1));
            return first ? start : start.plusMonths(2);
        }
        return YearMonth.of(year, number);
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException("\"%s\" is not a date or interval".formatted(text), cause);
    }
}
