package org.endure.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.diagnostic.Edit;

/**
 * All that must change for a symbol to have another name.
 *
 * @param symbol the symbol
 * @param name its new name
 * @param edits the changes by file, each file's in the order of places
 */
public record Renaming(Symbol symbol, String name, Map<String, List<Edit>> edits) {
    public Renaming {
        Map<String, List<Edit>> ordered = new TreeMap<>();
        edits.forEach((file, each) -> ordered.put(file, List.copyOf(each)));
        edits = java.util.Collections.unmodifiableMap(ordered);
    }
}
