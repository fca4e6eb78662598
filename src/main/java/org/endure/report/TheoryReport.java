package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.PlainNumber;
import org.endure.fact.Parameter;
import org.endure.rule.Rule;
import org.endure.theory.Theory;
import org.jspecify.annotations.Nullable;

/** A theory as it results from its layers: what it claims, and where each rule and cut-off comes from. */
public final class TheoryReport {

    private final Theory theory;
    private final StringBuilder text = new StringBuilder();

    private TheoryReport(Theory theory) {
        this.theory = theory;
    }

    /** For the terminal. */
    public static String text(Theory theory) {
        return new TheoryReport(theory).report();
    }

    /** The names of theories with their sentences. */
    public static String list(List<Theory> theories) {
        StringBuilder list = new StringBuilder();
        theories.forEach(theory -> list.append(Wrap.text(
                "%s: %s".formatted(Escapes.visible(theory.name()), Escapes.visible(theory.sentence())),
                Wrap.SCREEN,
                "",
                "  ")));
        return list.toString();
    }

    private String report() {
        line("Theory %s".formatted(theory.name()), "", "");
        line(theory.sentence(), "", "");
        section("Sources");
        theory.sources().forEach(source -> line(source, "  - ", "    "));
        section("What it is expected to say");
        theory.expected()
                .forEach(each -> line(
                        "%s: %s, since %s.".formatted(each.onCase(), each.verdict(), each.because()), "  - ", "    "));
        section("Layers, the lowest first");
        theory.layers().forEach(layer -> line(layer(layer), "  - ", "    "));
        section("Rules (%d)".formatted(theory.ruleBase().rules().size()));
        rulesByLayer().forEach(this::rules);
        section("Cut-offs (%d)".formatted(theory.ruleBase().parameters().size()));
        theory.ruleBase().parameters().forEach(each -> line(parameter(each), "  ", "      "));
        withdrawals();
        return text.toString();
    }

    private void section(String title) {
        text.append('\n').append(title).append(":\n");
    }

    private void line(String words, String first, String others) {
        text.append(Wrap.text(Escapes.visible(words), Wrap.SCREEN, first, others));
    }

    private static String layer(Theory.LayerView layer) {
        String base = layer.base() == null ? "" : ", on " + layer.base();
        String taken = layer.folders().isEmpty() ? "" : ", of which it takes " + String.join(", ", layer.folders());
        return "%s (%s)%s%s".formatted(layer.name(), layer.folder(), base, taken);
    }

    private Map<String, List<Rule>> rulesByLayer() {
        Map<String, List<Rule>> byLayer = new LinkedHashMap<>();
        theory.layers().forEach(layer -> byLayer.put(layer.name(), new ArrayList<>()));
        theory.ruleBase()
                .rules()
                .forEach(rule -> byLayer.computeIfAbsent(theory.layerOf(rule), name -> new ArrayList<>())
                        .add(rule));
        return byLayer;
    }

    private void rules(String layer, List<Rule> rules) {
        line("of %s (%d)".formatted(layer, rules.size()), "  ", "  ");
        rules.forEach(rule -> line(
                "%s  %s  [%s]  %s:%d"
                        .formatted(
                                rule.id(),
                                rule.name(),
                                rule.basis().code(),
                                rule.at().file(),
                                rule.at().line()),
                "    ",
                "      "));
    }

    private String parameter(Parameter parameter) {
        return "%s = %s %s [%s]"
                .formatted(
                        parameter.name(),
                        PlainNumber.of(parameter.value()),
                        parameter.unit(),
                        theory.parameterLayers().get(parameter.name()));
    }

    private void withdrawals() {
        if (theory.withdrawals().isEmpty()) {
            return;
        }
        section("Withdrawn");
        Map<String, TreeSet<String>> notChosen = new TreeMap<>();
        for (Theory.Withdrawal each : theory.withdrawals()) {
            if (each.ground() == Theory.Ground.NOT_CHOSEN) {
                notChosen
                        .computeIfAbsent(each.by() + " does not take of " + each.layer(), key -> new TreeSet<>())
                        .add(each.rule().at().file());
            } else {
                line(
                        "%s  \"%s\" of %s: %s"
                                .formatted(each.rule().id(), each.rule().name(), each.layer(), each.words()),
                        "  ",
                        "    ");
            }
        }
        notChosen.forEach((title, files) -> line(title + ": " + String.join(", ", files), "  ", "    "));
    }

    /** As data. */
    public static Map<String, Object> tree(Theory theory) {
        return JsonReport.map(
                "name",
                theory.name(),
                "sentence",
                theory.sentence(),
                "sources",
                theory.sources(),
                "expected",
                theory.expected().stream().map(TheoryReport::expectationTree).toList(),
                "layers",
                theory.layers().stream().map(TheoryReport::layerTree).toList(),
                "rules",
                theory.ruleBase().rules().stream()
                        .map(rule -> ruleTree(rule, theory.layerOf(rule)))
                        .toList(),
                "parameters",
                theory.ruleBase().parameters().stream()
                        .map(each ->
                                parameterTree(each, theory.parameterLayers().get(each.name())))
                        .toList(),
                "withdrawn",
                theory.withdrawals().stream().map(TheoryReport::withdrawalTree).toList());
    }

    private static Map<String, Object> expectationTree(Theory.Expected expected) {
        return JsonReport.map(
                "case", expected.onCase(), "verdict", expected.verdict().name(), "because", expected.because());
    }

    private static Map<String, Object> layerTree(Theory.LayerView layer) {
        return JsonReport.map(
                "name", layer.name(), "folder", layer.folder(), "base", layer.base(), "folders", layer.folders());
    }

    private static Map<String, Object> parameterTree(Parameter parameter, @Nullable String layer) {
        return JsonReport.map(
                "name", parameter.name(), "value", parameter.value(), "unit", parameter.unit(), "layer", layer);
    }

    private static Map<String, Object> withdrawalTree(Theory.Withdrawal withdrawal) {
        return JsonReport.map(
                "id",
                withdrawal.rule().id(),
                "name",
                withdrawal.rule().name(),
                "layer",
                withdrawal.layer(),
                "ground",
                withdrawal.ground().name(),
                "by",
                withdrawal.by(),
                "reason",
                withdrawal.reason());
    }

    private static Map<String, Object> ruleTree(Rule rule, String layer) {
        return JsonReport.map(
                "id",
                rule.id(),
                "name",
                rule.name(),
                "layer",
                layer,
                "mechanism",
                rule.mechanism(),
                "source",
                rule.source(),
                "basis",
                rule.basis().code(),
                "file",
                rule.at().file(),
                "line",
                rule.at().line());
    }
}
