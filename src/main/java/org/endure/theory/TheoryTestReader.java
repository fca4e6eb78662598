package org.endure.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Preconditions;
import org.endure.fact.Tendency;
import org.endure.files.FileTree;
import org.endure.rulebase.Mechanism;
import org.endure.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the tests of a theory: files with a list {@code tests}. */
public final class TheoryTestReader {

    private static final List<String> TEST = List.of("name", "facts", "with", "coded", "expect");
    private static final List<String> EXPECT =
            List.of("verdict", "trend", "magnitude", "present", "absent", "fired", "silent");

    private final FileTree files;
    private final RuleBase theory;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** A reader of tests among these files, for rules and mechanisms of this theory. */
    public TheoryTestReader(FileTree files, RuleBase theory) {
        this.files = files;
        this.theory = theory;
    }

    /**
     * The tests in these files and folders, in order.
     *
     * @throws InvalidInputException if there is no such file, or something in one is wrong
     */
    public List<TheoryTest> read(List<String> paths) {
        List<TheoryTest> tests = new ArrayList<>();
        for (String path : paths) {
            for (String file : files.isFolder(path) ? files.walk(path, ".yaml") : List.of(path)) {
                tests.addAll(file(file, files.read(file)));
            }
        }
        if (!diagnostics.isEmpty()) {
            throw new InvalidInputException(diagnostics);
        }
        return tests;
    }

    private List<TheoryTest> file(String path, String text) {
        YamlFile yaml = new YamlFile(path, text, diagnostics);
        Map<String, Node> keys = yaml.keys(yaml.root(text), List.of("tests"), "a file of tests");
        List<TheoryTest> tests = new ArrayList<>();
        if (keys.get("tests") instanceof SequenceNode list) {
            list.getValue().forEach(node -> tests.add(test(yaml, node)));
        } else {
            yaml.report("no-tests", null, "The file has no list \"tests\".", "Write tests: and below it - name: …");
        }
        return tests;
    }

    private TheoryTest test(YamlFile yaml, Node node) {
        Map<String, Node> keys = yaml.keys(node, TEST, "a test");
        Map<String, Node> expect = yaml.keys(keys.get("expect"), EXPECT, "what a test expects");
        Map<String, String> coded = coded(yaml, keys.get("coded"));
        if (yaml.text(keys, "name").isEmpty()) {
            yaml.report("missing-key", node, "The test has no name.", "Say in a sentence what it holds.");
        }
        if (keys.containsKey("facts") == keys.containsKey("coded")) {
            yaml.report(
                    "test-facts",
                    node,
                    "A test has either facts, the path of a fact set, or coded, a list of mechanisms.",
                    null);
        }
        if (expect.isEmpty()) {
            yaml.report(
                    "missing-key",
                    node,
                    "The test expects nothing.",
                    "Write expect: {verdict: ENDURANCE} or the like.");
        }
        for (String key : List.of("present", "absent")) {
            mechanisms(yaml, expect, key);
        }
        for (String key : List.of("fired", "silent")) {
            rules(yaml, expect, key);
        }
        return new TheoryTest(
                yaml.text(keys, "name"),
                yaml.position(node),
                keys.containsKey("facts") ? yaml.text(keys, "facts") : null,
                yaml.texts(keys, "with"),
                coded,
                new TheoryTest.Expected(
                        constant(yaml, expect, "verdict", Outcome.class),
                        constant(yaml, expect, "trend", Tendency.class),
                        constant(yaml, expect, "magnitude", Magnitude.class),
                        yaml.texts(expect, "present"),
                        yaml.texts(expect, "absent"),
                        yaml.texts(expect, "fired"),
                        yaml.texts(expect, "silent")));
    }

    private Map<String, String> coded(YamlFile yaml, @Nullable Node node) {
        Map<String, String> coded = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple each : mapping.getValue()) {
                String code = YamlFile.scalar(each.getKeyNode());
                String value = YamlFile.scalar(each.getValueNode()).toUpperCase(Locale.ROOT);
                List<String> values = code.equals("IV")
                        ? names(Level.class)
                        : code.equals("E1") ? names(Preconditions.class) : names(Magnitude.class);
                List<String> codes = new ArrayList<>(codes());
                codes.addAll(List.of("IV", "E1", "E4"));
                if (!codes.contains(code)) {
                    yaml.report(
                            "unknown-mechanism",
                            each.getKeyNode(),
                            "\"%s\" is no mechanism.".formatted(code),
                            Spelling.advice(code, codes));
                } else if (!values.contains(value)) {
                    yaml.report(
                            "unknown-value",
                            each.getValueNode(),
                            "\"%s\" is no value for %s.".formatted(value, code),
                            Spelling.advice(value, values));
                } else {
                    coded.put(code, value);
                }
            }
        }
        return coded;
    }

    private void mechanisms(YamlFile yaml, Map<String, Node> expect, String key) {
        for (String each : yaml.texts(expect, key)) {
            String code = each.contains("/") ? each.substring(0, each.indexOf('/')) : each;
            if (!codes().contains(code)) {
                yaml.report(
                        "unknown-mechanism",
                        expect.get(key),
                        "\"%s\" is no mechanism.".formatted(each),
                        Spelling.advice(code, codes()));
            }
        }
    }

    private void rules(YamlFile yaml, Map<String, Node> expect, String key) {
        List<String> ids = theory.rules().stream().map(rule -> rule.id()).toList();
        for (String each : yaml.texts(expect, key)) {
            if (!ids.contains(each)) {
                yaml.report(
                        "unknown-rule",
                        expect.get(key),
                        "There is no rule with the id %s.".formatted(each),
                        Spelling.advice(each, ids));
            }
        }
    }

    private List<String> codes() {
        return theory.mechanisms().stream().map(Mechanism::code).toList();
    }

    private static <T extends Enum<T>> List<String> names(Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static <T extends Enum<T>> @Nullable T constant(
            YamlFile yaml, Map<String, Node> keys, String key, Class<T> type) {
        if (!keys.containsKey(key)) {
            return null;
        }
        String text = yaml.text(keys, key).toUpperCase(Locale.ROOT);
        for (T each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        yaml.report(
                "unknown-value",
                keys.get(key),
                "\"%s\" is no %s.".formatted(text, key),
                Spelling.advice(text, names(type)));
        return null;
    }
}
