package org.endure.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.explanation.Sentences;
import org.endure.explanation.Untranslated;
import org.endure.fact.Aspect;
import org.endure.fact.Carried;
import org.endure.fact.CitedSource;
import org.endure.fact.Conclusion;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Outcome;
import org.endure.fact.Overriding;
import org.endure.fact.Pillar;
import org.endure.fact.SharedThreat;
import org.endure.fact.Tendency;
import org.endure.fact.ThreatLevel;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Justification;
import org.endure.words.Words;
import org.slf4j.Logger;

/**
 * The justification log: prose that a sceptical scholar can follow to the last source. Levels mean something: INFO verdict, trend,
 * findings, absences and non-diagnostic facts; DEBUG every firing of a rule with its facts; TRACE every condition that failed.
 */
public final class JustificationLog {

    private static final int WIDTH = 110;

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;
    private final EvidenceText evidence;
    private final Prover prover;
    private final Logger log;
    private int section;

    private JustificationLog(Assessment assessment, Logger log) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
        this.evidence = new EvidenceText(assessment.inference(), assessment.language());
        this.prover = new Prover(assessment.inference(), assessment.language());
        this.log = log;
    }

    /**
     * Writes the log.
     *
     * @param run lines that identify the run: versions and hashes
     * @param failedConditions for each mechanism not found, which conditions of its rules failed; told at level TRACE
     */
    public static void write(Assessment assessment, List<String> run, List<String> failedConditions, Logger log) {
        new JustificationLog(assessment, log).write(run, failedConditions);
    }

    private void write(List<String> run, List<String> failedConditions) {
        info(single(words.say(
                "log.heading",
                "alliance",
                assessment.heading().allianceName(),
                "period",
                assessment.heading().period())));
        run.forEach(each -> info("  " + single(each)));
        verdict();
        trend();
        findings("log.changes", Aspect.CHANGE);
        findings("log.standing", Aspect.STANDING);
        value();
        responses();
        areas();
        absences();
        notDiagnostic();
        context();
        forecast();
        sources();
        proof();
        if (log.isTraceEnabled() && !failedConditions.isEmpty()) {
            log.trace("\n" + words.say("log.failed"));
            failedConditions.forEach(
                    each -> log.trace(Wrap.text("- " + Escapes.visible(each), WIDTH, "  ", "    ", words)
                            .stripTrailing()));
        }
        untranslated();
    }

    private void verdict() {
        section("log.verdict");
        item(words.say(
                        "log.verdict.text",
                        "headline",
                        Wording.headline(assessment),
                        "robustness",
                        Wording.robustness(assessment))
                .strip());
        assessment.robustness().flips().forEach(this::without);
        conclusions(Carried.class);
        conclusions(Pillar.class);
        conclusions(Overriding.class);
        assessment.inference().conclusions(Verdict.class).forEach(each -> reasons(each, "    "));
        assessment.missing().forEach(each -> say("missing", "missing", each));
        if (assessment.expectation() != null) {
            say(
                    "log.expectation",
                    "formal",
                    words.constant(assessment.expectation().formal()),
                    "functional",
                    words.constant(assessment.expectation().functional()));
            reasons(assessment.expectation(), "    ");
        }
    }

    private void without(String finding, Outcome outcome) {
        String verdict = Wording.verdict(outcome, words);
        if (finding.equals("IV")) {
            say("log.without.value", "outcome", verdict);
        } else {
            say("log.without", "finding", finding, "outcome", verdict);
        }
    }

    private void trend() {
        section("log.trend");
        if (assessment.trend().direction() == Tendency.NOT_COMPARED) {
            say("log.trend.alone");
        } else {
            say(
                    "log.trend.compared",
                    "baselines",
                    words.all(assessment.heading().baselines()),
                    "trend",
                    Wording.trend(assessment));
        }
        conclusions(Trend.class);
    }

    private void findings(String title, Aspect aspect) {
        section(title);
        List<Assessment.FindingView> views = assessment.findings().stream()
                .filter(view -> view.finding().aspect() == aspect)
                .toList();
        if (views.isEmpty()) {
            say("log.nothing-found");
        }
        int number = 0;
        for (Assessment.FindingView view : views) {
            number++;
            finding("%d.%d".formatted(section, number), view);
        }
    }

    private void finding(String number, Assessment.FindingView view) {
        info("");
        boolean whole = view.finding().perceiver().equals("ALLIANCE");
        boolean coded = view.facts().stream().anyMatch(evidence::isCoded);
        wrap(
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
        view.reasons().forEach(reason -> wrap(because(reason.because(), rule(reason.rule())), "    "));
        view.effects().forEach(this::effect);
        wrap(words.say("log.evidence"), "    ");
        view.facts().forEach(id -> fact(id, view.claims().contains(id) ? words.say("log.role.claim") : ""));
        view.hedges().forEach(id -> fact(id, words.say("log.role.hedge")));
    }

    private void effect(Assessment.EffectView effect) {
        wrap(
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

    private String because(String because, String rule) {
        return words.say("log.because", "because", because, "rule", rule);
    }

    private String rule(String id) {
        return assessment.inference().ruleBase().byId(id).map(evidence::rule).orElse(id);
    }

    private void fact(String id, String role) {
        wrap(evidence.fact(id, role), "      ");
    }

    private void value() {
        section("log.values");
        say(
                "log.values.text",
                "base",
                words.constant(assessment.baseIntrinsicValue()),
                "effective",
                words.constant(assessment.intrinsicValue()));
        conclusions(org.endure.fact.BaseIntrinsicValue.class);
        conclusions(IntrinsicValue.class);
        for (SharedThreat threat : assessment.inference().conclusions(SharedThreat.class)) {
            say(
                    "log.shared-threat",
                    "threat",
                    sentences.value(threat.threat()),
                    "level",
                    words.constant(threat.level()));
            reasons(threat, "    ");
        }
        List<ThreatLevel> levels = assessment.inference().conclusions(ThreatLevel.class);
        Proof proof = prover.prove(levels);
        for (ThreatLevel level : levels) {
            say(
                    "log.threat-level",
                    "perceiver",
                    sentences.value(level.perceiver()),
                    "threat",
                    sentences.value(level.threat()),
                    "level",
                    words.constant(level.level()));
            reasons(level, "    ");
            proof.evidence(level).forEach(observation -> wrap(evidence.fact(observation, ""), "      "));
        }
    }

    private void responses() {
        section("log.responses");
        if (assessment.responses().isEmpty()) {
            say("log.responses.none");
        }
        assessment
                .responses()
                .forEach(each -> say(
                        "log.response",
                        "state",
                        sentences.value(each.state()),
                        "threat",
                        sentences.value(each.threat()),
                        "strategy",
                        words.constant(each.strategy()),
                        "rules",
                        words.commas(each.rules()),
                        "reasons",
                        words.semicolons(each.reasons())));
    }

    private void areas() {
        section("log.areas");
        assessment
                .areas()
                .forEach(area -> say(
                        area.mechanisms().isEmpty() ? "log.area" : "log.area.by",
                        "area",
                        words.constant(area.area()),
                        "continuity",
                        words.constant(area.continuity()),
                        "trend",
                        Wording.trend(area.direction(), area.magnitude(), words),
                        "mechanisms",
                        words.commas(area.mechanisms())));
    }

    private void absences() {
        section("log.absences");
        for (Assessment.AbsenceView absence : assessment.absent()) {
            if (absence.denied()) {
                say(
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
                say("log.silent", "mechanism", absence.mechanism(), "title", absence.title());
            }
        }
    }

    private void notDiagnostic() {
        section("log.not-diagnostic");
        assessment.notDiagnostic().forEach(each -> {
            say(
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

    private void context() {
        section("log.context");
        assessment.context().forEach(id -> fact(id, ""));
    }

    private void forecast() {
        section("log.forecast");
        Assessment.ForecastView forecast = assessment.forecast();
        if (forecast == null) {
            say("log.forecast.none");
            return;
        }
        say(
                "log.forecast.text",
                "outcome",
                Wording.verdict(forecast.outcome(), words),
                "course",
                Wording.trend(forecast.tendency(), null, words));
        conclusions(org.endure.fact.Forecast.class);
        forecast.unless().forEach(each -> say("log.unless", "condition", each));
    }

    private void sources() {
        section("log.sources");
        assessment.inference().given(CitedSource.class).stream()
                .sorted(java.util.Comparator.comparing(CitedSource::key))
                .forEach(source -> wrap(evidence.source(source), "  "));
    }

    private void proof() {
        if (log.isDebugEnabled()) {
            section++;
            log.debug("\n" + words.say("log.section", "number", section, "title", words.say("log.proof")));
            log.debug(Wrap.text(words.say("log.proof.introduction"), WIDTH, "  ", "  ", words)
                    .stripTrailing());
            new ProofText(evidence, WIDTH, log::debug).tell(prover.proveAll());
        }
    }

    private void untranslated() {
        String note = Wording.untranslated(Untranslated.rules(assessment.inference(), assessment.language()), words);
        if (!note.isEmpty()) {
            info("");
            wrap(note, "");
        }
    }

    private void conclusions(Class<? extends Conclusion> type) {
        assessment.inference().conclusions(type).forEach(each -> reasons(each, "    "));
    }

    private void reasons(Conclusion conclusion, String indent) {
        Set<String> told = new LinkedHashSet<>();
        for (Justification justification : assessment.inference().justifications(conclusion)) {
            told.add(because(sentences.because(justification), evidence.rule(justification.rule())));
        }
        told.forEach(each -> wrap(each, indent));
    }

    private void section(String titleKey) {
        section++;
        info("");
        info(words.say("log.section", "number", section, "title", words.say(titleKey)));
    }

    private void say(String key, Object... namesAndValues) {
        item(words.say(key, namesAndValues));
    }

    private void item(String text) {
        wrap(text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1), "  ");
    }

    private void wrap(String text, String indent) {
        info(Wrap.text(text, WIDTH, indent, indent + "  ", words).stripTrailing());
    }

    private void info(String line) {
        log.info(Escapes.visible(line));
    }

    /** A text on one line, whatever breaks it holds. */
    private static String single(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
