package org.endure.factset;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bibliography says of a source, as it was written there.
 *
 * @param key citation key
 * @param type type of the entry in lower case, such as {@code article}
 * @param fields fields by name in lower case, in BibTeX's notation
 */
public record BibliographyEntry(String key, String type, Map<String, String> fields) {

    public BibliographyEntry {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }
}
