package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.sensitivity.Proportion;
import org.endure.sensitivity.Sureness;
import org.endure.words.Language;
import org.endure.words.Words;

/**
 * How sure an answer is, in words.
 *
 * @param now the answer as things are coded
 * @param draws how many draws there were
 * @param verdicts the share of each verdict, the most frequent first
 * @param trends the share of each trend, the most frequent first
 * @param forVerdict what matters for keeping the verdict; a sentence without rows if nothing does
 * @param forTrend the same for the trend
 * @param model how draws are made
 */
public record SurenessText(
        String now, String draws, Part verdicts, Part trends, Part forVerdict, Part forTrend, String model) {

    /**
     * A title with rows under it.
     *
     * @param rows names and values
     */
    public record Part(String title, Map<String, String> rows) {
        public Part {
            rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    /** In a language. */
    public static SurenessText of(Sureness sureness, Language language) {
        Words words = Words.of(language);
        return new SurenessText(
                words.say(
                        "sure.now",
                        "verdict",
                        Wording.verdict(sureness.now().outcome(), words),
                        "trend",
                        Wording.answer(sureness.now().trend(), words)),
                words.say(
                        "sure.draws",
                        "draws",
                        sureness.draws(),
                        "seed",
                        sureness.seed(),
                        "distinct",
                        sureness.distinct()),
                shares("sure.verdict", sureness.verdicts(), words),
                shares("sure.trend", sureness.trends(), words),
                influences("verdict", sureness.forVerdict(), words),
                influences("trend", sureness.forTrend(), words),
                words.say("sure.model"));
    }

    /** Answers that read alike are told together. */
    private static Part shares(String title, Map<String, Proportion> shares, Words words) {
        Map<String, Proportion> alike = new LinkedHashMap<>();
        shares.forEach((answer, share) -> alike.merge(
                Wording.answer(answer, words),
                share,
                (one, other) -> new Proportion(one.count() + other.count(), one.of())));
        Map<String, String> rows = new LinkedHashMap<>();
        alike.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getValue().count(), one.getValue().count()))
                .forEach(each -> rows.put(each.getKey(), share(each.getValue(), words)));
        return new Part(words.say(title), rows);
    }

    private static Part influences(String what, List<Sureness.Influence> influences, Words words) {
        Map<String, String> rows = new LinkedHashMap<>();
        influences.forEach(each -> rows.put(
                factor(each.factor(), words),
                words.say(
                        "sure.kept",
                        "varied",
                        percent(each.varied().value(), words),
                        "unvaried",
                        percent(each.unvaried().value(), words))));
        return new Part(words.say((rows.isEmpty() ? "sure.nothing." : "sure.matters.") + what), rows);
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
}
