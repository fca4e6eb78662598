package org.endure.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Direction;
import org.endure.fact.Outcome;
import org.endure.fact.Parameter;
import org.endure.rule.Mechanism;
import org.endure.words.Language;
import org.endure.yaml.YamlFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code parameters.yaml} and {@code theory.yaml}, naming every fault where it is. */
final class TheoryYaml {

    private static final List<String> PARAMETER_KEYS = List.of("value", "range", "unit", "source", "reason");
    private static final List<String> HEADER_KEYS =
            List.of("name", "base", "folders", "sentence", "sources", "expected", "mechanisms", "findings");
    private static final List<String> EXPECTED_KEYS = List.of("case", "verdict", "because");

    private final String file;
    private final List<String> lines;
    private final List<Diagnostic> diagnostics;

    private TheoryYaml(String file, String text, List<Diagnostic> diagnostics) {
        this.file = file;
        this.lines = text.lines().toList();
        this.diagnostics = diagnostics;
    }

    /**
     * The cut-offs of a file. One that a layer below has may give some of its keys, or only its value; it keeps the others, and its
     * source says so.
     *
     * @param below the cut-offs of the layers below, by name
     */
    static List<Parameter> parameters(
            String file, String text, Map<String, Parameter> below, List<Diagnostic> diagnostics) {
        TheoryYaml yaml = new TheoryYaml(file, text, diagnostics);
        List<Parameter> parameters = new ArrayList<>();
        for (NodeTuple entry : yaml.entries(yaml.root(text))) {
            String name = yaml.text(entry.getKeyNode());
            yaml.parameter(name, entry.getKeyNode(), entry.getValueNode(), below.get(name))
                    .ifPresent(parameters::add);
        }
        return parameters;
    }

    static TheoryHeader header(String file, String text, List<Diagnostic> diagnostics) {
        TheoryYaml yaml = new TheoryYaml(file, text, diagnostics);
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple entry : yaml.entries(yaml.root(text))) {
            String key = yaml.text(entry.getKeyNode());
            keys.put(key, entry.getValueNode());
            if (!HEADER_KEYS.contains(key)) {
                yaml.report(
                        "unknown-key",
                        entry.getKeyNode(),
                        "\"%s\" is not a key of a theory.".formatted(key),
                        Spelling.advice(key, HEADER_KEYS));
            }
        }
        List<Mechanism> mechanisms = new ArrayList<>();
        for (String key : List.of("mechanisms", "findings")) {
            items(keys.get(key))
                    .forEach(node ->
                            yaml.mechanism(node, key.equals("mechanisms")).ifPresent(mechanisms::add));
        }
        Node name = keys.get("name");
        Node sentence = keys.get("sentence");
        return new TheoryHeader(
                name == null ? "" : yaml.text(name),
                yaml.word(keys.get("base")),
                items(keys.get("folders")).stream()
                        .map(yaml::word)
                        .filter(Objects::nonNull)
                        .toList(),
                sentence == null ? "" : yaml.text(sentence),
                items(keys.get("sources")).stream().map(yaml::text).toList(),
                items(keys.get("expected")).stream()
                        .flatMap(node -> yaml.expected(node).stream())
                        .toList(),
                mechanisms);
    }

    private Optional<Theory.Expected> expected(Node node) {
        Map<String, Node> keys = keys(node);
        for (String key : EXPECTED_KEYS) {
            if (!keys.containsKey(key)) {
                report("bad-expectation", node, "What a theory is expected to say has no %s.".formatted(key), null);
                return Optional.empty();
            }
        }
        String verdict = text(node(keys, "verdict"));
        if (Arrays.stream(Outcome.values()).noneMatch(outcome -> outcome.name().equals(verdict))) {
            report(
                    "bad-expectation",
                    keys.get("verdict"),
                    "\"%s\" is not a verdict.".formatted(verdict),
                    "It is one of: ENDURANCE, COLLAPSE, UNDETERMINED.");
            return Optional.empty();
        }
        return Optional.of(
                new Theory.Expected(text(node(keys, "case")), Outcome.valueOf(verdict), text(node(keys, "because"))));
    }

    /** A text with its place; null if there is none. */
    private TheoryHeader.@Nullable Word word(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Mark mark = node.getStartMark().orElse(null);
        int line = mark == null ? 0 : mark.getLine() + 1;
        return new TheoryHeader.Word(
                text(node),
                new SourcePosition(file, line, mark == null ? 0 : mark.getColumn() + 1),
                line > 0 && line <= lines.size() ? lines.get(line - 1) : "");
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of();
    }

    private Optional<Parameter> parameter(String name, Node at, Node value, @Nullable Parameter below) {
        Map<String, Node> keys = value instanceof ScalarNode && below != null
                ? new LinkedHashMap<>(Map.of("value", value))
                : keys(value);
        for (String key : keys.keySet()) {
            if (!PARAMETER_KEYS.contains(key)) {
                report(
                        "unknown-key",
                        keys.get(key),
                        "\"%s\" is not a key of a parameter.".formatted(key),
                        Spelling.advice(key, PARAMETER_KEYS));
            }
        }
        for (String key : PARAMETER_KEYS) {
            if (!keys.containsKey(key) && below == null) {
                report(
                        "uncited-parameter",
                        at,
                        "The parameter %s has no %s.".formatted(name, key),
                        "Each cut-off has its value, range, unit, source and reason.");
                return Optional.empty();
            }
        }
        Node given = keys.get("value");
        Double number = given == null && below != null ? below.value() : number(given == null ? at : given);
        List<Double> range = keys.get("range") instanceof SequenceNode list
                ? list.getValue().stream().map(this::number).toList()
                : keys.get("range") == null && below != null ? Arrays.asList(below.low(), below.high()) : List.of();
        if (number == null || range.size() != 2 || range.contains(null)) {
            report(
                    "bad-parameter",
                    keys.get("range"),
                    "The range of %s must be two numbers.".formatted(name),
                    "Write [low, high].");
            return Optional.empty();
        }
        if (range.get(0) > number || range.get(1) < number) {
            report(
                    "bad-parameter",
                    given == null ? at : given,
                    "The value %s of %s lies outside its range %s to %s."
                            .formatted(number, name, range.get(0), range.get(1)),
                    keys.containsKey("range") ? null : "Give a range of its own: range: [low, high].");
            return Optional.empty();
        }
        return Optional.of(new Parameter(
                name,
                number,
                range.get(0),
                range.get(1),
                kept(keys, "unit", below == null ? "" : below.unit()),
                kept(keys, "source", below == null ? "" : below.source()) + keptWords(keys),
                kept(keys, "reason", below == null ? "" : below.reason())));
    }

    private String kept(Map<String, Node> keys, String key, String below) {
        Node node = keys.get(key);
        return node == null ? below : text(node);
    }

    /** What a cut-off keeps of the layer below. */
    private static String keptWords(Map<String, Node> keys) {
        List<String> kept =
                PARAMETER_KEYS.stream().filter(key -> !keys.containsKey(key)).toList();
        return kept.isEmpty() ? "" : " (kept from the layer below: %s)".formatted(String.join(", ", kept));
    }

    private Optional<Mechanism> mechanism(Node node, boolean lookedFor) {
        Map<String, Node> keys = keys(node);
        if (!keys.containsKey("code") || !keys.containsKey("title") || !keys.containsKey("direction")) {
            report("bad-mechanism", node, "A mechanism has a code, a direction and a title.", null);
            return Optional.empty();
        }
        String direction = text(node(keys, "direction")).toUpperCase(Locale.ROOT);
        if (!direction.equals("COLLAPSE") && !direction.equals("ENDURANCE")) {
            report(
                    "bad-mechanism",
                    keys.get("direction"),
                    "\"%s\" is not a direction.".formatted(direction),
                    "It is one of: COLLAPSE, ENDURANCE.");
            return Optional.empty();
        }
        String code = text(node(keys, "code"));
        Node family = keys.get("family");
        return Optional.of(new Mechanism(
                code,
                text(node(keys, "title")),
                titles(keys),
                Direction.valueOf(direction),
                family == null ? Mechanism.familyOf(code) : text(family),
                lookedFor));
    }

    /** The title in the languages in which it is given: {@code title_sv}, {@code title_ja}. */
    private Map<Language, String> titles(Map<String, Node> keys) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.translations()) {
            Node title = keys.get("title_" + language.code());
            if (title != null && !text(title).isEmpty()) {
                titles.put(language, text(title));
            }
        }
        return titles;
    }

    /** The keys of the file; what has none, such as a line without a colon, is told. */
    private @Nullable Node root(String text) {
        Node root = new YamlFile(file, text, diagnostics).root(text);
        if (root != null
                && !(root instanceof MappingNode)
                && !(root instanceof ScalarNode one && one.getValue().isEmpty())) {
            report(
                    "no-keys",
                    root,
                    "Keys are expected, but here stands %s."
                            .formatted(
                                    root instanceof ScalarNode one
                                            ? "\""
                                                    + one.getValue()
                                                            .lines()
                                                            .findFirst()
                                                            .orElse("") + "\""
                                            : "a list"),
                    "Write key: value, with a colon and a space.");
        }
        return root;
    }

    private List<NodeTuple> entries(@Nullable Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private Map<String, Node> keys(Node node) {
        Map<String, Node> keys = new java.util.LinkedHashMap<>();
        entries(node).forEach(entry -> keys.put(text(entry.getKeyNode()), entry.getValueNode()));
        return keys;
    }

    private static Node node(Map<String, Node> keys, String key) {
        return java.util.Objects.requireNonNull(keys.get(key));
    }

    private String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private @Nullable Double number(Node node) {
        try {
            return Double.valueOf(text(node));
        } catch (NumberFormatException e) {
            report("bad-parameter", node, "\"%s\" is not a number.".formatted(text(node)), null);
            return null;
        }
    }

    private void report(String code, @Nullable Node node, String message, @Nullable CharSequence advice) {
        Mark mark = node == null ? null : node.getStartMark().orElse(null);
        int line = mark == null ? 0 : mark.getLine() + 1;
        diagnostics.add(new Diagnostic(
                Severity.ERROR,
                code,
                new SourcePosition(file, line, mark == null ? 0 : mark.getColumn() + 1),
                message,
                advice,
                line > 0 && line <= lines.size() ? lines.get(line - 1) : null,
                node == null ? 1 : YamlFile.width(node)));
    }
}
