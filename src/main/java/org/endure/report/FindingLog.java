package org.endure.report;

import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.fact.Aspect;
import org.endure.words.Words;

/** The sections of the justification log on findings: what was found, found absent, or seen and set aside, with the evidence. */
final class FindingLog {

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;
    private final EvidenceText evidence;
    private final LogLines lines;

    FindingLog(Assessment assessment, EvidenceText evidence, LogLines lines) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
        this.evidence = evidence;
        this.lines = lines;
    }

    /** The findings of an aspect, each with its reasons, what the interactions did to it, and its evidence. */
    void findings(String title, Aspect aspect) {
        lines.section(title);
        List<Assessment.FindingView> views = assessment.findings().stream()
                .filter(view -> view.finding().aspect() == aspect)
                .toList();
        if (views.isEmpty()) {
            lines.say("log.nothing-found");
        }
        int number = 0;
        for (Assessment.FindingView view : views) {
            number++;
            finding("%d.%d".formatted(lines.section(), number), view);
        }
    }

    private void finding(String number, Assessment.FindingView view) {
        lines.info("");
        boolean whole = view.finding().perceiver().equals("ALLIANCE");
        boolean coded = view.facts().stream().anyMatch(evidence::isCoded);
        lines.wrap(
                words.say(
                        whole ? "log.finding" : "log.finding.member",
                        "number",
                        number,
                        "mechanism",
                        view.finding().mechanism(),
                        "title",
                        coded ? words.say("log.title.coded", "title", view.title()) : view.title(),
                        "area",
                        words.constant(view.finding().area()),
                        "member",
                        sentences.perceiver(view.finding().perceiver()),
                        "magnitude",
                        Wording.magnitude(view, words),
                        "direction",
                        words.constant(view.direction()),
                        "certainty",
                        Wording.certainty(view, words),
                        "id",
                        view.finding().id()),
                "  ");
        view.reasons().forEach(reason -> lines.wrap(lines.because(reason.because(), rule(reason.rule())), "    "));
        view.effects().forEach(this::effect);
        lines.wrap(words.say("log.evidence"), "    ");
        view.facts().forEach(id -> fact(id, view.claims().contains(id) ? words.say("log.role.claim") : ""));
        view.hedges().forEach(id -> fact(id, words.say("log.role.hedge")));
    }

    private void effect(Assessment.EffectView effect) {
        lines.wrap(
                words.say(
                        "log.effect",
                        "interaction",
                        effect.interaction(),
                        "effect",
                        Effects.words(effect.effect(), words),
                        "because",
                        effect.because(),
                        "rule",
                        rule(effect.rule())),
                "    ");
    }

    private String rule(String id) {
        return assessment.inference().ruleBase().byId(id).map(evidence::rule).orElse(id);
    }

    private void fact(String id, String role) {
        lines.wrap(evidence.fact(id, role), "      ");
    }

    /** Mechanisms checked and found absent, and those without evidence. */
    void absences() {
        lines.section("log.absences");
        for (Assessment.AbsenceView absence : assessment.absent()) {
            if (absence.denied()) {
                lines.say(
                        "log.absent",
                        "mechanism",
                        absence.mechanism(),
                        "title",
                        absence.title(),
                        "reasons",
                        words.semicolons(absence.reasons()));
                absence.facts().forEach(id -> fact(id, ""));
            }
        }
        for (Assessment.AbsenceView absence : assessment.absent()) {
            if (!absence.denied()) {
                lines.say("log.silent", "mechanism", absence.mechanism(), "title", absence.title());
            }
        }
    }

    /** Facts that a rule judged to diagnose nothing. */
    void notDiagnostic() {
        lines.section("log.not-diagnostic");
        assessment.notDiagnostic().forEach(each -> {
            lines.say(
                    "log.not-diagnostic.text",
                    "fact",
                    each.fact(),
                    "interaction",
                    each.interaction(),
                    "reason",
                    each.reason());
            fact(each.fact(), "");
        });
    }

    /** Facts on which nothing rests. */
    void context() {
        lines.section("log.context");
        assessment.context().forEach(id -> fact(id, ""));
    }
}
