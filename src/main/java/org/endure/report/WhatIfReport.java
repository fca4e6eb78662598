package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Untranslated;
import org.endure.fact.Finding;
import org.endure.sensitivity.WhatIf;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** What scenarios change, on the screen and as data. */
public final class WhatIfReport {

    private WhatIfReport() {}

    /**
     * A scenario and what it changes.
     *
     * @param name its name
     * @param author whose reading it is
     * @param reason why the facts are taken to be otherwise
     * @param effect what it changes
     */
    public record Scenario(String name, String author, String reason, WhatIf effect) {}

    /** Several scenarios on one case, each by itself. */
    public static String text(List<Scenario> scenarios) {
        StringBuilder text = new StringBuilder();
        for (Scenario scenario : scenarios) {
            text.append(
                    text.isEmpty()
                            ? line(scenario.effect()
                                            .before()
                                            .words()
                                            .say(
                                                    "what-if.before",
                                                    "headline",
                                                    Wording.headline(
                                                            scenario.effect().before())))
                                    + "\n"
                                    + balance(scenario.effect().before())
                                    + "\n"
                            : "\n");
            text.append(text(scenario));
        }
        return text.append(untranslated(scenarios)).toString();
    }

    private static String text(Scenario scenario) {
        WhatIf effect = scenario.effect();
        Words words = effect.before().words();
        StringBuilder text = new StringBuilder(line(words.say("what-if.scenario", "scenario", scenario.name())));
        text.append('\n')
                .append(Wrap.text(
                        line(words.say("what-if.reason", "reason", scenario.reason(), "author", scenario.author())),
                        Wrap.SCREEN,
                        "  ",
                        "  ",
                        words));
        text.append("  ")
                .append(line(words.say("what-if.then", "headline", Wording.headline(effect.after()))))
                .append('\n');
        String balance = balance(effect.after());
        text.append(balance.isEmpty() ? "" : "  " + balance);
        if (effect.shifts().isEmpty() && effect.findings().isEmpty()) {
            return text.append("  ")
                    .append(words.say("what-if.nothing"))
                    .append('\n')
                    .toString();
        }
        for (WhatIf.Shift shift : effect.shifts()) {
            text.append("  ").append(line(shift(shift, words))).append('\n');
            reasons(text, shift.reasons(), words);
        }
        for (WhatIf.FindingShift shift : effect.findings()) {
            text.append("  ").append(line(findingShift(shift, words))).append('\n');
            reasons(text, shift.reasons(), words);
        }
        return text.toString();
    }

    private static String shift(WhatIf.Shift shift, Words words) {
        return words.say(
                "what-if.shift",
                "part",
                words.say("what-if.part." + shift.part()),
                "before",
                shown(shift.before(), words),
                "after",
                shown(shift.after(), words));
    }

    private static String findingShift(WhatIf.FindingShift shift, Words words) {
        return words.say(
                "what-if.finding." + shift.kind(),
                "id",
                shift.finding().id(),
                "title",
                shift.title(),
                "change",
                change(shift, words));
    }

    /** Motive, holds, strain and margin on a line; nothing if the theory does not read them. */
    private static String balance(Assessment assessment) {
        String balance = new VerdictText(assessment).balance();
        return balance.isEmpty() ? "" : line(balance) + "\n";
    }

    private static void reasons(StringBuilder text, List<WhatIf.Reason> reasons, Words words) {
        for (WhatIf.Reason reason : reasons) {
            text.append(Wrap.text(
                    line(words.say(
                            reason.now() ? "what-if.now" : "what-if.no-longer",
                            "because",
                            reason.because(),
                            "rule",
                            reason.rule())),
                    Wrap.SCREEN,
                    "    ",
                    "      ",
                    words));
        }
    }

    private static String change(WhatIf.FindingShift shift, Words words) {
        Finding before = shift.before();
        Finding after = shift.after();
        if (before == null || after == null) {
            return state(before == null ? after : before, words);
        }
        return words.say("what-if.change", "before", state(before, words), "after", state(after, words));
    }

    private static String state(@Nullable Finding finding, Words words) {
        return finding == null
                ? words.say("token.absent")
                : words.say(
                        "what-if.state",
                        "magnitude",
                        words.constant(finding.magnitude()),
                        "status",
                        words.constant(finding.status()),
                        "confidence",
                        words.constant(finding.confidence()));
    }

    /** Several scenarios on one case, as data. */
    public static Map<String, Object> tree(List<Scenario> scenarios) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!scenarios.isEmpty()) {
            tree.put("before", JsonReport.tree(scenarios.get(0).effect().before()));
        }
        tree.put("scenarios", scenarios.stream().map(WhatIfReport::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Scenario scenario) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("overlay", scenario.name());
        tree.put("author", scenario.author());
        tree.put("reason", scenario.reason());
        tree.put(
                "changes",
                scenario.effect().shifts().stream()
                        .map(shift -> {
                            Map<String, Object> part = new LinkedHashMap<>();
                            part.put("part", shift.part());
                            part.put("before", shift.before());
                            part.put("after", shift.after());
                            part.put("reasons", reasons(shift.reasons()));
                            return part;
                        })
                        .toList());
        tree.put(
                "findings",
                scenario.effect().findings().stream()
                        .map(shift -> {
                            Map<String, Object> part = new LinkedHashMap<>();
                            part.put("kind", shift.kind().name());
                            part.put("id", shift.finding().id());
                            part.put("mechanism", shift.finding().mechanism());
                            part.put("before", finding(shift.before()));
                            part.put("after", finding(shift.after()));
                            part.put("reasons", reasons(shift.reasons()));
                            return part;
                        })
                        .toList());
        tree.put("after", JsonReport.tree(scenario.effect().after()));
        return tree;
    }

    private static @Nullable Map<String, Object> finding(@Nullable Finding finding) {
        if (finding == null) {
            return null;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("magnitude", finding.magnitude().name());
        tree.put("status", finding.status().name());
        tree.put("confidence", finding.confidence().name());
        return tree;
    }

    private static List<Map<String, Object>> reasons(List<WhatIf.Reason> reasons) {
        return reasons.stream()
                .map(each -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("holds", each.now() ? "NOW" : "NO_LONGER");
                    tree.put("because", each.because());
                    tree.put("rule", each.rule());
                    return tree;
                })
                .toList();
    }

    private static String shown(@Nullable String value, Words words) {
        return value == null ? words.say("token.absent") : words.value(value);
    }

    /** Rules that speak English only, among those told. */
    private static String untranslated(List<Scenario> scenarios) {
        Set<String> told = new TreeSet<>();
        for (Scenario scenario : scenarios) {
            scenario.effect().shifts().forEach(shift -> shift.reasons().forEach(each -> told.add(each.rule())));
            scenario.effect().findings().forEach(shift -> shift.reasons().forEach(each -> told.add(each.rule())));
        }
        if (scenarios.isEmpty()) {
            return "";
        }
        Assessment before = scenarios.get(0).effect().before();
        String note =
                Wording.untranslated(Untranslated.among(told, before.inference(), before.language()), before.words());
        return note.isEmpty() ? "" : "\n" + Wrap.text(line(note), Wrap.SCREEN, "", "  ", before.words());
    }

    private static String line(String text) {
        return Escapes.visible(text);
    }
}
