package org.endure.bibliography;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date of a source: a day, month, season or year, a span of them, or words.
 *
 * @param start the date, or the start of the span; null if there is none
 * @param end the end of the span; null if there is none
 * @param open whether the span goes on, or began nobody knows when
 * @param circa whether it is approximate or uncertain
 * @param literal the words, if it is no date; else empty
 */
public record ItemDate(@Nullable Point start, @Nullable Point end, boolean open, boolean circa, String literal) {

    /** First of the numbers that stand for seasons in place of a month: spring; then summer, autumn, winter. */
    public static final int SPRING = 21;

    /**
     * A point of time.
     *
     * @param year the year as astronomers count: 0 is 1 BCE
     * @param month 1 to 12, or 21 to 24 for a season; 0 if it is not known
     * @param day 1 to 31; 0 if it is not known
     */
    public record Point(int year, int month, int day) {

        /** The year as people write it. */
        String written() {
            return year > 0 ? Integer.toString(year) : 1 - year + " BCE";
        }

        /** Year, month and day, as far as known, as CSL counts years: −1 is 1 BCE, and there is no 0. */
        public List<Integer> parts() {
            int counted = year > 0 ? year : year - 1;
            if (month == 0 || month > 12) {
                return List.of(counted);
            }
            return day == 0 ? List.of(counted, month) : List.of(counted, month, day);
        }

        /** The season: 1 to 4; 0 if it is none. */
        public int season() {
            return month >= SPRING ? month - SPRING + 1 : 0;
        }
    }

    /** A day, month or year. */
    static ItemDate of(int year, int month, int day) {
        return new ItemDate(new Point(year, month, day), null, false, false, "");
    }

    /** A span. */
    static ItemDate span(Point start, Point end) {
        return new ItemDate(start, end, false, false, "");
    }

    /** Words that are no date, such as "forthcoming". */
    static ItemDate literal(String words) {
        return new ItemDate(null, null, false, false, words);
    }

    /** The same date, approximate. */
    ItemDate about() {
        return new ItemDate(start, end, open, true, literal);
    }

    /** Whether this date says all that another says. */
    boolean includes(ItemDate other) {
        return equals(other) || other.end() == null && includes(start, other.start());
    }

    private static boolean includes(@Nullable Point exact, @Nullable Point other) {
        return exact != null
                && other != null
                && exact.year() == other.year()
                && (other.month() == 0 || other.month() == exact.month())
                && (other.day() == 0 || other.day() == exact.day());
    }

    /** The year or years, for a reader. */
    public String year() {
        if (start == null) {
            return end == null ? literal : "–" + end.written();
        }
        String years = (circa ? "c. " : "") + start.written();
        boolean longer = end != null && end.year() != start.year();
        return open ? years + "–" : end != null && longer ? years + "–" + end.written() : years;
    }
}
