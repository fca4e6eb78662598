package org.endure.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.endure.bibliography.ItemDate.Point;
import org.jspecify.annotations.Nullable;

/** Reads the dates of an entry: biblatex's {@code date}, and BibTeX's {@code year}, {@code month} and {@code day}. */
final class DateFields {

    private static final Set<String> WORDS = Set.of(
            "forthcoming",
            "in press",
            "inpress",
            "in preparation",
            "inpreparation",
            "submitted",
            "n.d.",
            "n.d",
            "nd",
            "no date",
            "undated",
            "s.a.",
            "s. a.",
            "u.å.",
            "n.y.",
            "to appear",
            "unpublished",
            "under review",
            "accepted",
            "in progress",
            "ongoing");

    private final Fields fields;

    DateFields(Fields fields) {
        this.fields = fields;
    }

    /**
     * The date of a kind; null if there is none.
     *
     * @param kind what its fields begin with: nothing, {@code event}, {@code orig} or {@code url}
     */
    @Nullable
    ItemDate read(String kind) {
        ItemDate read = undisputed(kind);
        Point start = read == null ? null : read.start();
        for (String part : List.of("year", "month", "day")) {
            if (start != null && fields.unread().containsKey(kind + part)) {
                agree(start, kind, part);
            }
        }
        return read;
    }

    /** Marks a field that says something else than the date that another field gives. */
    private void agree(Point date, String kind, String part) {
        String text = fields.text(kind + part);
        int named = WrittenDate.month(text.toLowerCase(Locale.ROOT));
        int number = part.equals("month") && named > 0 ? named : WrittenDate.number(text);
        int given = part.equals("year") ? date.year() : part.equals("month") ? date.month() : date.day();
        if (number != given || given == 0 && !part.equals("year")) {
            boolean whole = fields.has(kind + "date");
            fields.warn(
                    kind + part,
                    "unread-date",
                    "%s does not agree with %s; it is left out."
                            .formatted(Excerpt.quoted(text), kind + (whole ? "date" : "year")),
                    "Give the date in one field, such as date = {1998-05-12}.");
        }
    }

    private @Nullable ItemDate undisputed(String kind) {
        BibValue date = fields.value(kind + "date");
        if (date != null && !date.isBlank()) {
            ItemDate exact = EdtfReader.read(date.text());
            return exact != null ? fields.taken(kind + "date", exact) : written(kind + "date");
        }
        String year = fields.text(kind + "year");
        if (year.isEmpty()) {
            BibValue month = fields.value(kind + "month");
            ItemDate whole = month == null ? null : WrittenDate.read(month.text());
            Point start = whole == null ? null : whole.start();
            return whole == null || start == null || start.month() == 0 ? null : fields.taken(kind + "month", whole);
        }
        ItemDate years = written(kind + "year");
        Point point = years.start();
        boolean single = point != null && years.end() == null && point.month() == 0;
        return single ? within(years, kind) : years;
    }

    private ItemDate written(String field) {
        BibValue value = fields.value(field);
        String raw = value == null ? "" : value.text().strip();
        String text = fields.text(field);
        ItemDate exact = EdtfReader.read(raw);
        ItemDate date = exact != null ? exact : EdtfReader.read(text);
        date = date != null ? date : WrittenDate.read(text);
        if (date != null) {
            return date;
        }
        if (!WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            fields.warn(
                    field,
                    "unknown-date",
                    "%s is not a date; it is printed as it is written.".formatted(Excerpt.quoted(text)),
                    "Write 1998, 1998-05, 1998-05-12, 1998/2001, 1998/.. or 1850~.");
        }
        return ItemDate.literal(BibStrings.resolve(text));
    }

    /** The year with its month and day, as far as they are given and can be read. */
    private ItemDate within(ItemDate year, String kind) {
        Point point = Objects.requireNonNull(year.start());
        String month = fields.text(kind + "month");
        if (month.isEmpty()) {
            String day = fields.text(kind + "day");
            if (!day.isEmpty()) {
                fields.warn(
                        kind + "day",
                        "unread-date",
                        "%s is a day without a month; it is left out.".formatted(Excerpt.quoted(day)),
                        "Add the month.");
            }
            return year;
        }
        List<List<String>> sides = WrittenDate.sides(month);
        Point first = sides.isEmpty() ? null : point(point.year(), sides.get(0));
        Point last = sides.size() < 2 ? null : point(point.year(), sides.get(1));
        if (last != null && first != null && (first.month() == 0 || isDay(sides.get(0), last))) {
            first = new Point(
                    point.year(),
                    last.month(),
                    Math.max(first.day(), WrittenDate.number(sides.get(0).get(0))));
        }
        if (first == null || first.month() == 0 || sides.size() > 2 || sides.size() == 2 && last == null) {
            fields.warn(
                    kind + "month",
                    "unknown-date",
                    "%s is not a month; it is left out.".formatted(Excerpt.quoted(month)),
                    "Write 1 to 12, or jan, feb and so on without braces.");
            return year;
        }
        return new ItemDate(withDay(first, kind, month), last, false, year.circa(), "");
    }

    /** Whether a number before a dash is a day, as in {@code 12--14 May}. */
    private static boolean isDay(List<String> words, Point last) {
        return words.size() == 1 && last.day() > 0 && WrittenDate.number(words.get(0)) > 0;
    }

    private Point withDay(Point month, String kind, String name) {
        String written = fields.text(kind + "day");
        int day = WrittenDate.number(written);
        if (written.isEmpty() || day > 0 && day == month.day()) {
            return month;
        }
        if (day >= 1 && day <= 31 && month.day() == 0) {
            return new Point(month.year(), month.month(), day);
        }
        fields.warn(
                kind + "day",
                "unread-date",
                "%s is not a day of %s; it is left out.".formatted(Excerpt.quoted(written), Excerpt.quoted(name)),
                "Write 1 to 31.");
        return month;
    }

    private static @Nullable Point point(int year, List<String> words) {
        int month = 0;
        int day = 0;
        for (String word : words) {
            int named = WrittenDate.month(word);
            int number = WrittenDate.number(word);
            if (named > 0 && month == 0) {
                month = named;
            } else if (number >= 1 && number <= 31 && day == 0) {
                day = number;
            } else if (number != year) {
                return null;
            }
        }
        if (month == 0 && day >= 1 && day <= 12 && words.size() == 1) {
            return new Point(year, day, 0);
        }
        return new Point(year, month, day);
    }
}
