package org.endure.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Parameter;
import org.endure.yaml.YamlFile;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cut-offs of {@code parameters.yaml}. One that a layer below has may give some of its keys, or only its value; it keeps the
 * others, and its source says so.
 */
final class ParameterReader {

    private static final List<String> KEYS = List.of("value", "range", "unit", "source", "reason");

    private final YamlFile yaml;

    private ParameterReader(YamlFile yaml) {
        this.yaml = yaml;
    }

    /**
     * The cut-offs of a file.
     *
     * @param below the cut-offs of the layers below, by name
     */
    static List<Parameter> read(String file, String text, Map<String, Parameter> below, List<Diagnostic> diagnostics) {
        ParameterReader reader = new ParameterReader(new YamlFile(file, text, diagnostics));
        List<Parameter> parameters = new ArrayList<>();
        for (YamlNode.Pair each : YamlFile.pairs(reader.yaml.block())) {
            String name = YamlFile.scalar(each.key());
            reader.parameter(name, each.key(), each.value(), below.get(name)).ifPresent(parameters::add);
        }
        return parameters;
    }

    private Optional<Parameter> parameter(String name, YamlNode at, YamlNode value, @Nullable Parameter below) {
        Map<String, YamlNode> keys = value instanceof YamlNode.Scalar && below != null
                ? new LinkedHashMap<>(Map.of("value", value))
                : keys(value);
        for (String key : KEYS) {
            if (!keys.containsKey(key) && below == null) {
                yaml.report(
                        "uncited-parameter",
                        at,
                        "The parameter %s has no %s.".formatted(name, key),
                        "Each cut-off has its value, range, unit, source and reason.");
                return Optional.empty();
            }
        }
        YamlNode given = keys.get("value");
        Double number = given == null && below != null ? below.value() : number(given == null ? at : given);
        List<@Nullable Double> range = range(keys.get("range"), below);
        Double low = range.size() == 2 ? range.get(0) : null;
        Double high = range.size() == 2 ? range.get(1) : null;
        if (number == null || low == null || high == null) {
            yaml.report(
                    "bad-parameter",
                    keys.get("range"),
                    "The range of %s must be two numbers.".formatted(name),
                    "Write [low, high].");
            return Optional.empty();
        }
        if (low > number || high < number) {
            yaml.report(
                    "bad-parameter",
                    given == null ? at : given,
                    "The value %s of %s lies outside its range %s to %s.".formatted(number, name, low, high),
                    keys.containsKey("range") ? null : "Give a range of its own: range: [low, high].");
            return Optional.empty();
        }
        return Optional.of(new Parameter(
                name,
                number,
                low,
                high,
                kept(keys, "unit", below == null ? "" : below.unit()),
                kept(keys, "source", below == null ? "" : below.source()) + keptWords(keys),
                kept(keys, "reason", below == null ? "" : below.reason())));
    }

    /** What a cut-off says by key; other keys are told at what they say. */
    private Map<String, YamlNode> keys(YamlNode value) {
        Map<String, YamlNode> keys = new LinkedHashMap<>();
        for (YamlNode.Pair each : YamlFile.pairs(value)) {
            String key = YamlFile.scalar(each.key());
            keys.put(key, each.value());
            if (!KEYS.contains(key)) {
                yaml.report(
                        "unknown-key",
                        each.value(),
                        "\"%s\" is not a key of a parameter.".formatted(key),
                        Spelling.advice(key, KEYS));
            }
        }
        return keys;
    }

    private List<@Nullable Double> range(@Nullable YamlNode node, @Nullable Parameter below) {
        List<@Nullable Double> range = new ArrayList<>();
        YamlFile.items(node).forEach(each -> range.add(number(each)));
        return node == null && below != null ? Arrays.asList(below.low(), below.high()) : range;
    }

    private @Nullable Double number(YamlNode node) {
        String text = YamlFile.scalar(node);
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            yaml.report("bad-parameter", node, "\"%s\" is not a number.".formatted(text), null);
            return null;
        }
    }

    private static String kept(Map<String, YamlNode> keys, String key, String below) {
        YamlNode node = keys.get(key);
        return node == null ? below : YamlFile.scalar(node);
    }

    /** What a cut-off keeps of the layer below. */
    private static String keptWords(Map<String, YamlNode> keys) {
        List<String> kept = KEYS.stream().filter(key -> !keys.containsKey(key)).toList();
        return kept.isEmpty() ? "" : " (kept from the layer below: %s)".formatted(String.join(", ", kept));
    }
}
