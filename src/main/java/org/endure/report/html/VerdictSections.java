package org.endure.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Bounds;
import org.endure.fact.Context;
import org.endure.fact.Member;
import org.endure.fact.Outcome;
import org.endure.fact.Scale;
import org.endure.fact.Tendency;
import org.endure.report.AbstractText;
import org.endure.report.Labels;
import org.endure.report.VerdictText;
import org.endure.report.Wording;
import org.endure.words.Words;

/** What a chapter begins with: the abstract, and the verdict with its margin. */
final class VerdictSections {

    private final Chapter chapter;
    private final Assessment assessment;
    private final Labels labels;
    private final Words words;
    private final VerdictText text;

    VerdictSections(Chapter chapter) {
        this.chapter = chapter;
        this.assessment = chapter.assessment;
        this.labels = chapter.labels;
        this.words = chapter.words;
        this.text = new VerdictText(assessment);
    }

    /** A paragraph that can be quoted, beside what it rests on. */
    Element summary() {
        Element meta = Element.of("dl").styled("meta");
        entry(meta, words.say("summary.theory"), assessment.heading().theory());
        long facts = assessment.inference().observations().size();
        long context = assessment.inference().observations().values().stream()
                .filter(Context.class::isInstance)
                .count();
        entry(meta, words.say("summary.evidence"), words.say("summary.facts", "facts", facts, "context", context));
        if (!assessment.heading().baselines().isEmpty()) {
            entry(
                    meta,
                    words.say("summary.baseline"),
                    words.commas(assessment.heading().baselines().stream()
                            .map(Wording::period)
                            .toList()));
        }
        List<String> essential = assessment.inference().given(Member.class).stream()
                .filter(member -> member.essential() == org.endure.fact.Answer.YES)
                .map(member -> words.capital(chapter.sentences.perceiver(member.state())))
                .toList();
        if (!essential.isEmpty()) {
            entry(meta, words.say("summary.essential"), words.commas(essential));
        }
        return Element.of("div")
                .styled("summary")
                .add(
                        Element.of("div")
                                .add(
                                        Element.of("p", words.say("summary.title"))
                                                .styled("note")
                                                .with("aria-hidden", "true"),
                                        Element.of("p", AbstractText.of(assessment))
                                                .styled("abstract")),
                        meta);
    }

    /** The verdict with its margin, drawn; what is not known, and which members may leave. */
    Element verdict(int level) {
        Element left = Element.of("div").add(word(), quality());
        Balance balance = assessment.balance();
        if (balance != null) {
            left.add(scales(balance));
        }
        Element parts = Element.of("div").styled("verdict").add(left);
        if (balance != null) {
            VerdictTable.of(assessment.inference())
                    .ifPresent(table -> parts.add(new MarginDrawing(chapter, balance, table).figure()));
        }
        return notes(chapter.section("verdict", level).add(parts), level);
    }

    /** The verdict, its margin in words and as a drawing of the strain that there is. */
    List<Element> head() {
        List<Element> head = new ArrayList<>(List.of(word(), quality()));
        Balance balance = assessment.balance();
        if (balance != null) {
            VerdictTable.of(assessment.inference())
                    .ifPresent(table -> head.add(new MarginDrawing(chapter, balance, table).current()));
        }
        return head;
    }

    private Element word() {
        Outcome outcome = assessment.outcome();
        boolean fragile =
                outcome == Outcome.ENDURANCE && !assessment.robustness().isRobust();
        return Element.of("p")
                .styled("word " + Marks.style(outcome))
                .add(Marks.of(outcome, fragile))
                .text(chapter.word(outcome));
    }

    /** Margin, firmness and trend. */
    private Element quality() {
        Element quality = Element.of("p").styled("quality");
        Balance balance = assessment.balance();
        if (balance != null) {
            quality.add(Element.of("strong", words.say("verdict.margin") + " " + text.numbers(balance.margin())));
        }
        if (assessment.outcome() != Outcome.UNDETERMINED) {
            quality.text((balance == null ? "" : labels.of("page.comma"))
                    + labels.of(assessment.robustness().isRobust() ? "verdict.robust" : "verdict.fragile"));
        }
        String trend = words.capital(Wording.trend(assessment));
        boolean compared = !assessment.heading().baselines().isEmpty()
                && assessment.trend().direction() != Tendency.NOT_COMPARED;
        return quality.add(Element.of("br"), Marks.of(assessment.trend().direction()))
                .text(
                        compared
                                ? words.say(
                                        "verdict.trend.since",
                                        "trend",
                                        trend,
                                        "baselines",
                                        Wording.baselines(assessment))
                                : trend);
    }

    /** Motive, holds and strain, each drawn, with what is needed and the margin. */
    private Element scales(Balance balance) {
        Element scales = Element.of("dl").styled("sum");
        scale(scales, Scale.MOTIVE, balance.motive(), text.numbers(balance.motive()));
        scale(scales, Scale.HOLDS, balance.holds(), text.numbers(balance.holds()));
        scale(
                scales,
                Scale.STRAIN,
                balance.strain(),
                words.say("verdict.needs", "needed", text.numbers(balance.needed())));
        scales.add(Element.of("div")
                .add(
                        Element.of("dt", words.say("verdict.margin")),
                        Element.of(
                                "dd",
                                words.say(
                                        "verdict.margin.meaning",
                                        "sum",
                                        text.numbers(VerdictText.sum(balance)),
                                        "needed",
                                        text.numbers(balance.needed()))),
                        Element.of("dd", text.numbers(balance.margin()))));
        return scales;
    }

    private void scale(Element scales, Scale scale, Bounds level, String number) {
        scales.add(Element.of("div")
                .add(
                        Element.of("dt", words.say("verdict.scale." + scale)),
                        Element.of("dd")
                                .styled("lower")
                                .add(LevelDrawing.of(level.low(), level.high(), text.word(scale, level))),
                        Element.of("dd", number)));
    }

    private Element notes(Element section, int level) {
        List<String> told = new ArrayList<>(text.qualities());
        told.addAll(text.firmness());
        List<String> shared = text.sharedThreats();
        if (!shared.isEmpty()) {
            told.add(words.sentence(words.capital(words.say("verdict.shared", "threats", words.all(shared)))));
        }
        if (assessment.expectation() != null) {
            told.add(words.sentence(labels.of("verdict.expectation") + ": "
                    + labels.of(
                            "verdict.expectation.value",
                            chapter.word(Objects.requireNonNull(assessment.expectation())
                                    .formal()),
                            chapter.word(Objects.requireNonNull(assessment.expectation())
                                    .functional()))));
        }
        section.add(Element.of("p", words.paragraph(told)).styled("intro"));
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

    private static void entry(Element list, String term, String value) {
        list.add(Element.of("dt", term), Element.of("dd", value));
    }
}
