package org.endure.theory;

import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.endure.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code coding.yaml}, naming every fault where it is. */
final class CodingYaml {

    private static final List<String> KEYS = List.of(
            "name",
            "sentence",
            "sources",
            "key",
            "cluster",
            "year",
            "era",
            "required",
            "optional",
            "unknown",
            "outcome");
    private static final List<String> OUTCOME_KEYS = List.of("column", "collapse", "endurance", "withheld");

    private final YamlFile yaml;

    private CodingYaml(YamlFile yaml) {
        this.yaml = yaml;
    }

    /** What the file says; null if it cannot be used, with the faults told. */
    static @Nullable Coding read(String file, String text, RuleBase rules, List<Diagnostic> diagnostics) {
        return new CodingYaml(new YamlFile(file, text, diagnostics)).coding(text, rules);
    }

    private @Nullable Coding coding(String text, RuleBase rules) {
        int before = yaml.faults();
        Map<String, Node> keys = yaml.keys(yaml.root(text), KEYS, "a coding");
        List<String> key = yaml.texts(keys, "key");
        Map<String, Node> outcome = yaml.keys(keys.get("outcome"), OUTCOME_KEYS, "an outcome");
        List<Integer> era = yaml.texts(keys, "era").stream().map(this::year).toList();
        for (String wanted : List.of("name", "key", "cluster", "outcome")) {
            if (!keys.containsKey(wanted)) {
                yaml.report("missing-key", null, "A coding needs the key %s.".formatted(wanted), null);
            }
        }
        if (keys.containsKey("outcome") && !outcome.containsKey("column")) {
            yaml.report("missing-key", keys.get("outcome"), "The outcome needs the key column.", null);
        }
        if (keys.containsKey("era") && (era.size() != 2 || era.get(0) > era.get(1))) {
            yaml.report(
                    "bad-era",
                    keys.get("era"),
                    "An era is two years, the first not after the last.",
                    "Write [1815, 2016].");
        }
        List<String> cluster = yaml.texts(keys, "cluster");
        if (keys.containsKey("cluster") && cluster.isEmpty()) {
            yaml.report("bad-cluster", keys.get("cluster"), "The cluster names no column.", "Write [ccode1, ccode2].");
        }
        cluster.stream()
                .filter(each -> !key.isEmpty() && !key.contains(each))
                .forEach(each -> yaml.report(
                        "bad-cluster",
                        keys.get("cluster"),
                        "The cluster \"%s\" is none of the key columns.".formatted(each),
                        Spelling.advice(each, key)));
        if (yaml.faults() > before) {
            return null;
        }
        return new Coding(
                yaml.text(keys, "name"),
                yaml.text(keys, "sentence"),
                yaml.texts(keys, "sources"),
                key,
                cluster,
                keys.containsKey("year") ? yaml.text(keys, "year") : null,
                era.isEmpty() ? null : new Coding.Era(era.get(0), era.get(1)),
                yaml.texts(keys, "required"),
                yaml.texts(keys, "optional"),
                yaml.texts(keys, "unknown"),
                new Coding.OutcomeColumn(
                        yaml.text(outcome, "column"),
                        yaml.texts(outcome, "collapse"),
                        yaml.texts(outcome, "endurance"),
                        outcome.containsKey("withheld")
                                ? yaml.text(outcome, "withheld")
                                : yaml.text(outcome, "column")),
                rules);
    }

    private int year(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            yaml.report("bad-era", null, "\"%s\" is no year.".formatted(text), "Write [1815, 2016].");
            return 0;
        }
    }
}
