package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;
import org.endure.sensitivity.Proportion;
import org.endure.sensitivity.Sureness;
import org.endure.words.Language;
import org.endure.words.Words;

/** How sure an answer is, on the screen and as data. */
public final class SurenessReport {

    private SurenessReport() {}

    /** As text, in a language. */
    public static String text(Sureness sureness, Language language) {
        Words words = Words.of(language);
        StringBuilder text = new StringBuilder();
        text.append(words.say(
                        "sure.now",
                        "verdict",
                        Wording.verdict(sureness.now().outcome(), words),
                        "trend",
                        Wording.answer(sureness.now().trend(), words)))
                .append('\n');
        text.append(Wrap.text(
                words.say(
                        "sure.draws",
                        "draws",
                        sureness.draws(),
                        "seed",
                        sureness.seed(),
                        "distinct",
                        sureness.distinct()),
                Wrap.SCREEN,
                "",
                "",
                words));
        shares(text, "verdict", sureness.verdicts(), words);
        shares(text, "trend", sureness.trends(), words);
        influences(text, "verdict", sureness.forVerdict(), words);
        influences(text, "trend", sureness.forTrend(), words);
        return text.append(Wrap.text(words.say("sure.model"), Wrap.SCREEN, "", "", words))
                .toString();
    }

    private static void shares(StringBuilder text, String what, Map<String, Proportion> shares, Words words) {
        text.append("  ").append(words.say("sure." + what)).append('\n');
        shares.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getValue().count(), one.getValue().count()))
                .forEach(each -> text.append("    ")
                        .append(TextWidth.padded(Wording.answer(each.getKey(), words), 36))
                        .append(' ')
                        .append(share(each.getValue(), words))
                        .append('\n'));
    }

    private static void influences(StringBuilder text, String what, List<Sureness.Influence> influences, Words words) {
        text.append(words.say((influences.isEmpty() ? "sure.nothing." : "sure.matters.") + what))
                .append('\n');
        influences.forEach(each -> text.append("    ")
                .append(TextWidth.padded(Escapes.visible(factor(each.factor(), words)), 44))
                .append(' ')
                .append(words.say(
                        "sure.kept",
                        "varied",
                        percent(each.varied().value(), words),
                        "unvaried",
                        percent(each.unvaried().value(), words)))
                .append('\n'));
    }

    private static String factor(String factor, Words words) {
        return factor.endsWith(Sureness.LEFT_OUT)
                ? words.say("sure.left-out", "fact", factor.substring(0, factor.length() - Sureness.LEFT_OUT.length()))
                : factor;
    }

    private static String share(Proportion share, Words words) {
        return words.say(
                "sure.share",
                "share",
                percent(share.value(), words),
                "low",
                percent(share.low(), words),
                "high",
                percent(share.high(), words));
    }

    private static String percent(double share, Words words) {
        return words.decimals(String.format(Locale.ROOT, "%5.1f %%", share * 100));
    }

    /** As data. */
    public static Map<String, Object> tree(Sureness sureness) {
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
        return tree;
    }

    private static Map<String, Object> shares(Map<String, Proportion> shares) {
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

    private static Map<String, Object> tree(Proportion share) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("count", share.count());
        tree.put("of", share.of());
        tree.put("share", share.value());
        tree.put("low", share.low());
        tree.put("high", share.high());
        return tree;
    }
}
