package org.endure.bibliography;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a bibliography says of a source, in the terms of the Citation Style Language (CSL).
 *
 * @param key citation key
 * @param entryType type of the entry in its own format, in lower case, such as {@code incollection}
 * @param type type in CSL, such as {@code chapter}
 * @param texts plain texts by variable, such as {@code container-title}
 * @param names names by variable, such as {@code editor}
 * @param dates dates by variable, such as {@code issued}
 */
public record Item(
        String key,
        String entryType,
        String type,
        Map<String, String> texts,
        Map<String, List<Name>> names,
        Map<String, ItemDate> dates) {

    public Item {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        dates = Collections.unmodifiableMap(new TreeMap<>(dates));
    }

    /** The first of these texts that is there; empty if none is. */
    public String text(String... variables) {
        for (String variable : variables) {
            String text = texts.get(variable);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** The first of these lists of names that is there; empty if none is. */
    public List<Name> names(String... variables) {
        for (String variable : variables) {
            List<Name> found = names.getOrDefault(variable, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The date of publication; null if none is given. */
    public @Nullable ItemDate issued() {
        return dates.get("issued");
    }
}
