package org.endure.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads CSL-JSON: a list of items, or an object that has the list as {@code items} or {@code references}. */
final class CslJsonReader {

    private static final int DEEPEST = 20;

    private final LibraryText file;
    private final JsonParser parser;
    private final List<Diagnostic> faults;
    private final List<LibraryEntry> entries = new ArrayList<>();

    private CslJsonReader(LibraryText file, List<Diagnostic> faults, JsonParser parser) {
        this.file = file;
        this.faults = faults;
        this.parser = parser;
    }

    /**
     * The items of a file.
     *
     * @param faults takes what is no item, and names that an object has twice
     * @throws InvalidInputException if it is no JSON, or JSON of another kind
     */
    static List<LibraryEntry> read(LibraryText file, List<Diagnostic> faults) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), file.text())) {
            CslJsonReader reader = new CslJsonReader(file, faults, parser);
            reader.readAll();
            return reader.entries;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int offset = at == null ? 0 : (int) Math.max(0, at.getCharOffset());
            throw new InvalidInputException(file.diagnostic(
                    DiagnosticSeverity.ERROR,
                    "bad-json",
                    Math.min(offset, file.text().length()),
                    offset + 1,
                    "This is not valid JSON: %s.".formatted(firstLine(e.getOriginalMessage())),
                    "Export the library again as CSL JSON."));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it cannot be read");
    }

    private void readAll() {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                if (list && (name.equals("items") || name.equals("references"))) {
                    items();
                    return;
                }
                parser.skipChildren();
            }
            throw LibraryFormat.notCslJson(file, "This is JSON, but not CSL-JSON: it has no list of items.");
        }
        items();
        if (parser.nextToken() != null) {
            throw LibraryFormat.notCslJson(file, "This is JSON, but more follows after the list of items.");
        }
    }

    private void items() {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            int start = offset();
            if (token == JsonToken.START_OBJECT) {
                Map<String, Object> fields = object();
                add(fields, start, offset() + 1);
            } else {
                warn(start, "This is not an item; it is not read.");
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
    }

    private void warn(int at, String message) {
        faults.add(file.warning("bad-csl-json", at, at + 1, message, null));
    }

    private int offset() {
        return (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
    }

    private Map<String, Object> object() {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int at = offset();
            parser.nextToken();
            Object value = value();
            if (value != null && fields.put(name, value) != null) {
                warn(at, "%s is given twice; the last one is read.".formatted(Excerpt.quoted(name)));
            }
        }
        return fields;
    }

    /** A value: text, list or object; numbers and truth values as text; null for null. */
    private @Nullable Object value() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object();
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Object value = value();
                if (value != null) {
                    list.add(value);
                }
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    private void add(Map<String, Object> fields, int start, int end) {
        if (entries.isEmpty() && fields.containsKey("itemType") && !fields.containsKey("type")) {
            throw LibraryFormat.notCslJson(
                    file, "This is JSON of Zotero or Better BibTeX, not CSL-JSON: its items have \"itemType\".");
        }
        List<Diagnostic> warnings = new ArrayList<>();
        String id = text(fields, "id");
        String key = text(fields, "citation-key", "citekey", "citationKey");
        key = key.isEmpty() ? id : key;
        int at = place("\"" + key + "\"", start, end) + (key.isEmpty() ? 0 : 1);
        CslItem item = new CslItem(fields, (word, message) -> {
            int from = place(word, start, end);
            warnings.add(file.warning("bad-csl-json", from, from + word.length(), message, null));
        });
        Item read = item.item(key);
        if (key.isEmpty()) {
            read = item.item(DerivedKey.of(read));
        }
        entries.add(new LibraryEntry.Ready(read, file, at, end, List.copyOf(warnings), null));
    }

    private int place(String word, int start, int end) {
        int found = file.text()
                .substring(start, Math.min(end, file.text().length()))
                .indexOf(word);
        return found >= 0 ? start + found : start;
    }

    private static String text(Map<String, Object> fields, String... names) {
        for (String name : names) {
            if (fields.get(name) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
