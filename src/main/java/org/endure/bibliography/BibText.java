package org.endure.bibliography;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.endure.bibliography.ItemDate.Point;
import org.jspecify.annotations.Nullable;

/** Writes a bibliography as biblatex reads it, for programs that set citations, such as pandoc, Quarto and LaTeX. */
public final class BibText {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("article-journal", "article"),
            Map.entry("article-magazine", "article"),
            Map.entry("article-newspaper", "article"),
            Map.entry("book", "book"),
            Map.entry("chapter", "incollection"),
            Map.entry("entry-encyclopedia", "inreference"),
            Map.entry("paper-conference", "inproceedings"),
            Map.entry("report", "report"),
            Map.entry("thesis", "thesis"),
            Map.entry("dataset", "dataset"),
            Map.entry("webpage", "online"));

    private static final Map<String, String> FIELDS = fields();

    private BibText() {}

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "title");
        fields.put("publisher", "publisher");
        fields.put("publisher-place", "location");
        fields.put("volume", "volume");
        fields.put("issue", "number");
        fields.put("number", "number");
        fields.put("edition", "edition");
        fields.put("genre", "type");
        fields.put("page", "pages");
        fields.put("DOI", "doi");
        fields.put("ISBN", "isbn");
        fields.put("URL", "url");
        return Collections.unmodifiableMap(fields);
    }

    /** These items, by their keys. */
    public static String of(Collection<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(Item::key))
                .map(BibText::entry)
                .collect(Collectors.joining("\n"));
    }

    private static String entry(Item item) {
        String type = TYPES.getOrDefault(item.type(), "misc");
        Map<String, String> fields = new LinkedHashMap<>();
        item.names().forEach((variable, names) -> {
            if (List.of("author", "editor", "translator").contains(variable)) {
                fields.put(variable, names(names));
            }
        });
        String work = item.text("container-title");
        if (!work.isEmpty()) {
            fields.put(type.equals("article") ? "journaltitle" : "booktitle", text(work));
        }
        FIELDS.forEach((variable, field) -> {
            String value = item.text(variable);
            if (!value.isEmpty()) {
                fields.putIfAbsent(field, variable.equals("title") ? text(value) : plain(variable, value));
            }
        });
        if (item.type().equals("article-newspaper") || item.type().equals("article-magazine")) {
            fields.put("entrysubtype", "{" + item.type().substring("article-".length()) + "}");
        }
        ItemDate issued = item.issued();
        if (issued != null) {
            fields.put("date", "{" + date(issued) + "}");
        }
        return fields.entrySet().stream()
                .map(each -> "  %s = %s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(",\n", "@%s{%s,\n".formatted(type, item.key()), "\n}\n"));
    }

    private static String names(List<Name> names) {
        return names.stream().map(BibText::name).collect(Collectors.joining(" and ", "{", "}"));
    }

    private static String name(Name name) {
        if (name.equals(Name.OTHERS)) {
            return "others";
        } else if (!name.literal().isEmpty()) {
            return "{" + escaped(name.literal()) + "}";
        }
        String particles = (name.droppingParticle() + " " + name.particle()).strip();
        String family = (particles + " " + escaped(name.family())).strip();
        return name.suffix().isEmpty()
                ? family + ", " + escaped(name.given())
                : family + ", " + escaped(name.suffix()) + ", " + escaped(name.given());
    }

    /** A date in EDTF; words that are no date as they are. */
    private static String date(ItemDate date) {
        if (date.start() == null && date.end() == null) {
            return escaped(date.literal());
        }
        String start = point(date.start()) + (date.circa() ? "~" : "");
        return date.end() == null && !date.open() ? start : start + "/" + point(date.end());
    }

    private static String point(@Nullable Point point) {
        if (point == null) {
            return "";
        }
        String date = "%04d".formatted(point.year());
        if (point.month() > 0) {
            date += "-%02d".formatted(point.month());
        }
        return point.day() > 0 ? date + "-%02d".formatted(point.day()) : date;
    }

    private static String plain(String variable, String value) {
        return "{" + (variable.equals("URL") || variable.equals("DOI") ? value : escaped(value)) + "}";
    }

    /** A text in braces, with a second pair so that its letters keep their case. */
    private static String text(String text) {
        return "{{" + escaped(text) + "}}";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char each : text.toCharArray()) {
            switch (each) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '$', '&', '#', '%', '_' -> escaped.append('\\').append(each);
                default -> escaped.append(each);
            }
        }
        return escaped.toString();
    }
}
