package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.agreement.CoderComparison;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;

/** How far two coders agree. */
public final class CoderReport {

    private static final String LEGEND = """
            alpha: Krippendorff's alpha, 1 - observed / expected disagreement (Krippendorff 2004, chapter 11; 2011). 1 is perfect
            agreement, 0 is chance; he advises against conclusions below 0.667 and calls those below 0.8 tentative. "-" where all values
            are the same, so that nothing could disagree. Sentences, sources and notes are not compared; UNKNOWN counts as not coded.
            """;

    private CoderReport() {}

    /** The report on the screen. */
    public static String text(String first, String second, CoderComparison comparison) {
        StringBuilder text = new StringBuilder();
        text.append("%s in both; %d only in %s, %d only in %s.\n"
                .formatted(
                        Count.of(comparison.matched(), "fact"),
                        comparison.onlyInFirst().size(),
                        Escapes.visible(first),
                        comparison.onlyInSecond().size(),
                        Escapes.visible(second)));
        only(text, first, comparison.onlyInFirst());
        only(text, second, comparison.onlyInSecond());
        text.append(comparison.differences().isEmpty() ? "\nNo attribute differs.\n" : "\nDifferences:\n");
        comparison
                .differences()
                .forEach(each -> text.append("  %s  %s: %s | %s\n"
                        .formatted(
                                Escapes.visible(each.fact()),
                                each.attribute(),
                                shown(each.first()),
                                shown(each.second()))));
        text.append("\n%s %6s %6s %7s  %s\n"
                .formatted(TextWidth.padded("Agreement on", 40), "facts", "same", "alpha", "level"));
        comparison.agreements().stream()
                .filter(each -> each.facts() > 0)
                .forEach(each -> text.append("%s %6d %6d %7s  %s\n"
                        .formatted(
                                TextWidth.padded(each.attribute(), 40),
                                each.facts(),
                                each.same(),
                                Double.isNaN(each.alpha()) ? "-" : String.format(Locale.ROOT, "%.3f", each.alpha()),
                                each.level().name().toLowerCase(Locale.ROOT))));
        return text.append('\n').append(LEGEND).toString();
    }

    private static void only(StringBuilder text, String where, List<String> ids) {
        if (!ids.isEmpty()) {
            text.append(
                    "  only in %s: %s\n".formatted(Escapes.visible(where), Escapes.visible(String.join(", ", ids))));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(none)" : Escapes.visible(value);
    }

    /** The report as JSON. */
    public static String json(String first, String second, CoderComparison comparison) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("first", first);
        tree.put("second", second);
        tree.put("matched", comparison.matched());
        tree.put("onlyInFirst", comparison.onlyInFirst());
        tree.put("onlyInSecond", comparison.onlyInSecond());
        tree.put(
                "differences",
                comparison.differences().stream()
                        .map(each -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("fact", each.fact());
                            one.put("attribute", each.attribute());
                            one.put("first", each.first());
                            one.put("second", each.second());
                            return one;
                        })
                        .toList());
        tree.put(
                "agreement",
                comparison.agreements().stream()
                        .map(each -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("attribute", each.attribute());
                            one.put("facts", each.facts());
                            one.put("same", each.same());
                            one.put("alpha", Double.isNaN(each.alpha()) ? null : Double.valueOf(each.alpha()));
                            one.put("level", each.level().name());
                            return one;
                        })
                        .toList());
        return JsonReport.write(tree);
    }
}
