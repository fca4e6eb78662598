package org.endure.factset;

import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a bibliography.
 *
 * @param key citation key
 * @param type type of the entry in lower case, such as {@code article}
 * @param fields fields as they were written, by name in lower case
 * @param file the file that it stands in
 * @param place where its key stands
 * @param fault why it cannot be read; null if it can
 */
record BibEntry(
        String key,
        String type,
        Map<String, String> fields,
        Faults file,
        YamlNode.Place place,
        @Nullable Diagnostic fault) {

    BibEntry {
        fields = Map.copyOf(fields);
    }

    /** The first of these fields that is there, as plain text; empty if none is. */
    String text(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isBlank()) {
                return Latex.text(value);
            }
        }
        return "";
    }

    /** The first of these fields that is there, as it was written; empty if none is. */
    String raw(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
