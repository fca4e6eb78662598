package org.endure.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.endure.rule.RuleBase;
import org.endure.yaml.YamlFile;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads where outcomes stand: the formal one, the functional one, and how alliances ended. */
final class OutcomeYaml {

    private static final List<String> FORMAL =
            List.of("column", "collapse", "endurance", "withheld", "functional", "ends");
    private static final List<String> FUNCTIONAL = List.of("column", "collapse", "endurance", "measured");
    private static final List<String> ENDS = List.of("year", "last", "kind", "kinds");
    private static final Pattern YEAR = Pattern.compile("\\d{3,4}");

    private final YamlFile yaml;
    private final TextLists lists;
    private final Set<String> read;

    OutcomeYaml(YamlFile yaml, RuleBase rules) {
        this.yaml = yaml;
        this.lists = new TextLists(yaml);
        this.read = CodingReader.columnsRead(rules);
    }

    /** The outcomes; mistakes are told. */
    Coding.OutcomeColumn read(@Nullable YamlNode node) {
        Map<String, YamlNode> outcome = yaml.keys(node, FORMAL, "an outcome");
        texts(node, outcome, List.of("column", "collapse", "endurance"), "The outcome");
        lists.check(outcome, "withheld", true);
        return new Coding.OutcomeColumn(
                YamlFile.text(outcome, "column"),
                YamlFile.texts(outcome, "collapse"),
                YamlFile.texts(outcome, "endurance"),
                YamlFile.texts(outcome, "withheld"),
                outcome.containsKey("functional") ? functional(outcome.get("functional")) : null,
                outcome.containsKey("ends") ? ends(outcome.get("ends")) : null);
    }

    /** Checks the keys that an outcome needs: its column, and which texts mean what. */
    private void texts(@Nullable YamlNode node, Map<String, YamlNode> outcome, List<String> needed, String what) {
        for (String list : needed) {
            lists.check(outcome, list, !list.equals("measured"));
            if (node != null && !outcome.containsKey(list)) {
                yaml.report("missing-key", node, "%s needs the key %s.".formatted(what, list), null);
            }
        }
        List<String> endurance = YamlFile.texts(outcome, "endurance");
        for (YamlNode each : TextLists.items(outcome.get("collapse"))) {
            if (endurance.contains(YamlFile.scalar(each))) {
                yaml.report(
                        "bad-outcome",
                        each,
                        "\"%s\" cannot mean collapse and endurance.".formatted(YamlFile.scalar(each)),
                        null);
            }
        }
        if (outcome.containsKey("column") && YamlFile.text(outcome, "column").isEmpty()) {
            yaml.report("bad-outcome", outcome.get("column"), "The outcome stands in one column.", "Write y_break5.");
        }
    }

    private Coding.Functional functional(@Nullable YamlNode node) {
        Map<String, YamlNode> keys = yaml.keys(node, FUNCTIONAL, "a functional outcome");
        texts(node, keys, FUNCTIONAL, "The functional outcome");
        for (YamlNode each : TextLists.items(keys.get("measured"))) {
            if (read.contains(YamlFile.scalar(each))) {
                yaml.report(
                        "measured-by-rule",
                        each,
                        "A rule reads the column %s, which measures the same as the functional outcome."
                                .formatted(YamlFile.scalar(each)),
                        "Measure the outcome by something that no rule reads.");
            }
        }
        return new Coding.Functional(
                YamlFile.text(keys, "column"),
                YamlFile.texts(keys, "collapse"),
                YamlFile.texts(keys, "endurance"),
                YamlFile.texts(keys, "measured"));
    }

    private Coding.Ends ends(@Nullable YamlNode node) {
        Map<String, YamlNode> keys = yaml.keys(node, ENDS, "ends");
        for (String needed : ENDS) {
            if (!keys.containsKey(needed)) {
                yaml.report("missing-key", node, "The ends need the key %s.".formatted(needed), null);
            }
        }
        String last = YamlFile.text(keys, "last");
        if (keys.containsKey("last") && !YEAR.matcher(last).matches()) {
            yaml.report("bad-ends", keys.get("last"), "\"%s\" is not a year.".formatted(last), "Write last: 2016.");
        }
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (YamlNode.Pair each : YamlFile.pairs(keys.get("kinds"))) {
            kinds.put(
                    YamlFile.scalar(each.key()),
                    TextLists.items(each.value()).stream().map(YamlFile::scalar).toList());
        }
        if (keys.containsKey("kinds") && (kinds.isEmpty() || kinds.containsKey(""))) {
            yaml.report(
                    "bad-ends",
                    keys.get("kinds"),
                    "Kinds of ends are names, each with the texts that mean it.",
                    "Write kinds: {broken: [\"2\"], replaced: [\"3\"]}.");
        }
        return new Coding.Ends(
                YamlFile.text(keys, "year"),
                YEAR.matcher(last).matches() ? Integer.parseInt(last) : 0,
                YamlFile.text(keys, "kind"),
                kinds);
    }
}
