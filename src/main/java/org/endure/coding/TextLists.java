package org.endure.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.yaml.YamlFile;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Texts, or lists of texts each of which comes once, in the file of a coding. */
record TextLists(YamlFile yaml) {

    /** Tells what is wrong with the list under a key. */
    void check(Map<String, YamlNode> keys, String key, boolean mustName) {
        YamlNode node = keys.get(key);
        Set<String> seen = new HashSet<>();
        for (YamlNode each : items(node)) {
            String text = YamlFile.scalar(each);
            if (text.isEmpty()) {
                yaml.report("bad-list", each, "A text belongs here, in the list %s.".formatted(key), "Write [a, b].");
            } else if (!seen.add(text)) {
                yaml.report("bad-list", each, "\"%s\" comes twice in the list %s.".formatted(text, key), null);
            }
        }
        if (mustName && keys.containsKey(key) && seen.isEmpty()) {
            yaml.report("bad-" + key, node, "The list %s names no column.".formatted(key), "Write [ccode1, ccode2].");
        }
    }

    /** The texts of a list, or the one text; none without it. */
    static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlNode.Sequence list ? list.items() : node == null ? List.of() : List.of(node);
    }
}
