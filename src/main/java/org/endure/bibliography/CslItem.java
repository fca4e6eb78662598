package org.endure.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.endure.bibliography.ItemDate.Point;
import org.jspecify.annotations.Nullable;

/** What the fields of an item of CSL-JSON mean. */
final class CslItem {

    private static final Set<String> DATES =
            Set.of("issued", "accessed", "original-date", "event-date", "submitted", "available-date");
    private static final Set<String> NAMES = Set.of(
            "author", "editor", "translator", "container-author", "collection-editor", "recipient", "interviewer");
    private static final Set<String> NAME_PARTS = Set.of(
            "family",
            "given",
            "literal",
            "suffix",
            "non-dropping-particle",
            "dropping-particle",
            "comma-suffix",
            "static-ordering",
            "parse-names",
            "isInstitution",
            "multi");
    private static final Set<String> DATE_PARTS =
            Set.of("date-parts", "season", "circa", "raw", "edtf", "literal", "string");
    private static final Set<String> UNREAD =
            Set.of("id", "type", "citation-key", "citekey", "citationKey", "categories", "custom");

    /** The types of CSL 1.0.2. */
    private static final Set<String> TYPES = Set.of(
            ("article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset"
                            + " document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case"
                            + " legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance"
                            + " periodical personal_communication post post-weblog regulation report review review-book software song"
                            + " speech standard thesis treaty webpage")
                    .split(" "));

    private final Map<String, Object> fields;
    private final BiConsumer<String, String> warn;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<Name>> names = new LinkedHashMap<>();
    private final Map<String, ItemDate> dates = new LinkedHashMap<>();

    /**
     * @param fields the fields as they are written
     * @param warn takes what is not read: a word to mark, and a message
     */
    CslItem(Map<String, Object> fields, BiConsumer<String, String> warn) {
        this.fields = fields;
        this.warn = warn;
    }

    Item item(String key) {
        String type = type();
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            String name = field.getKey();
            if (UNREAD.contains(name)) {
                continue;
            }
            if (DATES.contains(name)) {
                putDate(name, field.getValue());
            } else if (field.getValue() instanceof List<?> list
                    && (NAMES.contains(name) || list.stream().allMatch(Map.class::isInstance))) {
                putNames(name, list);
            } else if (NAMES.contains(name)) {
                putNames(name, List.of(field.getValue()));
            } else if (field.getValue() instanceof String text) {
                texts.put(name, name.equals("DOI") ? Identifiers.doi(text) : plain(text));
            } else {
                warn.accept("\"" + name + "\"", "The value of %s is not read.".formatted(Excerpt.quoted(name)));
            }
        }
        return new Item(key, type, type, texts, names, dates);
    }

    private String type() {
        if (fields.get("type") instanceof String given && !TYPES.contains(given)) {
            warn.accept(
                    "\"" + given + "\"",
                    "%s is not a type of CSL; the source is set as a document.".formatted(Excerpt.quoted(given)));
            return "document";
        }
        return fields.get("type") instanceof String given ? given : "document";
    }

    private void putNames(String variable, List<?> list) {
        List<Name> read = new ArrayList<>();
        for (Object each : list) {
            Name name = each instanceof Map<?, ?> parts ? name(variable, parts) : Name.literal(String.valueOf(each));
            if (!(each instanceof Map<?, ?>)) {
                warn.accept(
                        "\"" + variable + "\"",
                        "A name in %s is not an object; it is set as it is written."
                                .formatted(Excerpt.quoted(variable)));
            }
            if (name.inverted().isEmpty()) {
                warn.accept("\"" + variable + "\"", "A name in %s is empty.".formatted(Excerpt.quoted(variable)));
            } else {
                read.add(name);
            }
        }
        if (!read.isEmpty()) {
            names.put(variable, read);
        }
    }

    private Name name(String variable, Map<?, ?> parts) {
        parts.forEach((part, value) -> {
            if (!NAME_PARTS.contains(String.valueOf(part)) || value instanceof List<?> || value instanceof Map<?, ?>) {
                warn.accept(
                        "\"" + part + "\"",
                        "A part of a name in %s is not read: %s."
                                .formatted(Excerpt.quoted(variable), Excerpt.quoted(String.valueOf(part))));
            }
        });
        String literal = part(parts, "literal");
        return literal.equals("others")
                ? Name.OTHERS
                : new Name(
                        part(parts, "family"),
                        part(parts, "given"),
                        part(parts, "non-dropping-particle"),
                        part(parts, "dropping-particle"),
                        part(parts, "suffix"),
                        literal);
    }

    private static String part(Map<?, ?> parts, String name) {
        return parts.get(name) instanceof String text ? plain(text) : "";
    }

    private void putDate(String variable, Object value) {
        ItemDate date = value instanceof Map<?, ?> parts ? date(parts) : value instanceof String raw ? raw(raw) : null;
        if (date == null) {
            warn.accept("\"" + variable + "\"", "The date %s cannot be read.".formatted(Excerpt.quoted(variable)));
        } else {
            dates.put(variable, date);
            if (value instanceof Map<?, ?> parts && !isWhole(parts)) {
                warn.accept(
                        "\"" + variable + "\"",
                        "A part of the date %s is not read.".formatted(Excerpt.quoted(variable)));
            }
        }
    }

    /** Whether all that a date says can be read. */
    private static boolean isWhole(Map<?, ?> date) {
        String season = part(date, "season");
        boolean known = season.isEmpty() || season(season) > 0;
        List<?> sides = date.get("date-parts") instanceof List<?> list ? list : List.of();
        return known
                && sides.size() <= 2
                && sides.stream().allMatch(CslItem::isWholeSide)
                && DATE_PARTS.containsAll(date.keySet());
    }

    private static boolean isWholeSide(@Nullable Object side) {
        Point point = point(side, "");
        List<Integer> given = numbers(side);
        if (point == null) {
            return side instanceof List<?> list
                    && given.size() == list.size()
                    && given.stream().allMatch(each -> each == 0);
        }
        List<Integer> read = List.of(given.get(0), point.month(), point.day());
        return given.size() <= 3 && read.subList(0, given.size()).equals(given);
    }

    private static @Nullable ItemDate date(Map<?, ?> date) {
        boolean circa = date.get("circa") instanceof String given && !given.equals("false") && !given.equals("0");
        ItemDate read = undecided(date);
        return read != null && circa ? read.about() : read;
    }

    private static @Nullable ItemDate undecided(Map<?, ?> date) {
        if (date.get("date-parts") instanceof List<?> sides && !sides.isEmpty()) {
            Point start = point(sides.get(0), part(date, "season"));
            Point end = sides.size() < 2 ? null : point(sides.get(1), "");
            boolean open = start != null && sides.size() > 1 && end == null;
            return start == null ? null : new ItemDate(start, end, open, false, "");
        }
        for (String form : List.of("edtf", "raw", "literal")) {
            String text = part(date, form);
            if (!text.isEmpty()) {
                return form.equals("literal") ? ItemDate.literal(text) : raw(text);
            }
        }
        return null;
    }

    private static ItemDate raw(String text) {
        ItemDate exact = EdtfReader.read(text);
        ItemDate date = exact == null ? WrittenDate.read(text) : exact;
        return Objects.requireNonNullElseGet(date, () -> ItemDate.literal(text));
    }

    /**
     * A point of time, its month and day as far as there are such; null if it has no year. A negative year is one before our
     * era: −1 is 1 BCE.
     */
    private static @Nullable Point point(@Nullable Object parts, String season) {
        List<Integer> numbers = numbers(parts);
        if (numbers.isEmpty() || numbers.get(0) == 0) {
            return null;
        }
        int year = numbers.get(0) < 0 ? numbers.get(0) + 1 : numbers.get(0);
        int given = numbers.size() > 1 ? numbers.get(1) : 0;
        int month = given >= 1 && given <= 12 || given >= ItemDate.SPRING && given <= 24 ? given : season(season);
        int day = numbers.size() > 2 && month > 0 ? numbers.get(2) : 0;
        return new Point(year, month, day >= 1 && day <= 31 ? day : 0);
    }

    /** The numbers of a list; none if something else is in it. */
    private static List<Integer> numbers(@Nullable Object parts) {
        List<Integer> numbers = new ArrayList<>();
        for (Object part : parts instanceof List<?> list ? list : List.of()) {
            try {
                numbers.add(Integer.valueOf(String.valueOf(part).strip()));
            } catch (NumberFormatException e) {
                return List.of();
            }
        }
        return numbers;
    }

    /** A season by its number or name, as the number of a month; 0 if it is none. */
    private static int season(String season) {
        int number = WrittenDate.number(season);
        int named = WrittenDate.month(season.toLowerCase(Locale.ROOT));
        return number >= 1 && number <= 4 ? ItemDate.SPRING + number - 1 : named;
    }

    /** A text without the markup that CSL-JSON allows in it. */
    static String plain(String text) {
        if (text.indexOf('<') < 0) {
            return text.strip();
        }
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '<' ? markup(text, at) : -1;
            if (end < 0) {
                plain.append(text.charAt(at++));
            } else {
                at = end;
            }
        }
        return plain.toString().strip();
    }

    /** Offset behind the piece of markup at an offset; -1 if it is none. */
    private static int markup(String text, int at) {
        for (String tag : List.of("i", "b", "sup", "sub", "sc", "span", "em", "strong")) {
            for (String start : List.of("<" + tag, "</" + tag)) {
                int end = text.indexOf('>', at);
                int behind = at + start.length();
                boolean named = text.startsWith(start, at) && behind < text.length();
                if (named && end > 0 && (text.charAt(behind) == '>' || text.charAt(behind) == ' ')) {
                    return end + 1;
                }
            }
        }
        return -1;
    }
}
