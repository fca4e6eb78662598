package org.endure.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.endure.comparison.Likeness;
import org.endure.comparison.Profile;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Bounds;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.words.Language;

/** The cases most like one, with what differs, and apart from them what became of them. */
public final class AlikeReport {

    private static final int WIDTH = 100;
    private static final List<String> LEVELS = List.of("none", "slight", "moderate", "significant");
    private static final List<String> MOTIVES = List.of("none", "low", "moderate", "high");
    private static final String LEGEND =
            "The number is the sum of the lesser levels over the sum of the greater ones, over the motive and every mechanism "
                    + "found in either case (the measure of Růžička): 1 if they are the same, 0 if they have nothing in common. A "
                    + "span stands where a level is not known exactly. Verdict, trend and outcome have no part in it.";

    private final RuleBase theory;
    private final Case asked;
    private final List<Likeness> nearest;
    private final Map<String, String> outcomes;

    /**
     * Of the cases most like one.
     *
     * @param outcomes what became of them, by the file of the fact set; empty where it is not known
     */
    public AlikeReport(RuleBase theory, Case asked, List<Likeness> nearest, Map<String, String> outcomes) {
        this.theory = theory;
        this.asked = asked;
        this.nearest = List.copyOf(nearest);
        this.outcomes = Map.copyOf(outcomes);
    }

    /** For the terminal. */
    public String text() {
        StringBuilder text = new StringBuilder(wrapped(
                "Cases most like %s, %s, by what the theory \"%s\" finds in them"
                        .formatted(
                                asked.factSet().alliance().name(),
                                asked.factSet().period().label(),
                                theory.theory()),
                ""));
        int number = 0;
        for (Likeness each : nearest) {
            number++;
            text.append('\n').append(wrapped("%d. %s: %s".formatted(number, name(each.other()), span(each)), "   "));
            text.append(line(
                    "As here: ",
                    each.parts().stream()
                            .filter(part -> part.isShared() && part.here().high() > 0)
                            .map(part -> title(part.code()) + " " + level(part.code(), part.here()))
                            .collect(Collectors.joining("; "))));
            text.append(line(
                    "Except: ",
                    each.parts().stream()
                            .filter(Likeness.Part::isDifference)
                            .map(this::difference)
                            .collect(Collectors.joining("; "))));
            text.append(line(
                    "Perhaps different: ",
                    each.parts().stream()
                            .filter(part -> !part.isShared() && !part.isDifference())
                            .map(this::difference)
                            .collect(Collectors.joining("; "))));
            text.append(line(
                    "Not compared, since nobody looked for it in one of the two: ",
                    each.notCompared().stream().map(this::title).collect(Collectors.joining("; "))));
        }
        if (nearest.isEmpty()) {
            text.append("\nThere is no other case to compare it with.\n");
        }
        text.append('\n').append(Wrap.text(LEGEND, WIDTH, "", ""));
        if (!outcomes.isEmpty()) {
            text.append("\nWhat became of them\n");
            nearest.forEach(each -> text.append(wrapped(
                    "  %s: %s"
                            .formatted(
                                    name(each.other()),
                                    outcomes.getOrDefault(each.other().factSet(), "not known")),
                    "    ")));
        }
        return text.toString();
    }

    /** As JSON; what became of the cases stands apart. */
    public String json() {
        return JsonReport.write(JsonReport.map(
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
                new java.util.TreeMap<>(outcomes)));
    }

    private static Map<String, Object> bounds(Bounds bounds) {
        return JsonReport.map("low", bounds.low(), "high", bounds.high());
    }

    private String difference(Likeness.Part part) {
        return "%s %s here, %s there"
                .formatted(title(part.code()), level(part.code(), part.here()), level(part.code(), part.there()));
    }

    private String title(String code) {
        return code.equals(Profile.MOTIVE) ? "motive" : code + " " + theory.title(code, Language.ENGLISH);
    }

    private static String level(String code, Bounds level) {
        List<String> words = code.equals(Profile.MOTIVE) ? MOTIVES : LEVELS;
        String low = words.get(level.low());
        return level.isExact() ? low : low + " to " + words.get(level.high());
    }

    private static String span(Likeness likeness) {
        String least = String.format(Locale.ROOT, "%.2f", likeness.least());
        String most = String.format(Locale.ROOT, "%.2f", likeness.most());
        return least.equals(most) ? least : least + " to " + most;
    }

    private static String name(Profile profile) {
        return "%s, %s (%s)".formatted(profile.alliance(), profile.period(), profile.factSet());
    }

    private static String line(String lead, String rest) {
        return rest.isEmpty() ? "" : wrapped("   " + lead + rest, "     ");
    }

    private static String wrapped(String text, String others) {
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        return Wrap.text(Escapes.visible(text.strip()), WIDTH, indent, others);
    }
}
