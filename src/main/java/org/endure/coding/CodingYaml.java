package org.endure.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.endure.rule.RuleBase;
import org.endure.yaml.YamlFile;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads {@code coding.yaml}, naming every fault where it is. */
final class CodingYaml {

    private static final List<String> KEYS = List.of(
            "name",
            "sentence",
            "sources",
            "key",
            "cluster",
            "year",
            "family",
            "era",
            "required",
            "optional",
            "unknown",
            "ranges",
            "observes",
            "outcome");
    private static final List<String> NOT_EMPTY = List.of("key", "cluster");
    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");
    private static final String WRITE_RANGE = "Write ranges: {polity21: [-10, 10]}.";
    private static final String WRITE_ERA = "Write [1815, 2016].";

    private final YamlFile yaml;
    private final TextLists lists;

    private final List<Diagnostic> diagnostics;

    private CodingYaml(YamlFile yaml, List<Diagnostic> diagnostics) {
        this.yaml = yaml;
        this.diagnostics = diagnostics;
        this.lists = new TextLists(yaml);
    }

    /** What the file says; null if it cannot be used, with the faults told. */
    static @Nullable Coding read(String file, String text, RuleBase rules, List<Diagnostic> diagnostics) {
        int before = diagnostics.size();
        return new CodingYaml(new YamlFile(file, text, diagnostics), diagnostics).coding(before, rules);
    }

    private @Nullable Coding coding(int before, RuleBase rules) {
        Map<String, YamlNode> keys = yaml.keys(yaml.root(), KEYS, "a coding");
        if (diagnostics.size() == before) {
            for (String wanted : List.of("name", "key", "cluster", "observes", "outcome")) {
                if (!keys.containsKey(wanted)) {
                    yaml.report("missing-key", null, "A coding needs the key %s.".formatted(wanted), null);
                }
            }
        }
        for (String list : List.of("key", "cluster", "required", "optional", "unknown", "sources")) {
            lists.check(keys, list, NOT_EMPTY.contains(list));
        }
        Coding.Era era = era(keys);
        Map<String, Coding.Range> ranges = ranges(keys);
        Map<String, List<String>> observes = new ObservesYaml(yaml, rules).read(keys.get("observes"));
        Coding.OutcomeColumn outcome = new OutcomeYaml(yaml, rules).read(keys.get("outcome"));
        checkKeyColumns(keys);
        checkOutcome(keys, outcome);
        if (diagnostics.size() > before) {
            return null;
        }
        return new Coding(
                YamlFile.text(keys, "name"),
                YamlFile.text(keys, "sentence"),
                YamlFile.texts(keys, "sources"),
                YamlFile.texts(keys, "key"),
                YamlFile.texts(keys, "cluster"),
                keys.containsKey("year") ? YamlFile.text(keys, "year") : null,
                keys.containsKey("family") ? YamlFile.text(keys, "family") : null,
                era,
                YamlFile.texts(keys, "required"),
                YamlFile.texts(keys, "optional"),
                YamlFile.texts(keys, "unknown"),
                ranges,
                observes,
                outcome,
                rules);
    }

    private Coding.@Nullable Era era(Map<String, YamlNode> keys) {
        YamlNode node = keys.get("era");
        if (node == null) {
            return null;
        }
        List<Integer> years = new ArrayList<>();
        for (YamlNode each : TextLists.items(node)) {
            String text = YamlFile.scalar(each);
            if (YEAR.matcher(text).matches()) {
                years.add(Integer.parseInt(text));
            } else {
                yaml.report("bad-era", each, "\"%s\" is not a year.".formatted(text), WRITE_ERA);
                return null;
            }
        }
        if (years.size() != 2 || years.get(0) > years.get(1)) {
            yaml.report("bad-era", node, "An era is two years, the first not after the last.", WRITE_ERA);
            return null;
        }
        return new Coding.Era(years.get(0), years.get(1));
    }

    private Map<String, Coding.Range> ranges(Map<String, YamlNode> keys) {
        Map<String, Coding.Range> ranges = new LinkedHashMap<>();
        YamlNode node = keys.get("ranges");
        if (node != null && !(node instanceof YamlNode.Mapping)) {
            yaml.report("bad-range", node, "Ranges are columns with two numbers each.", WRITE_RANGE);
        } else if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Pair pair : mapping.pairs()) {
                String column = YamlFile.scalar(pair.key());
                List<Double> ends = new ArrayList<>();
                TextLists.items(pair.value()).forEach(each -> number(each).ifPresent(ends::add));
                if (column.isEmpty() || ends.size() != 2 || ends.get(0) > ends.get(1)) {
                    yaml.report(
                            "bad-range",
                            pair.key(),
                            "The range of \"%s\" is not two numbers, the first not above the second.".formatted(column),
                            WRITE_RANGE);
                } else {
                    ranges.put(column, new Coding.Range(ends.get(0), ends.get(1)));
                }
            }
        }
        return ranges;
    }

    private static Optional<Double> number(YamlNode node) {
        try {
            double number = Double.parseDouble(YamlFile.scalar(node));
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void checkKeyColumns(Map<String, YamlNode> keys) {
        List<String> key = YamlFile.texts(keys, "key");
        for (YamlNode each : TextLists.items(keys.get("cluster"))) {
            String text = YamlFile.scalar(each);
            if (!key.isEmpty() && !text.isEmpty() && !key.contains(text)) {
                yaml.report(
                        "bad-cluster",
                        each,
                        "The cluster \"%s\" is none of the key columns.".formatted(text),
                        Spelling.advice(text, key));
            }
        }
        if (keys.containsKey("family") && YamlFile.text(keys, "family").isEmpty()) {
            yaml.report(
                    "bad-family", keys.get("family"), "The partners stand in one column.", "Write family: members.");
        }
        if (keys.containsKey("year") && YamlFile.text(keys, "year").isEmpty()) {
            yaml.report("bad-year", keys.get("year"), "The year stands in one column.", "Write year: year.");
        } else if (keys.containsKey("era") && !keys.containsKey("year")) {
            yaml.report("bad-era", keys.get("era"), "An era needs the column of the year.", "Write year: year.");
        }
    }

    /** What names or places a row is told in every answer, and rules may see it: an outcome cannot be among it. */
    private void checkOutcome(Map<String, YamlNode> keys, Coding.OutcomeColumn outcome) {
        if (outcome.column().isEmpty()) {
            return;
        }
        for (String list : List.of("key", "cluster", "year", "family", "required", "optional")) {
            for (YamlNode each : TextLists.items(keys.get(list))) {
                String column = YamlFile.scalar(each);
                if (outcome.hides(column)) {
                    yaml.report(
                            "outcome-in-coding",
                            each,
                            "The column %s holds an outcome and cannot stand under %s.".formatted(column, list),
                            "Outcomes are for judging the theory afterwards; they are named under outcome alone.");
                }
            }
        }
    }
}
