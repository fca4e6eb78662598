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
        BibValue date = fields.value(kind + "date");
        if (date != null && !date.isBlank()) {
            ItemDate exact = EdtfReader.read(date.text());
            return exact != null ? exact : written(kind + "date");
        }
        String year = fields.text(kind + "year");
        if (year.isEmpty()) {
            String month = fields.text(kind + "month");
            ItemDate whole = month.isEmpty() ? null : WrittenDate.read(month);
            return whole;
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
                    "%s is not a date; it is printed as it is written.".formatted(Shown.quoted(text)),
                    "Write 1998, 1998-05, 1998-05-12, 1998/2001, 1998/.. or 1850~.");
        }
        return ItemDate.literal(BibStrings.resolve(text));
    }

    /** The year with its month and day, as far as they are given and can be read. */
    private ItemDate within(ItemDate year, String kind) {
        Point point = Objects.requireNonNull(year.start());
        String month = fields.text(kind + "month");
        if (month.isEmpty()) {
            return year;
        }
        List<List<String>> sides = WrittenDate.sides(month);
        Point first = sides.isEmpty() ? null : point(point.year(), sides.get(0));
        Point last = sides.size() < 2 ? null : point(point.year(), sides.get(1));
        int day = WrittenDate.number(fields.text(kind + "day"));
        if (first == null || sides.size() > 2 || sides.size() == 2 && last == null) {
            fields.warn(
                    kind + "month",
                    "unknown-date",
                    "%s is not a month; it is left out.".formatted(Shown.quoted(month)),
                    "Write 1 to 12, or jan, feb and so on without braces.");
            return year;
        }
        if (last != null && first.month() == 0 && last.month() > 0) {
            first = new Point(point.year(), last.month(), first.day());
        }
        if (first.month() == 0) {
            return year;
        }
        boolean dated = day >= 1 && day <= 31 && first.day() == 0;
        Point start = dated ? new Point(first.year(), first.month(), day) : first;
        return new ItemDate(start, last, false, year.circa(), "");
    }

    private static @Nullable Point point(int year, List<String> words) {
        int month = 0;
        int day = 0;
        for (String word : words) {
            int named = WrittenDate.month(word);
            int number = WrittenDate.number(word);
            if (named > 0) {
                month = named;
            } else if (number >= 1 && number <= 31) {
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
