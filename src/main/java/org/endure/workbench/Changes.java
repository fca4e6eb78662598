package org.endure.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.comparison.TheoryChanges;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Observation;
import org.endure.inference.Inference;
import org.endure.report.VerdictText;
import org.endure.sensitivity.WhatIf;
import org.endure.theory.Theory;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** What changed between two answers, a line each: verdict, margin and trend first, then findings, then how often rules fire. */
final class Changes {

    private final Assessment before;
    private final Assessment after;
    private final Words words;
    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

    private Changes(Assessment before, Assessment after) {
        this.before = before;
        this.after = after;
        this.words = after.words();
    }

    /** The lines. */
    static List<Map<String, @Nullable Object>> of(Assessment before, Assessment after) {
        Changes changes = new Changes(before, after);
        changes.answer();
        changes.findings();
        changes.firings();
        return changes.lines;
    }

    /** The rules and cut-offs that differ between two theories, a line each. */
    static List<Map<String, @Nullable Object>> ofRules(Theory before, Theory after, Words words) {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        new TheoryChanges(before, after)
                .all()
                .forEach(each -> lines.add(line(
                        switch (each.kind()) {
                            case ADDED -> "+";
                            case REMOVED -> "−";
                            case EDITED, PARAMETER, MECHANISM -> "≠";
                        },
                        words.say("workbench.change.rule." + each.kind(), "id", each.id(), "claim", each.claim()),
                        each.id(),
                        List.of())));
        return lines;
    }

    private void answer() {
        WhatIf effect = WhatIf.between(before, after);
        int told = lines.size();
        for (WhatIf.Shift each : effect.shifts()) {
            String text = words.say(
                    "what-if.shift",
                    "part",
                    words.capital(words.say("what-if.part." + each.part())),
                    "before",
                    shown(each.before()),
                    "after",
                    shown(each.after()));
            lines.add(line(
                    "→",
                    text,
                    each.reasons().isEmpty() ? "" : each.reasons().get(0).rule(),
                    List.of()));
        }
        Balance was = before.balance();
        Balance is = after.balance();
        if (was != null && is != null && !was.margin().equals(is.margin())) {
            lines.add(line(
                    is.margin().low() < was.margin().low()
                                    || is.margin().high() < was.margin().high()
                            ? "↓"
                            : "↑",
                    words.say(
                            "what-if.shift",
                            "part",
                            words.say("verdict.margin"),
                            "before",
                            new VerdictText(before).numbers(was.margin()),
                            "after",
                            new VerdictText(after).numbers(is.margin())),
                    "",
                    List.of()));
        }
        if (lines.size() == told) {
            lines.add(line("=", words.say("workbench.change.none"), "", List.of()));
        }
    }

    private void findings() {
        for (WhatIf.FindingShift each : WhatIf.between(before, after).findings()) {
            Finding finding = each.finding();
            String change = each.before() == null || each.after() == null
                    ? state(finding)
                    : words.say("what-if.change", "before", state(each.before()), "after", state(each.after()));
            lines.add(line(
                    switch (each.kind()) {
                        case GAINED -> "+";
                        case LOST -> "−";
                        case CHANGED -> arrow(each);
                    },
                    words.say(
                            "workbench.change.finding",
                            "mechanism",
                            finding.mechanism(),
                            "title",
                            each.title(),
                            "change",
                            change),
                    each.reasons().isEmpty() ? "" : each.reasons().get(0).rule(),
                    List.of()));
        }
    }

    private static String arrow(WhatIf.FindingShift each) {
        int was = each.before() == null
                ? 0
                : each.before().low().points() + each.before().high().points();
        int is = each.after() == null
                ? 0
                : each.after().low().points() + each.after().high().points();
        return is < was ? "↓" : is > was ? "↑" : "≠";
    }

    private String state(@Nullable Finding finding) {
        return finding == null
                ? words.say("token.absent")
                : words.commas(List.of(words.constant(finding.magnitude()), words.constant(finding.status())));
    }

    private void firings() {
        Map<String, Set<String>> then = firings(before.inference());
        Map<String, Set<String>> now = firings(after.inference());
        Set<String> rules = new TreeSet<>(then.keySet());
        rules.addAll(now.keySet());
        for (String rule : rules) {
            Set<String> lost = new TreeSet<>(then.getOrDefault(rule, Set.of()));
            Set<String> gained = new TreeSet<>(now.getOrDefault(rule, Set.of()));
            lost.removeAll(now.getOrDefault(rule, Set.of()));
            gained.removeAll(then.getOrDefault(rule, Set.of()));
            fires("−", "workbench.change.fires-no-more", rule, lost);
            fires("+", "workbench.change.fires", rule, gained);
        }
    }

    private void fires(String sign, String key, String rule, Set<String> facts) {
        if (!facts.isEmpty()) {
            lines.add(line(sign, words.say(key, "rule", rule, "count", facts.size()), rule, List.copyOf(facts)));
        }
    }

    /** The observations on which each rule fires, by the rule's id. */
    static Map<String, Set<String>> firings(Inference inference) {
        Map<String, Set<String>> firings = new TreeMap<>();
        inference
                .derived()
                .forEach(derived -> derived.justifications().forEach(reason -> {
                    Set<String> facts = firings.computeIfAbsent(reason.rule().id(), id -> new TreeSet<>());
                    for (Fact fact : reason.facts()) {
                        if (fact instanceof Observation observation) {
                            facts.add(observation.id());
                        }
                    }
                }));
        return firings;
    }

    private String shown(@Nullable String value) {
        return value == null ? words.say("token.absent") : words.value(value);
    }

    private static Map<String, @Nullable Object> line(String sign, String text, String rule, List<String> facts) {
        return Json.of("sign", sign, "text", text, "rule", rule, "facts", facts);
    }
}
