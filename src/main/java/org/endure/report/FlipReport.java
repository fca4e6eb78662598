package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.diagnostic.Escapes;
import org.endure.fact.Outcome;
import org.endure.sensitivity.FactChange;
import org.endure.sensitivity.FlipGroup;
import org.endure.sensitivity.FlipSearch;
import org.endure.sensitivity.Flips;
import org.endure.words.Language;
import org.endure.words.Words;

/** What would flip an answer, on the screen and as overlays that can be replayed. */
public final class FlipReport {

    private FlipReport() {}

    /** The flips found, or what was proved, in a language. */
    public static String text(Flips flips, Language language) {
        Words words = Words.of(language);
        StringBuilder text = new StringBuilder(words.say("flip.now", "answer", answer(flips, flips.now(), words)));
        text.append('\n');
        int size = 0;
        for (FlipGroup group : FlipGroup.of(flips.flips())) {
            if (group.size() != size) {
                size = group.size();
                text.append('\n').append(words.say("flip.size", "count", size)).append('\n');
            }
            for (int i = 0; i < group.size(); i++) {
                List<String> changes = changes(group.parts().get(i), words);
                text.append(i == 0 ? "  → " + answer(flips, group.answer(), words) : "    ")
                        .append(words.say(i == 0 ? "flip.by" : "flip.with", "changes", changes.size()))
                        .append('\n');
                changes.forEach(each -> text.append("      ").append(each).append('\n'));
            }
        }
        text.append('\n').append(proved(flips, words)).append('\n');
        if (!flips.complete()) {
            text.append(words.say("flip.incomplete", "facts", facts(flips.proved() + 1, words)))
                    .append('\n');
        }
        return text.append(Wrap.text(effort(flips, words), 100, "", "", words)).toString();
    }

    private static String proved(Flips flips, Words words) {
        FlipSearch.Question question = flips.question();
        Outcome to = question.to();
        String goal = question.trend() ? ".trend" : to == null ? ".verdict" : ".to";
        return words.say(
                (flips.flips().isEmpty() ? "flip.none" : "flip.all") + goal,
                "facts",
                facts(flips.proved(), words),
                "outcome",
                to == null ? "" : Wording.verdict(to, words));
    }

    private static String effort(Flips flips, Words words) {
        Flips.Effort effort = flips.effort();
        return words.say(
                "flip.effort",
                "examined",
                words.say(flips.complete() ? "flip.examined.all" : "flip.examined.some", "sets", effort.sets()),
                "judged",
                effort.judged(),
                "others",
                Math.max(0, effort.sets() - effort.judged()),
                "edits",
                effort.edits(),
                "facts",
                effort.facts(),
                "changes",
                effort.changes(),
                "rules",
                effort.rules(),
                "unseen",
                effort.unseen());
    }

    private static String facts(int count, Words words) {
        return words.say("flip.facts", "count", count);
    }

    private static String answer(Flips flips, org.endure.sensitivity.Judgement answer, Words words) {
        return flips.question().trend()
                ? Wording.answer(answer.trend(), words)
                : Wording.verdict(answer.outcome(), words);
    }

    /** Changes of which one is made, a line for each fact. */
    private static List<String> changes(List<List<FactChange>> changes, Words words) {
        Map<String, List<FactChange>> byFact = new LinkedHashMap<>();
        changes.forEach(ways -> byFact.computeIfAbsent(ways.get(0).fact(), fact -> new ArrayList<>())
                .addAll(ways));
        return byFact.values().stream().map(ways -> ways(ways, words)).toList();
    }

    private static String ways(List<FactChange> ways, Words words) {
        Map<String, List<FactChange>> byAttribute = new LinkedHashMap<>();
        for (FactChange edit : ways) {
            byAttribute
                    .computeIfAbsent(
                            edit.fact() + " " + edit.attribute() + " " + edit.before(), key -> new ArrayList<>())
                    .add(edit);
        }
        List<String> parts =
                byAttribute.values().stream().map(same -> way(same, words)).toList();
        return Escapes.visible(words.joined(parts, "list.semicolon-or"));
    }

    /** Edits of one attribute of one fact, which differ in the value after them. */
    private static String way(List<FactChange> same, Words words) {
        FactChange first = same.get(0);
        return first.attribute() == null
                ? words.say("flip.withdraw", "fact", first.fact())
                : words.say(
                        "flip.change",
                        "fact",
                        first.fact(),
                        "attribute",
                        first.attribute(),
                        "before",
                        first.before(),
                        "after",
                        words.joined(
                                same.stream()
                                        .map(edit -> edit.after() == null ? "" : edit.after())
                                        .toList(),
                                "list.or"));
    }

    /** The flips as data, what is said in words in a language; each is an overlay. */
    public static Map<String, Object> tree(Flips flips, String base, Language language) {
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
            one.put("overlay", overlay("flip " + (i + 1), base, flip, Words.of(language)));
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
        examined.put("judgedOneByOne", effort.judged());
        examined.put("rules", effort.rules());
        tree.put("examined", examined);
        return tree;
    }

    private static Map<String, Object> overlay(String name, String base, Flips.Flip flip, Words words) {
        Map<String, Object> overlay = new LinkedHashMap<>();
        overlay.put("overlay", name);
        overlay.put("base", base);
        overlay.put("author", "endure flip");
        overlay.put("reason", words.say("flip.reason"));
        List<Object> removed = new ArrayList<>();
        List<Object> changed = new ArrayList<>();
        for (FactChange edit : flip.edits()) {
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

    private static Map<String, Object> edit(FactChange edit) {
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
