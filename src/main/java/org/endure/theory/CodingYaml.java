package org.endure.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code coding.yaml}, naming every fault where it is. */
final class CodingYaml {

    private static final List<String> KEYS =
            List.of("name", "sentence", "sources", "key", "cluster", "year", "era", "required", "optional", "outcome");
    private static final List<String> OUTCOME_KEYS = List.of("column", "collapse", "endurance", "withheld");

    private final String file;
    private final List<String> lines;
    private final List<Diagnostic> diagnostics;

    private CodingYaml(String file, String text, List<Diagnostic> diagnostics) {
        this.file = file;
        this.lines = text.lines().toList();
        this.diagnostics = diagnostics;
    }

    /** What the file says; null if it cannot be used, with the faults told. */
    static @Nullable Coding read(String file, String text, RuleBase rules, List<Diagnostic> diagnostics) {
        return new CodingYaml(file, text, diagnostics).coding(text, rules);
    }

    private @Nullable Coding coding(String text, RuleBase rules) {
        int before = diagnostics.size();
        Map<String, Node> keys = keys(root(text), KEYS);
        List<String> key = texts(keys, "key");
        Map<String, Node> outcome = keys(keys.get("outcome"), OUTCOME_KEYS);
        List<Integer> era = texts(keys, "era").stream().map(this::year).toList();
        for (String wanted : List.of("name", "key", "cluster", "outcome")) {
            if (!keys.containsKey(wanted)) {
                report("missing-key", null, "A coding needs the key %s.".formatted(wanted), null);
            }
        }
        if (keys.containsKey("outcome") && !outcome.containsKey("column")) {
            report("missing-key", keys.get("outcome"), "The outcome needs the key column.", null);
        }
        if (keys.containsKey("era") && (era.size() != 2 || era.get(0) > era.get(1))) {
            report(
                    "bad-era",
                    keys.get("era"),
                    "An era is two years, the first not after the last.",
                    "Write [1815, 2016].");
        }
        String cluster = text(keys, "cluster");
        if (!key.isEmpty() && !cluster.isEmpty() && !key.contains(cluster)) {
            report(
                    "bad-cluster",
                    keys.get("cluster"),
                    "The cluster \"%s\" is none of the key columns.".formatted(cluster),
                    Spelling.advice(cluster, key));
        }
        if (diagnostics.size() > before) {
            return null;
        }
        return new Coding(
                text(keys, "name"),
                text(keys, "sentence"),
                texts(keys, "sources"),
                key,
                cluster,
                keys.containsKey("year") ? text(keys, "year") : null,
                era.isEmpty() ? null : new Coding.Era(era.get(0), era.get(1)),
                texts(keys, "required"),
                texts(keys, "optional"),
                new Coding.OutcomeColumn(
                        text(outcome, "column"),
                        texts(outcome, "collapse"),
                        texts(outcome, "endurance"),
                        outcome.containsKey("withheld") ? text(outcome, "withheld") : text(outcome, "column")),
                rules);
    }

    private int year(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            report("bad-era", null, "\"%s\" is no year.".formatted(text), "Write [1815, 2016].");
            return 0;
        }
    }

    private @Nullable Node root(String text) {
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString(text)
                    .orElse(null);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            fault("yaml-syntax", line, column, 1, "This is no YAML: %s.".formatted(e.getProblem()), null);
            return null;
        }
    }

    private Map<String, Node> keys(@Nullable Node node, List<String> known) {
        Map<String, Node> keys = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = scalar(tuple.getKeyNode());
                if (!known.contains(key)) {
                    report(
                            "unknown-key",
                            tuple.getKeyNode(),
                            "\"%s\" is no key of a coding.".formatted(key),
                            Spelling.advice(key, known));
                }
                keys.put(key, tuple.getValueNode());
            }
        }
        return keys;
    }

    private String text(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        return node == null ? "" : scalar(node);
    }

    private List<String> texts(Map<String, Node> keys, String key) {
        List<String> texts = new ArrayList<>();
        if (keys.get(key) instanceof SequenceNode list) {
            list.getValue().forEach(each -> texts.add(scalar(each)));
        } else if (keys.get(key) instanceof ScalarNode one) {
            texts.add(one.getValue());
        }
        return texts;
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode value ? value.getValue().strip() : "";
    }

    private void report(String code, @Nullable Node node, String message, @Nullable String advice) {
        int line = node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        int column = node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        fault(
                code,
                line,
                column,
                node instanceof ScalarNode value ? value.getValue().length() : 1,
                message,
                advice);
    }

    private void fault(String code, int line, int column, int width, String message, @Nullable String advice) {
        String source = line <= lines.size() ? lines.get(line - 1) : null;
        diagnostics.add(new Diagnostic(
                Severity.ERROR,
                code,
                new SourcePosition(file, line, column),
                message,
                advice,
                source,
                Math.max(1, width)));
    }
}
