package org.endure.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.diagnostic.Spelling;
import org.endure.rule.RuleBase;
import org.endure.yaml.YamlFile;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads which mechanisms a table can show. Only a mechanism that a rule of the coding looks for can be found absent, and only by columns
 * that these rules read.
 */
final class ObservesYaml {

    private static final String WRITE = "Write observes: {C2.a: [leader_chg10]}, or observes: {} for none.";

    private final YamlFile yaml;
    private final Map<String, Set<String>> columns = new TreeMap<>();

    ObservesYaml(YamlFile yaml, RuleBase rules) {
        this.yaml = yaml;
        CodingReader.columnsByMechanism(rules).forEach((code, read) -> columns.put(code, new TreeSet<>(read)));
    }

    /** The columns that show a mechanism, by its code. */
    Map<String, List<String>> read(@Nullable YamlNode node) {
        Map<String, List<String>> observes = new LinkedHashMap<>();
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Pair pair : mapping.pairs()) {
                mechanism(pair.key(), pair.value(), observes);
            }
        } else if (node != null) {
            yaml.report("bad-observes", node, "What a table observes is mechanisms, each with its columns.", WRITE);
        }
        return observes;
    }

    private void mechanism(YamlNode code, YamlNode shown, Map<String, List<String>> observes) {
        String mechanism = YamlFile.scalar(code);
        List<String> named = columns(mechanism, shown);
        if (!columns.containsKey(mechanism)) {
            yaml.report(
                    "bad-observes",
                    code,
                    "No rule of the coding concludes the mechanism \"%s\".".formatted(mechanism),
                    Spelling.advice(mechanism, columns.keySet()));
        } else if (named.isEmpty()) {
            yaml.report("bad-observes", shown, "The mechanism %s names no column.".formatted(mechanism), WRITE);
        } else {
            observes.put(mechanism, named);
        }
    }

    private List<String> columns(String mechanism, YamlNode shown) {
        Set<String> read = columns.getOrDefault(mechanism, Set.of());
        List<YamlNode> nodes = shown instanceof YamlNode.Sequence list ? list.items() : List.of(shown);
        for (YamlNode each : nodes) {
            String column = YamlFile.scalar(each);
            if (!read.isEmpty() && !read.contains(column)) {
                yaml.report(
                        "bad-observes",
                        each,
                        "No rule that concludes %s reads a column \"%s\".".formatted(mechanism, column),
                        Spelling.advice(column, read));
            }
        }
        return nodes.stream().map(YamlFile::scalar).distinct().toList();
    }
}
