package org.endure.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.Spelling;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Preconditions;
import org.endure.fact.Tendency;
import org.endure.fact.TerminationKind;
import org.endure.files.FileTree;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.RuleBase;
import org.endure.yaml.YamlFile;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the tests of a theory: files with a list {@code tests}. */
public final class TheoryTestReader {

    private static final List<String> TEST = List.of("name", "facts", "with", "coded", "expect");
    private static final List<String> EXPECT = List.of(
            "verdict",
            "trend",
            "magnitude",
            "motive",
            "holds",
            "strain",
            "margin",
            "steady",
            "hollow",
            "ended",
            "risk",
            "present",
            "absent",
            "fired",
            "silent");

    private final FileTree files;
    private final RuleBase theory;
    private final RenamedRules renamed;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** A reader of tests among these files, for rules and mechanisms of this theory. */
    public TheoryTestReader(FileTree files, RuleBase theory) {
        this.files = files;
        this.theory = theory;
        this.renamed = RenamedRules.of(files, TheoryReader.DEFAULT_FOLDER, diagnostics);
    }

    /**
     * The tests in these files and folders, in order.
     *
     * @throws InvalidInputException if there is no such file, or something in one is wrong
     */
    public List<TheoryTest> read(List<String> paths) {
        List<TheoryTest> tests = new ArrayList<>();
        for (String path : paths) {
            for (String file : files.isFolder(path) ? testFiles(path) : List.of(path)) {
                tests.addAll(file(file, files.read(file)));
            }
        }
        if (!diagnostics.isEmpty()) {
            throw new InvalidInputException(diagnostics);
        }
        return tests;
    }

    /** The files in a folder, without those of its subfolders, which hold the fact sets that tests name. */
    private List<String> testFiles(String folder) {
        return files.walk(folder, ".yaml").stream()
                .filter(each ->
                        each.lastIndexOf('/') == folder.replaceAll("/+$", "").length())
                .toList();
    }

    private List<TheoryTest> file(String path, String text) {
        YamlFile yaml = new YamlFile(path, text, diagnostics);
        Map<String, YamlNode> keys = yaml.keys(yaml.root(), List.of("tests"), "a file of tests");
        List<TheoryTest> tests = new ArrayList<>();
        if (keys.get("tests") instanceof YamlNode.Sequence list) {
            list.items().forEach(node -> tests.add(test(yaml, node)));
        } else {
            yaml.report("no-tests", null, "The file has no list \"tests\".", "Write tests: and below it - name: …");
        }
        return tests;
    }

    private TheoryTest test(YamlFile yaml, YamlNode node) {
        Map<String, YamlNode> keys = yaml.keys(node, TEST, "a test");
        Map<String, YamlNode> expect = yaml.keys(keys.get("expect"), EXPECT, "what a test expects");
        Map<String, String> coded = coded(yaml, keys.get("coded"));
        check(yaml, node, keys, expect);
        return new TheoryTest(
                YamlFile.text(keys, "name"),
                yaml.position(node),
                keys.containsKey("facts") ? YamlFile.text(keys, "facts") : null,
                YamlFile.texts(keys, "with"),
                coded,
                expected(yaml, expect));
    }

    private void check(YamlFile yaml, YamlNode node, Map<String, YamlNode> keys, Map<String, YamlNode> expect) {
        if (YamlFile.text(keys, "name").isEmpty()) {
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
    }

    private TheoryTest.Expected expected(YamlFile yaml, Map<String, YamlNode> expect) {
        return new TheoryTest.Expected(
                constants(yaml, expect, "verdict", Outcome.class),
                constants(yaml, expect, "trend", Tendency.class),
                constants(yaml, expect, "magnitude", Magnitude.class),
                new TheoryTest.Scales(
                        range(yaml, expect, "motive"),
                        range(yaml, expect, "holds"),
                        range(yaml, expect, "strain"),
                        range(yaml, expect, "margin")),
                answer(yaml, expect, "steady"),
                answer(yaml, expect, "hollow"),
                ended(yaml, expect),
                expect.containsKey("risk") ? YamlFile.texts(expect, "risk") : null,
                YamlFile.texts(expect, "present"),
                YamlFile.texts(expect, "absent"),
                YamlFile.texts(expect, "fired"),
                YamlFile.texts(expect, "silent"));
    }

    private Map<String, String> coded(YamlFile yaml, @Nullable YamlNode node) {
        Map<String, String> coded = new LinkedHashMap<>();
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Pair each : mapping.pairs()) {
                String code = YamlFile.scalar(each.key());
                String value = YamlFile.scalar(each.value()).toUpperCase(Locale.ROOT);
                List<String> values = code.equals(IntrinsicValue.CODE)
                        ? names(Level.class)
                        : code.equals(TheoryTest.PRECONDITIONS) ? names(Preconditions.class) : names(Magnitude.class);
                List<String> codes = new ArrayList<>(theory.codable());
                codes.addAll(List.of(IntrinsicValue.CODE, TheoryTest.PRECONDITIONS));
                if (!codes.contains(code)) {
                    yaml.report(
                            "unknown-mechanism",
                            each.key(),
                            "\"%s\" is not a mechanism.".formatted(code),
                            Spelling.advice(code, codes));
                } else if (!values.contains(value)) {
                    yaml.report(
                            "unknown-value",
                            each.value(),
                            "\"%s\" is not a value for %s.".formatted(value, code),
                            Spelling.advice(value, values));
                } else {
                    coded.put(code, value);
                }
            }
        }
        return coded;
    }

    private void mechanisms(YamlFile yaml, Map<String, YamlNode> expect, String key) {
        for (String each : YamlFile.texts(expect, key)) {
            String code = each.contains("/") ? each.substring(0, each.indexOf('/')) : each;
            if (!codes().contains(code)) {
                yaml.report(
                        "unknown-mechanism",
                        expect.get(key),
                        "\"%s\" is not a mechanism.".formatted(each),
                        Spelling.advice(code, codes()));
            }
        }
    }

    private void rules(YamlFile yaml, Map<String, YamlNode> expect, String key) {
        List<String> ids = theory.rules().stream().map(rule -> rule.id()).toList();
        for (String each : YamlFile.texts(expect, key)) {
            Optional<RenamedRules.Former> former = renamed.find(each);
            if (!ids.contains(each) && former.isPresent()) {
                RenamedRules.Told told = RenamedRules.told(each, former.get(), theory.rules());
                yaml.report("renamed-rule", expect.get(key), told.message(), told.advice());
            } else if (!ids.contains(each)) {
                yaml.report(
                        "unknown-rule",
                        expect.get(key),
                        "There is no rule with the id %s.".formatted(each),
                        Spelling.advice(each, ids));
            }
        }
    }

    private List<String> codes() {
        return theory.mechanisms().stream().map(MechanismDefinition::code).toList();
    }

    private static <T extends Enum<T>> List<String> names(Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** One value, or a list of values of which any will do. */
    private static <T extends Enum<T>> List<T> constants(
            YamlFile yaml, Map<String, YamlNode> keys, String key, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (String each : YamlFile.texts(keys, key)) {
            String text = each.toUpperCase(Locale.ROOT);
            Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            found::add,
                            () -> yaml.report(
                                    "unknown-value",
                                    keys.get(key),
                                    "\"%s\" is not a %s.".formatted(text, key),
                                    Spelling.advice(text, names(type))));
        }
        return found;
    }

    /** A number, or a list of the least and the greatest. */
    private static TheoryTest.@Nullable Range range(YamlFile yaml, Map<String, YamlNode> keys, String key) {
        List<String> texts = YamlFile.texts(keys, key);
        if (!keys.containsKey(key)) {
            return null;
        }
        if (texts.isEmpty() || texts.size() > 2 || !texts.stream().allMatch(each -> each.matches("-?\\d{1,3}"))) {
            yaml.report(
                    "bad-number",
                    keys.get(key),
                    "%s must be a whole number, or the least and the greatest.".formatted(key),
                    "Write %s: 2, or %s: [0, 2].".formatted(key, key));
            return null;
        }
        int least = Integer.parseInt(texts.get(0));
        int greatest = Integer.parseInt(texts.get(texts.size() - 1));
        if (least > greatest) {
            yaml.report(
                    "bad-number",
                    keys.get(key),
                    "The least %s (%d) is above the greatest (%d).".formatted(key, least, greatest),
                    "Write [%d, %d].".formatted(greatest, least));
        }
        return new TheoryTest.Range(least, greatest);
    }

    private static @Nullable Boolean answer(YamlFile yaml, Map<String, YamlNode> keys, String key) {
        if (!keys.containsKey(key)) {
            return null;
        }
        String text = YamlFile.text(keys, key).toUpperCase(Locale.ROOT);
        if (!text.equals("YES") && !text.equals("NO")) {
            yaml.report("unknown-value", keys.get(key), "%s must be YES or NO.".formatted(key), null);
        }
        return text.equals("YES");
    }

    /** How the alliance should have ended; empty if it should not have; null if that is not asked. */
    private static @Nullable String ended(YamlFile yaml, Map<String, YamlNode> keys) {
        if (!keys.containsKey("ended")) {
            return null;
        }
        String text = YamlFile.text(keys, "ended").toUpperCase(Locale.ROOT);
        if (text.equals("NO")) {
            return "";
        }
        if (!names(TerminationKind.class).contains(text)) {
            yaml.report(
                    "unknown-value",
                    keys.get("ended"),
                    "\"%s\" is not an end of an alliance.".formatted(text),
                    Spelling.advice(text, names(TerminationKind.class)));
        }
        return text;
    }
}
