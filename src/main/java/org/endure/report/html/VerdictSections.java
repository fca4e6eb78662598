package org.endure.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Bounds;
import org.endure.explanation.Timeline;
import org.endure.fact.BaselineAssessment;
import org.endure.fact.Outcome;
import org.endure.fact.Scale;
import org.endure.fact.Tendency;
import org.endure.report.AbstractText;
import org.endure.report.Labels;
import org.endure.report.TimelineReport;
import org.endure.report.VerdictText;
import org.endure.report.Wording;
import org.endure.words.Words;

/** The sections on the verdict itself: what it is, how it came over time, what would flip it, what is forecast. */
final class VerdictSections {

    private final Chapter chapter;
    private final Assessment assessment;
    private final Labels labels;

    VerdictSections(Chapter chapter) {
        this.chapter = chapter;
        this.assessment = chapter.assessment;
        this.labels = chapter.labels;
    }

    /** The verdict with robustness, trend and intrinsic value. */
    Element verdict(int level) {
        Outcome outcome = assessment.outcome();
        VerdictText text = new VerdictText(assessment);
        Element facts = Element.of("dl");
        if (outcome != Outcome.UNDETERMINED) {
            entry(facts, labels.of("verdict.robustness"), assessment.words().paragraph(text.firmness()), "");
        }
        String against = assessment.heading().baselines().isEmpty()
                        || assessment.trend().direction() == Tendency.NOT_COMPARED
                ? ""
                : labels.of(
                        "verdict.against",
                        Wording.period(String.join(", ", assessment.heading().baselines())));
        entry(facts, labels.of("verdict.trend"), Wording.trend(assessment), against);
        scales(facts);
        if (assessment.expectation() != null) {
            entry(
                    facts,
                    labels.of("verdict.expectation"),
                    labels.of(
                            "verdict.expectation.value",
                            chapter.word(assessment.expectation().formal()),
                            chapter.word(assessment.expectation().functional())),
                    "");
        }
        Element section = chapter.section("verdict", level)
                .styled("verdict " + style(outcome))
                .add(Element.of("p", chapter.word(outcome)).styled("outcome"))
                .add(Element.of("p", AbstractText.of(assessment)).styled("abstract"))
                .add(facts);
        List<String> members = text.members();
        if (!members.isEmpty()) {
            section.add(Chapter.list(members));
        }
        if (!assessment.missing().isEmpty()) {
            section.add(
                    Element.of("h" + (level + 1), labels.of("verdict.missing")), Chapter.list(assessment.missing()));
        }
        if (!text.unknownsHeading().isEmpty()) {
            section.add(Element.of("p", text.unknownsHeading()), Chapter.list(text.unknowns()));
        }
        return section;
    }

    /** Motive, holds and strain, each drawn, with what is needed and the margin. */
    private void scales(Element facts) {
        Balance balance = assessment.balance();
        if (balance == null) {
            return;
        }
        VerdictText text = new VerdictText(assessment);
        List<String> shared = text.sharedThreats();
        scale(
                facts,
                Scale.MOTIVE,
                balance.motive(),
                shared.isEmpty()
                        ? ""
                        : assessment
                                .words()
                                .say(
                                        "verdict.shared",
                                        "threats",
                                        assessment.words().all(shared)));
        scale(facts, Scale.HOLDS, balance.holds(), "");
        scale(
                facts,
                Scale.STRAIN,
                balance.strain(),
                assessment.words().say("verdict.needs", "needed", text.numbers(balance.needed())));
        entry(
                facts,
                assessment.words().say("verdict.margin"),
                text.numbers(balance.margin()),
                assessment
                        .words()
                        .say(
                                "verdict.margin.meaning",
                                "sum",
                                text.numbers(VerdictText.sum(balance)),
                                "needed",
                                text.numbers(balance.needed())));
    }

    private void scale(Element facts, Scale scale, Bounds level, String remark) {
        VerdictText text = new VerdictText(assessment);
        Element definition = Element.of("dd")
                .add(Element.of("strong").add(LevelDrawing.of(level.low(), level.high(), text.level(scale, level))));
        if (!remark.isEmpty()) {
            definition.text(" ").add(Element.of("span", remark).styled("remark"));
        }
        facts.add(Element.of("div")
                .add(Element.of("dt", assessment.words().say("verdict.scale." + scale)), definition));
    }

    private static void entry(Element list, String term, String value, String remark) {
        Element definition = Element.of("dd").add(Element.of("strong", value));
        if (!remark.isEmpty()) {
            definition.text(" ").add(Element.of("span", remark).styled("remark"));
        }
        list.add(Element.of("div").add(Element.of("dt", term), definition));
    }

    /** Whether there is more than one period to tell of. */
    boolean hasBaselines() {
        return !assessment.inference().given(BaselineAssessment.class).isEmpty();
    }

    /** The timeline of a case and its baselines. */
    Element timeline(int level) {
        List<Element> periods = new ArrayList<>();
        assessment.inference().given(BaselineAssessment.class).stream()
                .sorted(Comparator.comparing(BaselineAssessment::label))
                .forEach(baseline -> periods.add(period(
                        assessment.words(),
                        baseline.label(),
                        baseline.outcome(),
                        Wording.trend(baseline.tendency(), baseline.magnitude(), assessment.words()),
                        baseline.tendency(),
                        "")));
        periods.add(period(
                assessment.words(),
                assessment.heading().period(),
                assessment.outcome(),
                Wording.trend(assessment),
                assessment.trend().direction(),
                labels.of("timeline.judged")));
        return chapter.section("timeline", level)
                .add(Element.of("p", labels.of("timeline.intro")))
                .add(Element.of("ol").styled("timeline").add(periods));
    }

    /** The timeline of a folder, each period leading to its chapter. */
    static Element timeline(Timeline timeline, List<Chapter> chapters) {
        List<Element> periods = new ArrayList<>();
        for (Chapter each : chapters) {
            Assessment assessment = each.assessment;
            periods.add(period(
                            assessment.words(),
                            assessment.heading().period(),
                            assessment.outcome(),
                            Wording.trend(assessment),
                            assessment.trend().direction(),
                            robustness(each))
                    .add(Element.of("a", each.labels.of("page.details")).with("href", "#" + each.anchor("verdict"))));
        }
        Labels labels = chapters.get(0).labels;
        return Element.of("section")
                .with("id", "timeline")
                .with("aria-labelledby", "timeline-heading")
                .add(Element.of("h2", labels.of("timeline.title")).with("id", "timeline-heading"))
                .add(Element.of("p", labels.of("timeline.intro")))
                .add(Element.of("ol").styled("timeline").add(periods))
                .add(Element.of("p", TimelineReport.whole(timeline)));
    }

    private static String robustness(Chapter chapter) {
        return chapter.assessment.outcome() == Outcome.UNDETERMINED
                ? ""
                : chapter.labels.of(chapter.assessment.robustness().isRobust() ? "verdict.robust" : "verdict.fragile");
    }

    private static Element period(
            Words words, String label, Outcome outcome, String trend, Tendency direction, String remark) {
        String arrow = switch (direction) {
            case STRENGTHENED -> "▲";
            case WEAKENED -> "▼";
            case UNCHANGED -> "=";
            case UNCERTAIN -> "?";
            case NOT_COMPARED -> "•";
        };
        Element entry = Element.of("li")
                .styled(style(outcome))
                .add(Element.of("strong", Wording.period(label)))
                .add(Element.of("span", words.constant(outcome)).styled("what"))
                .add(Element.of("span")
                        .add(Element.of("span", arrow).with("aria-hidden", "true"))
                        .text(" " + trend));
        return remark.isEmpty() ? entry : entry.add(Element.of("span", remark).styled("remark"));
    }

    private static String style(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Which single findings flip the verdict, and how to look for more. */
    Element flips(int level) {
        Element section = chapter.section("flips", level);
        List<String> flips = new ArrayList<>();
        assessment
                .robustness()
                .flips()
                .forEach((finding, outcome) -> flips.add(labels.of(
                        "flips.without",
                        finding.equals("IV") ? labels.of("flips.value") : finding,
                        chapter.word(outcome))));
        if (!flips.isEmpty()) {
            section.add(Chapter.list(flips));
        } else if (assessment.outcome() != Outcome.UNDETERMINED) {
            section.add(Element.of("p", labels.of("flips.none")));
        }
        new VerdictText(assessment).firmness().forEach(said -> section.add(Element.of("p", said)));
        return section.add(Element.of("p", labels.of("flips.how")))
                .add(Element.of("pre")
                        .add(Element.of(
                                "code", "endure flip " + assessment.heading().factSet())));
    }

    /** The forecast and the conditions on which it no longer holds. */
    Element forecast(int level) {
        Element section = chapter.section("forecast", level);
        Assessment.ForecastView forecast = assessment.forecast();
        if (forecast == null) {
            section.add(Element.of("p", labels.of("forecast.none")));
        } else {
            String outcome = chapter.word(forecast.outcome());
            Element told = Element.of("p")
                    .add(Element.of(
                            "strong",
                            forecast.tendency() == Tendency.STRENGTHENED
                                    ? labels.of("forecast.strengthens", outcome)
                                    : outcome));
            section.add(forecast.unless().isEmpty() ? told : told.text(labels.of("forecast.unless")));
            if (!forecast.unless().isEmpty()) {
                section.add(Chapter.list(forecast.unless()));
            }
        }
        if (!assessment.unsettling().isEmpty()) {
            section.add(Element.of(
                    "p",
                    assessment
                            .words()
                            .say(
                                    "forecast.unsettled",
                                    "reasons",
                                    assessment.words().semicolons(assessment.unsettling()))));
        }
        if (!assessment.responses().isEmpty()) {
            section.add(Element.of("h" + (level + 1), labels.of("forecast.responses")));
            section.add(Chapter.list(assessment.responses().stream()
                    .map(each -> labels.of(
                            "forecast.response",
                            chapter.sentences.perceiver(each.state()),
                            chapter.sentences.perceiver(each.threat()),
                            chapter.word(each.strategy()),
                            assessment.words().semicolons(each.reasons())))
                    .toList()));
        }
        return section;
    }
}
