package org.endure.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.endure.comparison.Likeness;
import org.endure.comparison.Profile;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Bounds;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.words.Language;
import org.endure.words.Words;

/** The cases most like one, with what differs, and apart from them what became of them. */
public final class AlikeReport {

    private final RuleBase theory;
    private final Case asked;
    private final List<Likeness> nearest;
    private final Map<String, String> outcomes;
    private final Words words;

    /**
     * Of the cases most like one.
     *
     * @param outcomes what became of them, by the file of the fact set; empty where it is not known
     */
    public AlikeReport(
            RuleBase theory, Case asked, List<Likeness> nearest, Map<String, String> outcomes, Language language) {
        this.theory = theory;
        this.asked = asked;
        this.nearest = List.copyOf(nearest);
        this.outcomes = Map.copyOf(outcomes);
        this.words = Words.of(language);
    }

    /** For the terminal. */
    public String text() {
        StringBuilder text = new StringBuilder(wrapped(
                words.say(
                        "alike.title",
                        "alliance",
                        asked.factSet().alliance().name(),
                        "period",
                        Wording.period(asked.factSet().period().label()),
                        "theory",
                        theory.theory()),
                ""));
        int number = 0;
        for (Likeness each : nearest) {
            number++;
            text.append('\n')
                    .append(wrapped(
                            words.say(
                                    "alike.case", "number", number, "case", name(each.other()), "likeness", span(each)),
                            "   "))
                    .append(parts(each));
        }
        if (nearest.isEmpty()) {
            text.append('\n').append(words.say("alike.none")).append('\n');
        }
        text.append('\n').append(wrapped(words.say("alike.legend"), ""));
        if (!outcomes.isEmpty()) {
            text.append('\n').append(words.say("alike.outcomes")).append('\n');
            nearest.forEach(each -> text.append(wrapped(
                    "  "
                            + words.say(
                                    "alike.outcome",
                                    "case",
                                    name(each.other()),
                                    "outcome",
                                    words.say("alike.outcome."
                                            + outcomes.getOrDefault(each.other().factSet(), "unknown"))),
                    "    ")));
        }
        return text.toString();
    }

    private String parts(Likeness each) {
        return line(
                        "alike.shared",
                        each.parts().stream()
                                .filter(part -> part.isShared() && part.here().high() > 0)
                                .map(this::shared))
                + line(
                        "alike.except",
                        each.parts().stream()
                                .filter(Likeness.Part::isDifference)
                                .map(this::difference))
                + line(
                        "alike.perhaps",
                        each.parts().stream()
                                .filter(part -> !part.isShared() && !part.isDifference())
                                .map(this::difference))
                + line("alike.not-compared", each.notCompared().stream().map(this::title));
    }

    /** As data; what became of the cases stands apart. */
    public Map<String, Object> tree() {
        return JsonReport.map(
                "alliance",
                asked.factSet().alliance().name(),
                "period",
                asked.factSet().period().label(),
                "theory",
                theory.theory(),
                "alike",
                nearest.stream()
                        .map(each -> JsonReport.map(
                                "alliance",
                                each.other().alliance(),
                                "period",
                                each.other().period(),
                                "factSet",
                                each.other().factSet(),
                                "likeness",
                                JsonReport.map("low", each.least(), "high", each.most()),
                                "parts",
                                each.parts().stream()
                                        .map(part -> JsonReport.map(
                                                "code",
                                                part.code(),
                                                "here",
                                                bounds(part.here()),
                                                "there",
                                                bounds(part.there())))
                                        .toList(),
                                "notCompared",
                                each.notCompared()))
                        .toList(),
                "outcomes",
                new java.util.TreeMap<>(outcomes));
    }

    private static Map<String, Object> bounds(Bounds bounds) {
        return JsonReport.map("low", bounds.low(), "high", bounds.high());
    }

    private String shared(Likeness.Part part) {
        return words.say(
                "alike.shared.part", "mechanism", title(part.code()), "level", level(part.code(), part.here()));
    }

    private String difference(Likeness.Part part) {
        return words.say(
                "alike.difference",
                "mechanism",
                title(part.code()),
                "here",
                level(part.code(), part.here()),
                "there",
                level(part.code(), part.there()));
    }

    private String title(String code) {
        return code.equals(Profile.MOTIVE)
                ? words.say("alike.motive")
                : code + " " + theory.title(code, words.language());
    }

    private String level(String code, Bounds level) {
        String key = code.equals(Profile.MOTIVE) ? "alike.motive." : "alike.level.";
        String low = words.say(key + level.low());
        return level.isExact() ? low : words.say("value.range", "low", low, "high", words.say(key + level.high()));
    }

    private String span(Likeness likeness) {
        String least = words.decimals(String.format(Locale.ROOT, "%.2f", likeness.least()));
        String most = words.decimals(String.format(Locale.ROOT, "%.2f", likeness.most()));
        return least.equals(most) ? least : words.say("value.range", "low", least, "high", most);
    }

    private String name(Profile profile) {
        return words.say(
                "alike.name",
                "alliance",
                profile.alliance(),
                "period",
                Wording.period(profile.period()),
                "file",
                profile.factSet());
    }

    private String line(String key, Stream<String> parts) {
        List<String> all = parts.toList();
        return all.isEmpty() ? "" : wrapped("   " + words.say(key, "parts", words.semicolons(all)), "     ");
    }

    private String wrapped(String text, String others) {
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        return Wrap.text(Escapes.visible(text.strip()), Wrap.SCREEN, indent, others, words);
    }
}
