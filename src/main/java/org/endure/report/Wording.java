package org.endure.report;

import java.util.Locale;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.fact.Answer;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.jspecify.annotations.Nullable;

/** How results are put into words, the same on the screen and in the log. */
public final class Wording {

    private Wording() {}

    /** The verdict in a few words: {@code ENDURANCE (robust), slightly weakened against 2009-2016}. */
    public static String headline(Assessment assessment) {
        String robust = assessment.outcome() == Outcome.UNDETERMINED
                ? ""
                : assessment.robustness().isRobust() ? " (robust)" : " (fragile)";
        String against = assessment.heading().baselines().isEmpty()
                ? ""
                : " against " + String.join(" and ", assessment.heading().baselines());
        return "%s%s, %s%s"
                .formatted(
                        assessment.outcome(),
                        robust,
                        trend(assessment.trend()),
                        assessment.trend().direction() == Tendency.NOT_COMPARED ? "" : against);
    }

    /** What robust or fragile means for this verdict; nothing if it is undetermined. */
    public static String robustness(Assessment assessment) {
        if (assessment.outcome() == Outcome.UNDETERMINED) {
            return "";
        }
        return assessment.robustness().isRobust()
                ? "The alliance would be judged so without any single one of the findings below, its intrinsic value among them."
                : "The alliance would be judged otherwise without one of the findings below.";
    }

    /** A trend in words: {@code slightly weakened}. */
    public static String trend(Assessment.TrendView trend) {
        return trend(trend.direction(), trend.magnitude());
    }

    public static String trend(Tendency direction, @Nullable Magnitude magnitude) {
        String adverb = magnitude == null || direction == Tendency.UNCERTAIN ? "" : adverb(magnitude) + " ";
        return switch (direction) {
            case STRENGTHENED, WEAKENED -> adverb + direction.name().toLowerCase(Locale.ROOT);
            case UNCHANGED -> "unchanged";
            case UNCERTAIN -> "uncertain (changes of equal weight point both ways)";
            case NOT_COMPARED -> "not compared with an earlier period";
        };
    }

    public static String adverb(Magnitude magnitude) {
        return switch (magnitude) {
            case SLIGHT -> "slightly";
            case MODERATE -> "moderately";
            case SIGNIFICANT -> "significantly";
        };
    }

    /** What the interactions made of a finding: {@code slight, lowered from moderate by I2}. */
    public static String magnitude(Assessment.FindingView view) {
        Finding finding = view.finding();
        String now = Sentences.words(finding.magnitude());
        String acting = String.join(
                ", ",
                view.effects().stream()
                        .filter(effect -> effect.effect() != org.endure.fact.Effect.RECORD)
                        .map(Assessment.EffectView::interaction)
                        .distinct()
                        .toList());
        String before = Sentences.words(finding.magnitudeBefore());
        if (finding.status() == FindingStatus.OFFSET) {
            return now + ", offset by " + acting;
        } else if (finding.status() == FindingStatus.CANCELLED) {
            return now + ", cancelled by " + acting;
        } else if (finding.status() == FindingStatus.CAPPED) {
            return finding.magnitude() == finding.magnitudeBefore()
                    ? now + ", held down by " + acting
                    : now + ", lowered from " + before + " by " + acting;
        }
        return acting.isEmpty() ? now : now + ", raised from " + before + " by " + acting;
    }

    /** Words that say how sure a finding is. */
    public static String certainty(Assessment.FindingView view) {
        String confidence = Sentences.words(view.finding().confidence()) + " confidence";
        if (view.finding().possible() == Answer.YES) {
            return "only possible; " + confidence;
        }
        return view.hedges().isEmpty() ? confidence : confidence + "; its sources leave open whether it is real";
    }

    /** An issue area in words. */
    public static String area(Enum<?> area) {
        return Sentences.words(area);
    }
}
