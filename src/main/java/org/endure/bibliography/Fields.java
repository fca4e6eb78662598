package org.endure.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The fields of an entry, those that it inherits among them, as text. */
final class Fields {

    private final Map<String, BibValue> values;
    private final List<Diagnostic> warnings;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    /** An address that LaTeX links to without printing it. */
    record Link(BibValue value, int from, int to, String address) {}

    Fields(Map<String, BibValue> values, List<Diagnostic> warnings) {
        this.values = values;
        this.warnings = warnings;
    }

    /** The fields that nothing took. */
    Map<String, BibValue> unread() {
        Map<String, BibValue> unread = new LinkedHashMap<>(values);
        unread.keySet().removeAll(read);
        unread.values().removeIf(BibValue::isBlank);
        return unread;
    }

    /** The addresses that are linked to in what was taken, in order. */
    List<Link> links() {
        return links;
    }

    /** Notes that a field was taken, and gives what it said. */
    <T> T taken(String name, T said) {
        read.add(name);
        return said;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A field as it is written, which is not taken yet. */
    @Nullable
    BibValue value(String name) {
        return values.get(name);
    }

    /** The plain text of the first of these fields that is there; empty if none is. */
    String text(String... names) {
        for (String name : names) {
            BibValue value = values.get(name);
            if (value != null) {
                String text = texts.get(name);
                if (text == null) {
                    text = LatexReader.read(value, warnings, links).toString();
                    texts.put(name, text);
                }
                read.add(name);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** A field that holds an address or an identifier; empty if it is not there. */
    String verbatim(String name) {
        BibValue value = values.get(name);
        if (value == null) {
            return "";
        }
        read.add(name);
        return Verbatim.text(value.text().strip());
    }

    /** A list of places, publishers and the like, with semicolons in place of "and". */
    String list(String name) {
        BibValue value = values.get(name);
        if (value == null) {
            return "";
        }
        read.add(name);
        List<String> items = new ArrayList<>(List.of(""));
        for (Glyphs word : LatexReader.read(value, warnings, links).words()) {
            int last = items.size() - 1;
            if (word.toString().equalsIgnoreCase("and") && word.depth(0) == 0) {
                items.add("");
            } else {
                items.set(last, (items.get(last) + " " + word).strip());
            }
        }
        items.removeIf(String::isEmpty);
        items.replaceAll(item -> item.equals("others") ? "et al." : item);
        return String.join("; ", items);
    }

    /** Names; none if the field is not there. */
    List<Name> names(String name) {
        BibValue value = values.get(name);
        if (value == null || value.isBlank()) {
            return List.of();
        }
        read.add(name);
        Glyphs list = LatexReader.read(value, warnings, links);
        return new NameReader(value, option("useprefix").equals("true"), warnings).read(list);
    }

    /** An option of the entry; empty if it is not set, "true" if it has no value. */
    String option(String name) {
        for (String option : text("options").split(",")) {
            String[] parts = option.strip().split("=", 2);
            if (parts[0].strip().equalsIgnoreCase(name)) {
                return parts.length == 1 ? "true" : parts[1].strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** Warns of a field that is left out, in part or whole; it counts as taken. */
    void warn(String field, String code, String message, @Nullable CharSequence advice) {
        BibValue value = values.get(field);
        if (value != null) {
            read.add(field);
            warnings.add(value.warning(code, 0, value.text().length(), message, advice));
        }
    }
}
