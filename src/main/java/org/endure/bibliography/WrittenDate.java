package org.endure.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.endure.bibliography.ItemDate.Point;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them: {@code 12 May 1998}, {@code May/June 1998}, {@code 1998--2001}, {@code 1998/99}, {@code ca.
 * 1850}.
 */
final class WrittenDate {

    private static final List<String> MONTHS = List.of(
            "jan january januari janvier januar",
            "feb february februari février februar",
            "mar march mars märz",
            "apr april avril",
            "may maj mai",
            "jun june juni juin",
            "jul july juli juillet",
            "aug august augusti août",
            "sep sept september septembre",
            "oct october oktober octobre okt",
            "nov november novembre",
            "dec december décembre dezember dez");
    private static final List<String> SEASONS =
            List.of("spring vår printemps", "summer sommar été", "autumn fall höst automne", "winter vinter hiver");

    private WrittenDate() {}

    /** What is known of one side of a span: 0 and {@link Integer#MIN_VALUE} stand for nothing. */
    private record Side(int year, int month, int day) {
        static final int NO_YEAR = Integer.MIN_VALUE;

        private static final int CENTURY = 100;

        /** The end of a span of which only two digits are written, in the years after its start: 99 in 1998/99. */
        Side after(Side start) {
            boolean two = hasYear() && year < CENTURY && month == 0 && day == 0;
            return two && start.year() >= 10 * CENTURY && start.month() == 0 && start.day() == 0
                    ? new Side(start.year() + Math.floorMod(year - start.year(), CENTURY), 0, 0)
                    : this;
        }

        boolean hasYear() {
            return year != NO_YEAR;
        }
    }

    /** The date; null if the text is none. */
    static @Nullable ItemDate read(String text) {
        List<List<String>> sides = sides(text);
        boolean circa = text.indexOf('?') >= 0;
        boolean before = false;
        List<Side> read = new ArrayList<>();
        for (List<String> words : sides) {
            List<String> rest = new ArrayList<>();
            for (String word : words) {
                if (List.of("c", "ca", "circa", "cirka", "about", "approximately")
                        .contains(word)) {
                    circa = true;
                } else if (List.of("bc", "bce").contains(word)) {
                    before = true;
                } else if (!List.of("ad", "ce", "of").contains(word)) {
                    rest.add(word);
                }
            }
            Side side = side(rest);
            if (side == null) {
                return null;
            }
            read.add(side);
        }
        ItemDate date = date(read, before);
        return date != null && circa ? date.about() : date;
    }

    private static @Nullable ItemDate date(List<Side> sides, boolean before) {
        if (sides.isEmpty() || sides.size() > 2) {
            return null;
        }
        Side first = sides.get(0);
        Side last = sides.get(sides.size() - 1).after(first);
        if (!last.hasYear()) {
            return null;
        }
        Point end = point(last, before);
        if (sides.size() == 1) {
            return new ItemDate(end, null, false, false, "");
        }
        if (first.hasYear()) {
            return ItemDate.span(point(first, before), end);
        }
        int month = first.month() == 0 ? last.month() : first.month();
        return month == 0 ? null : ItemDate.span(point(new Side(last.year(), month, first.day()), before), end);
    }

    private static Point point(Side side, boolean before) {
        return new Point(before ? 1 - side.year() : side.year(), side.month(), side.day());
    }

    private static @Nullable Side side(List<String> words) {
        int year = Side.NO_YEAR;
        int month = 0;
        int day = 0;
        for (String word : words) {
            int named = month(word);
            int number = number(word);
            if (named > 0 && month == 0) {
                month = named;
            } else if (number >= 32 && number <= 9999 && year == Side.NO_YEAR) {
                year = number;
            } else if (number >= 1 && number <= 31 && day == 0) {
                day = number;
            } else {
                return null;
            }
        }
        boolean dayAlone = day > 0 && month == 0 && year != Side.NO_YEAR;
        return words.isEmpty() || dayAlone ? null : new Side(year, month, day);
    }

    /** The month of a name, 21 to 24 for a season, 0 if it is none. */
    static int month(String word) {
        int month = position(MONTHS, word) + 1;
        int season = position(SEASONS, word);
        return month > 0 ? month : season >= 0 ? ItemDate.SPRING + season : 0;
    }

    private static int position(List<String> names, String word) {
        for (int i = 0; i < names.size(); i++) {
            if (!word.isEmpty() && List.of(names.get(i).split(" ")).contains(word)) {
                return i;
            }
        }
        return -1;
    }

    /** A number, an ordinal number such as {@code 2nd} among them; -1 if it is none. */
    static int number(String word) {
        String digits = word;
        for (String ending : List.of("st", "nd", "rd", "th")) {
            if (word.endsWith(ending)) {
                digits = word.substring(0, word.length() - 2);
            }
        }
        boolean all = !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return all ? Integer.parseInt(digits) : -1;
    }

    /** The words of each side of a span, in lower case, without punctuation. */
    static List<List<String>> sides(String text) {
        List<List<String>> sides = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT) + " ";
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
                continue;
            }
            if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if ((c == '-' || c == '–' || c == '—' || c == '/') && !words.isEmpty()) {
                sides.add(words);
                words = new ArrayList<>();
            }
        }
        if (!words.isEmpty()) {
            sides.add(words);
        }
        return sides;
    }
}
