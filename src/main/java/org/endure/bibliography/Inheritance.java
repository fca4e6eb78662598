package org.endure.bibliography;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.endure.bibliography.RawEntry.RawField;
import org.endure.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of an entry: its own, those that {@code xdata} brings, and those of the entry that {@code crossref} names,
 * as biblatex hands them down; {@code xref} hands nothing down. A chain that leads back to itself is a warning.
 */
final class Inheritance {

    private static final int LONGEST_CHAIN = 20;

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("journal", "journaltitle"),
            Map.entry("address", "location"),
            Map.entry("school", "institution"),
            Map.entry("annote", "annotation"),
            Map.entry("archiveprefix", "eprinttype"),
            Map.entry("primaryclass", "eprintclass"),
            Map.entry("hyphenation", "langid"),
            Map.entry("articleno", "eid"),
            Map.entry("art_number", "eid"),
            Map.entry("numpages", "pagetotal"),
            Map.entry("lccn", "library"),
            Map.entry("accessed", "urldate"),
            Map.entry("lastaccessed", "urldate"),
            Map.entry("lastchecked", "urldate"),
            Map.entry("keyword", "keywords"));

    private static final Set<String> NEVER = Set.of(
            "ids",
            "crossref",
            "xref",
            "xdata",
            "entryset",
            "entrysubtype",
            "execute",
            "label",
            "options",
            "presort",
            "related",
            "relatedoptions",
            "relatedstring",
            "relatedtype",
            "shorthand",
            "shorthandintro",
            "sortkey",
            "keywords",
            "file",
            "abstract",
            "annotation");
    private static final Set<String> NEVER_FROM_A_WHOLE =
            Set.of("shorttitle", "sorttitle", "indextitle", "indexsorttitle");
    private static final List<String> DATES = List.of("date", "year", "month", "day");

    private final Function<String, @Nullable RawEntry> entries;
    private final List<Diagnostic> warnings;
    private final Set<String> visited = new HashSet<>();

    /**
     * @param entries finds an entry by its key
     * @param warnings takes what cannot be inherited
     */
    Inheritance(Function<String, @Nullable RawEntry> entries, List<Diagnostic> warnings) {
        this.entries = entries;
        this.warnings = warnings;
    }

    /** All fields of an entry, by canonical name. */
    Map<String, BibValue> fields(RawEntry entry) {
        visited.add(entry.key());
        Map<String, BibValue> fields = own(entry);
        for (String link : List.of("xdata", "crossref")) {
            BibValue keys = fields.get(link);
            if (keys != null) {
                for (String key : keys.text().split(",")) {
                    inherit(entry, fields, link, key.strip(), keys);
                }
            }
        }
        visited.remove(entry.key());
        return fields;
    }

    private Map<String, BibValue> own(RawEntry entry) {
        Map<String, BibValue> fields = new LinkedHashMap<>();
        for (RawField field : entry.fields()) {
            BibValue value = entry.file().value(field.pieces(), warnings);
            if (!value.isBlank() && fields.put(field.name(), value) != null) {
                warnings.add(entry.file()
                        .text()
                        .warning(
                                "duplicate-field",
                                field.at(),
                                field.at() + field.name().length(),
                                "The field \"%s\" is given twice; the last one is used.".formatted(field.name()),
                                "Remove one of them."));
            }
        }
        for (String alias : List.copyOf(fields.keySet())) {
            String name = canonical(alias);
            BibValue value = name.equals(alias) ? null : fields.remove(alias);
            BibValue first = value == null ? null : fields.putIfAbsent(name, value);
            if (first != null && value != null && !first.text().equals(value.text())) {
                warnings.add(value.warning(
                        "duplicate-field",
                        0,
                        value.text().length(),
                        "The field \"%s\" is not read: %s is given as well.".formatted(alias, name),
                        "Remove one of them."));
            }
        }
        return fields;
    }

    /** The name that biblatex has for a field. */
    static String canonical(String field) {
        return ALIASES.getOrDefault(field, field);
    }

    private void inherit(RawEntry child, Map<String, BibValue> fields, String link, String key, BibValue at) {
        if (key.isEmpty()) {
            return;
        }
        RawEntry parent = entries.apply(key);
        if (parent == null || parent.fault() != null) {
            warn(at, key, "unknown-parent", "The entry \"%s\" that %s names is in no bibliography.", link);
            return;
        }
        if (visited.contains(parent.key()) || visited.size() >= LONGEST_CHAIN) {
            warn(at, key, "circular-inheritance", "The entry \"%s\" that %s names leads back here.", link);
            return;
        }
        boolean dated = fields.containsKey("date") || fields.containsKey("year");
        fields(parent).forEach((name, value) -> {
            for (String target : link.equals("xdata") ? List.of(name) : targets(parent.type(), child.type(), name)) {
                if (!(dated && DATES.contains(target))) {
                    fields.putIfAbsent(target, value);
                }
            }
        });
    }

    private void warn(BibValue at, String key, String code, String message, String link) {
        int from = Math.max(0, at.text().indexOf(key));
        warnings.add(at.warning(code, from, from + key.length(), message.formatted(key, link), "Check the key."));
    }

    /** What a field of a parent is called in a child; nothing if it is not handed down. */
    private static List<String> targets(String parent, String child, String field) {
        if (NEVER.contains(field)) {
            return List.of();
        }
        boolean partOfBook = Set.of("inbook", "bookinbook", "suppbook").contains(child);
        if (field.equals("author") && Set.of("book", "mvbook").contains(parent) && (partOfBook || isVolume(child))) {
            return List.of("bookauthor", "author");
        }
        if (parent.equals("periodical") && EntryTypes.isArticle(child)) {
            return renamed(field, "journal");
        }
        if (parent.startsWith("mv") && (EntryTypes.isPart(child) || isVolume(child) || child.startsWith("supp"))) {
            return renamed(field, "main");
        }
        boolean whole = Set.of("book", "collection", "reference", "proceedings").contains(parent);
        if (whole && (EntryTypes.isPart(child) || child.startsWith("supp"))) {
            return renamed(field, "book");
        }
        return List.of(field);
    }

    private static boolean isVolume(String type) {
        return Set.of("book", "collection", "reference", "proceedings").contains(type);
    }

    private static List<String> renamed(String field, String prefix) {
        if (NEVER_FROM_A_WHOLE.contains(field)) {
            return List.of();
        }
        boolean title = Set.of("title", "subtitle", "titleaddon").contains(field);
        List<String> names = new ArrayList<>();
        names.add(title ? prefix + field : field);
        return names;
    }
}
