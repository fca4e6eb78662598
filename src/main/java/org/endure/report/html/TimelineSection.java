package org.endure.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Timeline;
import org.endure.fact.BaselineAssessment;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.report.Labels;
import org.endure.report.TimelineReport;
import org.endure.report.VerdictText;
import org.endure.report.Wording;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** The verdicts over time, each with its margin drawn above or below the line at which an alliance collapses. */
final class TimelineSection {

    private TimelineSection() {}

    /** Whether a case has baselines to tell of. */
    static boolean hasBaselines(Assessment assessment) {
        return !assessment.inference().given(BaselineAssessment.class).isEmpty();
    }

    /** The timeline of a case and its baselines. */
    static Element of(Chapter chapter, int level) {
        Assessment assessment = chapter.assessment;
        List<Element> periods = new ArrayList<>();
        assessment.inference().given(BaselineAssessment.class).stream()
                .sorted(Comparator.comparing(BaselineAssessment::label))
                .forEach(baseline -> periods.add(Element.of("li")
                        .add(Element.of("strong", Wording.period(baseline.label())))
                        .add(verdict(
                                chapter,
                                baseline.outcome(),
                                false,
                                baseline.tendency(),
                                Wording.trend(baseline.tendency(), baseline.magnitude(), chapter.words)))));
        periods.add(judged(chapter).with("aria-current", "true"));
        return chapter.section("timeline", level)
                .add(Element.of("p", chapter.labels.of("timeline.intro")).styled("intro"))
                .add(Element.of("ol").styled("timeline").add(periods));
    }

    /** The timeline of a folder, each period leading to its chapter. */
    static Element of(Timeline timeline, List<Chapter> chapters) {
        List<Element> periods = chapters.stream()
                .map(chapter -> judged(chapter)
                        .add(Element.of("a", chapter.labels.of("page.details"))
                                .with("href", "#" + chapter.anchor("verdict"))))
                .toList();
        Labels labels = chapters.get(0).labels;
        return Element.section("timeline", 2, labels.of("timeline.title"))
                .add(Element.of("p", labels.of("timeline.margins")).styled("intro"))
                .add(Element.of("ol").styled("timeline").add(periods))
                .add(Element.of("p", TimelineReport.whole(timeline)).styled("intro"));
    }

    private static Element judged(Chapter chapter) {
        Assessment assessment = chapter.assessment;
        Element period = Element.of("li")
                .add(Element.of("strong", Wording.period(assessment.heading().period())));
        Element plot = plot(assessment.balance(), new VerdictText(assessment));
        if (plot != null) {
            period.add(plot);
        }
        boolean fragile = assessment.outcome() == Outcome.ENDURANCE
                && !assessment.robustness().isRobust();
        return period.add(verdict(
                chapter, assessment.outcome(), fragile, assessment.trend().direction(), Wording.trend(assessment)));
    }

    private static @Nullable Element plot(@Nullable Balance balance, VerdictText text) {
        if (balance == null) {
            return null;
        }
        String numbers = text.numbers(balance.margin());
        boolean exact = balance.margin().isExact();
        String place = "--lo:%d;--hi:%d"
                .formatted(
                        clipped(balance.margin().low()),
                        clipped(balance.margin().high()));
        String style =
                balance.margin().low() >= 0 ? "endurance" : balance.margin().high() < 0 ? "collapse" : "undetermined";
        return Element.of("div")
                .styled("plot " + style)
                .with("style", place)
                .add(
                        Element.of("i").styled(exact ? "point" : "interval").with("aria-hidden", "true"),
                        Element.of("em", numbers));
    }

    private static int clipped(int margin) {
        return Math.max(-5, Math.min(6, margin));
    }

    private static Element verdict(
            Chapter chapter, Outcome outcome, boolean fragile, Tendency direction, String trend) {
        Words words = chapter.words;
        Element word = Element.of("span")
                .styled("what " + Marks.style(outcome))
                .add(Marks.of(outcome, fragile))
                .text(words.constant(outcome));
        Element verdict = Element.of("div").styled("verdict-line").add(word);
        if (fragile) {
            verdict.add(Element.of("span", chapter.labels.of("verdict.fragile")).styled("note"));
        }
        return verdict.add(
                Element.of("span").styled("note").add(Marks.of(direction)).text(trend));
    }
}
