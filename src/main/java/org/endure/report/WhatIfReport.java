package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.Escapes;
import org.endure.fact.Finding;
import org.endure.sensitivity.WhatIf;
import org.jspecify.annotations.Nullable;

/** What scenarios change, on the screen and as data. */
public final class WhatIfReport {

    private static final int WIDTH = 100;

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
                            ? "As it was: "
                                    + line(Wording.headline(scenario.effect().before())) + "\n\n"
                            : "\n");
            text.append(text(scenario));
        }
        return text.toString();
    }

    private static String text(Scenario scenario) {
        WhatIf effect = scenario.effect();
        StringBuilder text =
                new StringBuilder("What if ").append(line(scenario.name())).append('\n');
        text.append(Wrap.text(line(scenario.reason()) + " [" + line(scenario.author()) + "]", WIDTH, "  ", "  "));
        text.append("  Then: ").append(line(Wording.headline(effect.after()))).append('\n');
        if (effect.shifts().isEmpty() && effect.findings().isEmpty()) {
            return text.append("  Nothing changes.\n").toString();
        }
        for (WhatIf.Shift shift : effect.shifts()) {
            text.append("  ")
                    .append(words(shift.part()))
                    .append(": ")
                    .append(shown(shift.before()))
                    .append(" → ")
                    .append(shown(shift.after()))
                    .append('\n');
            reasons(text, shift.reasons());
        }
        for (WhatIf.FindingShift shift : effect.findings()) {
            text.append("  ")
                    .append(shift.kind().name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(line(shift.finding().id()))
                    .append(", ")
                    .append(line(shift.title()))
                    .append(": ")
                    .append(change(shift))
                    .append('\n');
            reasons(text, shift.reasons());
        }
        return text.toString();
    }

    private static void reasons(StringBuilder text, List<WhatIf.Reason> reasons) {
        for (WhatIf.Reason reason : reasons) {
            text.append(Wrap.text(
                    (reason.now() ? "now: " : "no longer: ") + line(reason.because()) + " (" + line(reason.rule())
                            + ")",
                    WIDTH,
                    "    ",
                    "      "));
        }
    }

    private static String change(WhatIf.FindingShift shift) {
        Finding before = shift.before();
        Finding after = shift.after();
        return before == null ? state(after) : after == null ? state(before) : state(before) + " → " + state(after);
    }

    private static String state(@Nullable Finding finding) {
        return finding == null
                ? "none"
                : (finding.magnitude() + ", " + finding.status() + ", " + finding.confidence() + " confidence")
                        .toLowerCase(Locale.ROOT);
    }

    /** Several scenarios on one case, as data. */
    public static String json(List<Scenario> scenarios) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!scenarios.isEmpty()) {
            tree.put("before", JsonReport.tree(scenarios.get(0).effect().before()));
        }
        tree.put("scenarios", scenarios.stream().map(WhatIfReport::tree).toList());
        return JsonReport.write(tree);
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

    private static String shown(@Nullable String value) {
        return value == null ? "none" : value.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(String part) {
        return part.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String line(String text) {
        return Escapes.visible(text);
    }
}
