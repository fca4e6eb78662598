package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.endure.diagnostic.Escapes;
import org.endure.sensitivity.Edit;
import org.endure.sensitivity.FlipSearch;
import org.endure.sensitivity.Flips;

/** What would flip an answer, on the screen and as overlays that can be replayed. */
public final class FlipReport {

    private FlipReport() {}

    /** The flips found, or what was proved. */
    public static String text(Flips flips) {
        FlipSearch.Question question = flips.question();
        StringBuilder text = new StringBuilder("As it is: " + answer(flips, flips.now()) + ".\n");
        int size = 0;
        for (Flips.Flip flip : flips.flips()) {
            if (flip.changes().size() != size) {
                size = flip.changes().size();
                text.append(
                        size == 1 ? "\nOne change is enough:\n" : "\nChanges of %d facts together:\n".formatted(size));
            }
            text.append("  → ").append(answer(flips, flip.answer())).append('\n');
            flip.changes()
                    .forEach(ways -> text.append("      ").append(ways(ways)).append('\n'));
        }
        String goal = question.trend()
                ? "changes the trend"
                : question.to() == null ? "changes the verdict" : "leads to " + question.to();
        text.append(
                flips.flips().isEmpty()
                        ? "\nNo change of at most %s %s.\n".formatted(facts(flips.proved()), goal)
                        : ("\nThese are all the smallest changes of at most %s; " + "no part of any of them %s.\n")
                                .formatted(facts(flips.proved()), goal));
        if (!flips.complete()) {
            text.append("The time ran out before all changes of %s were examined; nothing is proved about those.\n"
                    .formatted(facts(flips.proved() + 1)));
        }
        Flips.Effort effort = flips.effort();
        text.append(Wrap.text(
                ("Examined: %s%d sets of changes. In %d of them no rule can join the changes, "
                                + "so that they do together only "
                                + "what each does alone; %d were judged; "
                                + "the rest differ from these only in ids of facts. There are %d changes of %d facts, of "
                                + "which %d look different to the %d rules on the way to the answer; "
                                + "%d facts are seen by none of these rules.")
                        .formatted(
                                flips.complete() ? "all " : "",
                                effort.sets(),
                                effort.apart(),
                                effort.judged(),
                                effort.edits(),
                                effort.facts(),
                                effort.changes(),
                                effort.rules(),
                                effort.unseen()),
                100,
                "",
                ""));
        return text.toString();
    }

    private static String facts(int count) {
        return count == 1 ? "1 fact" : count + " facts";
    }

    private static String answer(Flips flips, org.endure.sensitivity.Judgement answer) {
        return (flips.question().trend()
                ? answer.trend().toLowerCase(Locale.ROOT)
                : answer.outcome().name());
    }

    private static String ways(List<Edit> ways) {
        Map<String, List<String>> byAttribute = new LinkedHashMap<>();
        for (Edit edit : ways) {
            String what = edit.attribute() == null
                    ? "withdraw " + edit.fact()
                    : "change %s, %s from %s to ".formatted(edit.fact(), edit.attribute(), edit.before());
            byAttribute.computeIfAbsent(what, key -> new ArrayList<>()).add(edit.after() == null ? "" : edit.after());
        }
        List<String> parts = new ArrayList<>();
        byAttribute.forEach((what, values) -> parts.add(what + String.join(" or ", values)));
        return Escapes.visible(String.join("; or ", parts));
    }

    /** The flips as data; each is an overlay. */
    public static String json(Flips flips, String base) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("now", judgement(flips.now()));
        tree.put(
                "asked",
                flips.question().trend()
                        ? "TREND"
                        : flips.question().to() == null
                                ? "VERDICT"
                                : flips.question().to().name());
        tree.put("max", flips.question().max());
        tree.put("proved", flips.proved());
        tree.put("complete", flips.complete());
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < flips.flips().size(); i++) {
            Flips.Flip flip = flips.flips().get(i);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("answer", judgement(flip.answer()));
            one.put("overlay", overlay("flip " + (i + 1), base, flip));
            one.put(
                    "ways",
                    flip.changes().stream()
                            .map(ways -> ways.stream().map(FlipReport::edit).toList())
                            .toList());
            all.add(one);
        }
        tree.put("flips", all);
        Flips.Effort effort = flips.effort();
        Map<String, Object> examined = new LinkedHashMap<>();
        examined.put("facts", effort.facts());
        examined.put("factsNoRuleSees", effort.unseen());
        examined.put("changes", effort.edits());
        examined.put("changesThatLookDifferent", effort.changes());
        examined.put("sets", effort.sets());
        examined.put("setsThatCannotMeet", effort.apart());
        examined.put("judgedAnew", effort.judged());
        examined.put("rules", effort.rules());
        tree.put("examined", examined);
        return JsonReport.write(tree);
    }

    private static Map<String, Object> overlay(String name, String base, Flips.Flip flip) {
        Map<String, Object> overlay = new LinkedHashMap<>();
        overlay.put("overlay", name);
        overlay.put("base", base);
        overlay.put("author", "endure flip");
        overlay.put("reason", "One of the smallest changes that flip the answer.");
        List<Object> removed = new ArrayList<>();
        List<Object> changed = new ArrayList<>();
        for (Edit edit : flip.edits()) {
            String attribute = edit.attribute();
            if (attribute == null) {
                removed.add(new TreeMap<>(Map.of("id", edit.fact())));
            } else {
                changed.add(new TreeMap<>(
                        Map.of("id", edit.fact(), "set", Map.of(attribute, String.valueOf(edit.after())))));
            }
        }
        if (!removed.isEmpty()) {
            overlay.put("remove", removed);
        }
        if (!changed.isEmpty()) {
            overlay.put("change", changed);
        }
        return overlay;
    }

    private static Map<String, Object> edit(Edit edit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("fact", edit.fact());
        tree.put("attribute", edit.attribute());
        tree.put("before", edit.before());
        tree.put("after", edit.after());
        return tree;
    }

    private static Map<String, Object> judgement(org.endure.sensitivity.Judgement judgement) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", judgement.outcome().name());
        tree.put("trend", judgement.trend());
        return tree;
    }
}
