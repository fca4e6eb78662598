package org.endure.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.factset.FactSchema;
import org.endure.theory.TheoryKeys;

/** The keys at the top of YAML files with what they mean, read off the schema where there is one. */
final class YamlKeys {

    private YamlKeys() {}

    /** The keys of a kind of files, each with its meaning, which may be empty. */
    static Map<String, String> of(FileKind kind) {
        return switch (kind) {
            case FACTS -> described(FactSchema.ofFactSets(Map.of()));
            case SCENARIO -> described(FactSchema.ofOverlays(Map.of()));
            case THEORY -> TheoryKeys.TOP;
            case TESTS -> plain(List.of("tests"));
            case RENAMED -> plain(List.of("renamed"));
            default -> Map.of();
        };
    }

    static String meaning(FileKind kind, String key) {
        return of(kind).getOrDefault(key, "");
    }

    private static Map<String, String> plain(List<String> keys) {
        Map<String, String> all = new LinkedHashMap<>();
        keys.forEach(each -> all.put(each, ""));
        return all;
    }

    private static Map<String, String> described(Map<String, Object> schema) {
        Map<String, String> all = new LinkedHashMap<>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(properties.entrySet());
            entries.forEach(each -> all.put(
                    String.valueOf(each.getKey()),
                    each.getValue() instanceof Map<?, ?> value && value.get("description") != null
                            ? String.valueOf(value.get("description"))
                            : ""));
        }
        return all;
    }
}
