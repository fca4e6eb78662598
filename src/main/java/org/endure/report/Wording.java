package org.endure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.fact.Account;
import org.endure.fact.Answer;
import org.endure.fact.Effect;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.rule.Rule;
import org.endure.words.Language;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** How results are put into words, the same on the screen and in the log, in the language of the assessment. */
public final class Wording {

    /** Effects that can make a finding weaker. */
    private static final Set<Effect> LOWERING = Set.of(Effect.LOWER, Effect.CAP, Effect.OFFSET, Effect.CANCEL);

    private static final Pattern YEARS = Pattern.compile("\\b(\\d{4})-(\\d{4})\\b");
    private static final Words ENGLISH = Words.of(Language.ENGLISH);

    private Wording() {}

    /** The verdict in a few words: {@code ENDURANCE (robust), slightly weakened against 2009-2016}. */
    public static String headline(Assessment assessment) {
        Words words = assessment.words();
        String robust = assessment.outcome() == Outcome.UNDETERMINED
                ? "undetermined"
                : assessment.robustness().isRobust() ? "robust" : "fragile";
        String outcome = qualified(assessment);
        String trend = trend(assessment);
        return assessment.heading().baselines().isEmpty() || assessment.trend().direction() == Tendency.NOT_COMPARED
                ? words.say("headline." + robust, "outcome", outcome, "trend", trend)
                : words.say(
                        "headline." + robust + ".compared",
                        "outcome",
                        outcome,
                        "trend",
                        trend,
                        "baselines",
                        baselines(assessment));
    }

    /** The verdict, with that the alliance has ended, or is hollow. */
    private static String qualified(Assessment assessment) {
        Words words = assessment.words();
        String outcome = verdict(assessment.outcome(), words);
        Balance balance = assessment.balance();
        if (balance != null && balance.end() != null) {
            return words.say("headline.ended", "outcome", outcome);
        }
        return balance != null && balance.hollow() ? words.say("headline.hollow", "outcome", outcome) : outcome;
    }

    /** The baselines by their periods. */
    public static String baselines(Assessment assessment) {
        return assessment
                .words()
                .all(assessment.heading().baselines().stream()
                        .map(Wording::period)
                        .toList());
    }

    /** The label of a period, with an en dash between years. */
    public static String period(String label) {
        return YEARS.matcher(label).replaceAll("$1\u2013$2");
    }

    /** A verdict as the language has it. */
    static String verdict(Outcome outcome, Words words) {
        return words.say("verdict." + outcome.name());
    }

    /** The trend in words: {@code slightly weakened}. */
    public static String trend(Assessment assessment) {
        return trend(assessment.trend().direction(), assessment.trend().magnitude(), assessment.words());
    }

    /** A trend in English words. */
    public static String trend(Assessment.TrendView trend) {
        return trend(trend.direction(), trend.magnitude(), ENGLISH);
    }

    /** An answer of a search in words, such as {@code WEAKENED SLIGHT}, slightly weakened, or {@code ENDURANCE}. */
    static String answer(String code, Words words) {
        int gap = code.indexOf(' ');
        return words.find("trend." + code.replace(' ', '.'))
                .or(() -> words.find("trend." + (gap < 0 ? code : code.substring(0, gap))))
                .orElseGet(() -> words.value(code));
    }

    /** A trend in words; its strength is told where it is stronger or weaker. */
    public static String trend(Tendency direction, @Nullable Magnitude magnitude, Words words) {
        boolean graded = magnitude != null && (direction == Tendency.STRENGTHENED || direction == Tendency.WEAKENED);
        return words.say("trend." + direction + (graded ? "." + magnitude : ""));
    }

    /** What the interactions made of a finding: {@code slight, lowered from moderate by I2}. */
    public static String magnitude(Assessment.FindingView view, Words words) {
        Finding finding = view.finding();
        String now = range(finding.low(), finding.high(), words);
        String before = range(finding.lowBefore(), finding.highBefore(), words);
        String acting = words.commas(view.effects().stream()
                .filter(effect -> effect.effect() != Effect.RECORD)
                .map(Assessment.EffectView::interaction)
                .distinct()
                .toList());
        if (finding.status() == FindingStatus.OFFSET) {
            return words.say("magnitude.offset", "now", now, "interactions", acting);
        } else if (finding.status() == FindingStatus.CANCELLED) {
            return words.say("magnitude.cancelled", "now", now, "interactions", acting);
        } else if (acting.isEmpty()) {
            return now;
        } else if (now.equals(before)) {
            boolean raising = view.effects().stream().noneMatch(each -> LOWERING.contains(each.effect()));
            boolean lowest = finding.highBefore().compareTo(Magnitude.SLIGHT) <= 0;
            return words.say(
                    raising ? "magnitude.highest" : lowest ? "magnitude.lowest" : "magnitude.held",
                    "now",
                    now,
                    "interactions",
                    acting);
        }
        return words.say(
                finding.high().compareTo(finding.highBefore()) > 0 ? "magnitude.raised" : "magnitude.lowered",
                "now",
                now,
                "before",
                before,
                "interactions",
                acting);
    }

    /** A magnitude, or the interval in which it lies. */
    static String range(Magnitude low, Magnitude high, Words words) {
        return low == high
                ? words.constant(high)
                : words.say("value.range", "low", words.constant(low), "high", words.constant(high));
    }

    /** Words that say how sure a finding is. */
    public static String certainty(Assessment.FindingView view, Words words) {
        String key = view.finding().possible() == Answer.YES
                ? "certainty.possible"
                : view.hedges().isEmpty() ? "certainty" : "certainty.open";
        return words.say(key, "confidence", words.constant(view.finding().confidence()));
    }

    /** Whose the claim and the amount of a rule are, by letters: {@code T}, or {@code T/O}. */
    public static String basis(Rule rule, Words words) {
        String claim = words.say("basis.letter." + rule.basis());
        return rule.basis() == rule.amount() ? claim : claim + "/" + words.say("basis.letter." + rule.amount());
    }

    /** A note that some rules speak English only; nothing if all speak the language. */
    public static String untranslated(List<String> rules, Words words) {
        return rules.isEmpty() ? "" : words.say("untranslated", "rules", words.commas(rules));
    }

    /** What an observation is known from: the works cited, the work it is known through, or that there is none. */
    public static String sources(Account account, Words words) {
        List<String> cited = new ArrayList<>();
        account.sources().forEach(citation -> cited.add(citation.toString()));
        String via = account.via() == null
                ? ""
                : words.say(cited.isEmpty() ? "evidence.via" : "evidence.cited-in", "via", account.via());
        String missing = account.missing() == null ? "" : account.missing();
        List<String> parts = new ArrayList<>();
        if (!cited.isEmpty()) {
            parts.add(words.semicolons(cited));
        }
        if (!via.isEmpty()) {
            parts.add(via);
        }
        if (!missing.isEmpty()) {
            parts.add(missing);
        }
        return parts.isEmpty()
                ? words.say("evidence.no-source")
                : words.say("evidence.source", "sources", words.semicolons(parts));
    }
}
