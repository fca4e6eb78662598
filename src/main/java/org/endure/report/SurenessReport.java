package org.endure.report;

import java.util.LinkedHashMap;
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
        SurenessText told = SurenessText.of(sureness, language);
        StringBuilder text = new StringBuilder();
        text.append(told.now()).append('\n');
        text.append(Wrap.text(told.draws(), Wrap.SCREEN, "", "", words));
        part(text, "  ", told.verdicts(), 36);
        part(text, "  ", told.trends(), 36);
        part(text, "", told.forVerdict(), 44);
        part(text, "", told.forTrend(), 44);
        return text.append(Wrap.text(told.model(), Wrap.SCREEN, "", "", words)).toString();
    }

    private static void part(StringBuilder text, String indent, SurenessText.Part part, int width) {
        text.append(indent).append(part.title()).append('\n');
        part.rows()
                .forEach((name, value) -> text.append("    ")
                        .append(TextWidth.padded(Escapes.visible(name), width))
                        .append(' ')
                        .append(value)
                        .append('\n'));
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
