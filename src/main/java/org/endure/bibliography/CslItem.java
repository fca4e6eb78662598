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
                warn.accept("\"" + name + "\"", "The value of %s is not read.".formatted(Shown.quoted(name)));
            }
        }
        return new Item(key, type, type, texts, names, dates);
    }

    private String type() {
        if (fields.get("type") instanceof String given && !TYPES.contains(given)) {
            warn.accept(
                    "\"" + given + "\"",
                    "%s is not a type of CSL; the source is set as a document.".formatted(Shown.quoted(given)));
            return "document";
        }
        return fields.get("type") instanceof String given ? given : "document";
    }

    private void putNames(String variable, List<?> list) {
        List<Name> read = new ArrayList<>();
        for (Object each : list) {
            Name name = each instanceof Map<?, ?> parts ? name(parts) : Name.literal(String.valueOf(each));
            if (!(each instanceof Map<?, ?>)) {
                warn.accept(
                        "\"" + variable + "\"",
                        "A name in %s is not an object; it is set as it is written.".formatted(Shown.quoted(variable)));
            }
            if (name.inverted().isEmpty()) {
                warn.accept("\"" + variable + "\"", "A name in %s is empty.".formatted(Shown.quoted(variable)));
            } else {
                read.add(name);
            }
        }
        if (!read.isEmpty()) {
            names.put(variable, read);
        }
    }

    private static Name name(Map<?, ?> parts) {
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
            warn.accept("\"" + variable + "\"", "The date %s cannot be read.".formatted(Shown.quoted(variable)));
        } else {
            dates.put(variable, date);
        }
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

    /** A point of time; null if it has no year. A negative year is one before our era: −1 is 1 BCE. */
    private static @Nullable Point point(@Nullable Object parts, String season) {
        if (!(parts instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        int[] numbers = new int[3];
        for (int i = 0; i < Math.min(3, list.size()); i++) {
            try {
                numbers[i] = Integer.parseInt(String.valueOf(list.get(i)).strip());
            } catch (NumberFormatException e) {
                return null;
            }
        }
        if (numbers[0] == 0) {
            return null;
        }
        int quarter = WrittenDate.number(season) >= 1 ? WrittenDate.number(season) : 0;
        int named = season.isEmpty() ? 0 : WrittenDate.month(season.toLowerCase(Locale.ROOT));
        int month = numbers[1] > 0 ? numbers[1] : quarter > 0 && quarter < 5 ? ItemDate.SPRING + quarter - 1 : named;
        int year = numbers[0] < 0 ? numbers[0] + 1 : numbers[0];
        return new Point(year, month > 24 || month < 0 ? 0 : month, numbers[2]);
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
