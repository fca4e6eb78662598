package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.Escapes;
import org.endure.sensitivity.Share;
import org.endure.sensitivity.Sureness;

/** How sure an answer is, on the screen and as data. */
public final class SurenessReport {

    private SurenessReport() {}

    /** As text. */
    public static String text(Sureness sureness) {
        StringBuilder text = new StringBuilder();
        text.append("As coded: %s, %s.\n"
                .formatted(sureness.now().outcome(), words(sureness.now().trend())));
        text.append(Wrap.text(
                "%d draws (seed %d), %d of them different. Shares with 95 percent intervals:"
                        .formatted(sureness.draws(), sureness.seed(), sureness.distinct()),
                100,
                "",
                ""));
        shares(text, "verdict", sureness.verdicts());
        shares(text, "trend", sureness.trends());
        influences(text, "verdict", sureness.forVerdict());
        influences(text, "trend", sureness.forTrend());
        text.append(Wrap.text(
                "Model: facts left out and values missed by one step the more often the lower the confidence "
                        + "that their sources "
                        + "give (left out 2, 5 or 10 percent; each value missed 5, 10 or 20 percent), "
                        + "cut-offs drawn from their stated ranges "
                        + "every other time. The probabilities are our reading.",
                100,
                "",
                ""));
        return text.toString();
    }

    private static void shares(StringBuilder text, String what, Map<String, Share> shares) {
        text.append("  ").append(what).append('\n');
        shares.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getValue().count(), one.getValue().count()))
                .forEach(each -> text.append("    %-24s %s\n".formatted(words(each.getKey()), share(each.getValue()))));
    }

    private static void influences(StringBuilder text, String what, List<Sureness.Influence> influences) {
        if (influences.isEmpty()) {
            text.append("No single variation clearly matters for the ")
                    .append(what)
                    .append(".\n");
            return;
        }
        text.append("What matters most for keeping the ").append(what).append(" (share kept if varied, and if not):\n");
        influences.forEach(each -> text.append("    %-44s %s, %s\n"
                .formatted(
                        Escapes.visible(each.factor()),
                        percent(each.varied().value()),
                        percent(each.unvaried().value()))));
    }

    private static String share(Share share) {
        return "%s [%s, %s]".formatted(percent(share.value()), percent(share.low()), percent(share.high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%5.1f %%", share * 100);
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As data. */
    public static String json(Sureness sureness) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", sureness.now().outcome().name());
        tree.put("trend", sureness.now().trend());
        tree.put("draws", sureness.draws());
        tree.put("distinct", sureness.distinct());
        tree.put("seed", sureness.seed());
        tree.put("verdicts", shares(sureness.verdicts()));
        tree.put("trends", shares(sureness.trends()));
        tree.put(
                "mattersForVerdict",
                sureness.forVerdict().stream().map(SurenessReport::influence).toList());
        tree.put(
                "mattersForTrend",
                sureness.forTrend().stream().map(SurenessReport::influence).toList());
        return JsonReport.write(tree);
    }

    private static Map<String, Object> shares(Map<String, Share> shares) {
        Map<String, Object> tree = new LinkedHashMap<>();
        shares.forEach((answer, share) -> tree.put(answer, tree(share)));
        return tree;
    }

    private static Map<String, Object> influence(Sureness.Influence influence) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("factor", influence.factor());
        tree.put("difference", influence.difference());
        tree.put("varied", tree(influence.varied()));
        tree.put("unvaried", tree(influence.unvaried()));
        return tree;
    }

    private static Map<String, Object> tree(Share share) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("count", share.count());
        tree.put("of", share.of());
        tree.put("share", share.value());
        tree.put("low", share.low());
        tree.put("high", share.high());
        return tree;
    }
}
