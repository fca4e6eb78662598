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
import org.slf4j.event.Level;

/**
 * The justification log: prose that a sceptical scholar can follow to the last source. Levels mean something: INFO verdict, trend,
 * findings, absences and non-diagnostic facts; DEBUG every firing of a rule with its facts; TRACE every condition that failed.
 */
public final class JustificationLog {

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;
    private final EvidenceText evidence;
    private final Prover prover;
    private final LogLines lines;
    private final FindingLog findings;

    private JustificationLog(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
        this.evidence = new EvidenceText(assessment.inference(), assessment.language());
        this.prover = new Prover(assessment.inference(), assessment.language());
        this.lines = new LogLines(words);
        this.findings = new FindingLog(assessment, evidence, lines);
    }

    /**
     * The log of an assessment.
     *
     * @param run lines that identify the run: versions and hashes
     * @param failedConditions for each mechanism not found, which conditions of its rules failed; told at level TRACE
     */
    public static List<LogEntry> of(Assessment assessment, List<String> run, List<String> failedConditions) {
        JustificationLog log = new JustificationLog(assessment);
        log.tell(run, failedConditions);
        return log.lines.entries();
    }

    private void tell(List<String> run, List<String> failedConditions) {
        lines.info(LogLines.single(words.say(
                "log.heading",
                "alliance",
                assessment.heading().allianceName(),
                "period",
                assessment.heading().period())));
        run.forEach(each -> lines.info("  " + LogLines.single(each)));
        verdict();
        trend();
        findings.findings("log.changes", Aspect.CHANGE);
        findings.findings("log.standing", Aspect.STANDING);
        value();
        responses();
        areas();
        findings.absences();
        findings.notDiagnostic();
        findings.context();
        forecast();
        sources();
        proof();
        if (!failedConditions.isEmpty()) {
            lines.add(Level.TRACE, "\n" + words.say("log.failed"));
            failedConditions.forEach(each -> lines.add(
                    Level.TRACE,
                    Wrap.text("- " + Escapes.visible(each), LogLines.WIDTH, "  ", "    ", words)
                            .stripTrailing()));
        }
        untranslated();
    }

    private void verdict() {
        lines.section("log.verdict");
        lines.item(words.say(
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
        assessment.missing().forEach(each -> lines.say("missing", "missing", each));
        if (assessment.expectation() != null) {
            lines.say(
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
            lines.say("log.without.value", "outcome", verdict);
        } else {
            lines.say("log.without", "finding", finding, "outcome", verdict);
        }
    }

    private void trend() {
        lines.section("log.trend");
        if (assessment.trend().direction() == Tendency.NOT_COMPARED) {
            lines.say("log.trend.alone");
        } else {
            lines.say(
                    "log.trend.compared",
                    "baselines",
                    words.all(assessment.heading().baselines()),
                    "trend",
                    Wording.trend(assessment));
        }
        conclusions(Trend.class);
    }

    private void value() {
        lines.section("log.values");
        lines.say(
                "log.values.text",
                "base",
                words.constant(assessment.intrinsicValue()),
                "effective",
                words.constant(assessment.intrinsicValue()));
        conclusions(IntrinsicValue.class);
        for (SharedThreat threat : assessment.inference().conclusions(SharedThreat.class)) {
            lines.say(
                    "log.shared-threat",
                    "threat",
                    sentences.value(threat.threat()),
                    "level",
                    words.constant(threat.high()));
            reasons(threat, "    ");
        }
        List<ThreatLevel> levels = assessment.inference().conclusions(ThreatLevel.class);
        Proof proof = prover.prove(levels);
        for (ThreatLevel level : levels) {
            lines.say(
                    "log.threat-level",
                    "perceiver",
                    sentences.value(level.perceiver()),
                    "threat",
                    sentences.value(level.threat()),
                    "level",
                    words.constant(level.high()));
            reasons(level, "    ");
            proof.evidence(level).forEach(observation -> lines.wrap(evidence.fact(observation, ""), "      "));
        }
    }

    private void responses() {
        lines.section("log.responses");
        if (assessment.responses().isEmpty()) {
            lines.say("log.responses.none");
        }
        assessment
                .responses()
                .forEach(each -> lines.say(
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
        lines.section("log.areas");
        assessment
                .areas()
                .forEach(area -> lines.say(
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

    private void forecast() {
        lines.section("log.forecast");
        Assessment.ForecastView forecast = assessment.forecast();
        if (forecast == null) {
            lines.say("log.forecast.none");
            return;
        }
        lines.say(
                "log.forecast.text",
                "outcome",
                Wording.verdict(forecast.outcome(), words),
                "course",
                Wording.trend(forecast.tendency(), null, words));
        conclusions(org.endure.fact.Forecast.class);
        forecast.unless().forEach(each -> lines.say("log.unless", "condition", each));
    }

    private void sources() {
        lines.section("log.sources");
        assessment.inference().given(CitedSource.class).stream()
                .sorted(java.util.Comparator.comparing(CitedSource::key))
                .forEach(source -> lines.wrap(evidence.source(source), "  "));
    }

    private void proof() {
        lines.add(Level.DEBUG, "\n" + lines.title("log.proof"));
        lines.add(
                Level.DEBUG,
                Wrap.text(words.say("log.proof.introduction"), LogLines.WIDTH, "  ", "  ", words)
                        .stripTrailing());
        new ProofText(evidence, LogLines.WIDTH, false, line -> lines.add(Level.DEBUG, line)).tell(prover.proveAll());
    }

    private void untranslated() {
        String note = Wording.untranslated(Untranslated.rules(assessment.inference(), assessment.language()), words);
        if (!note.isEmpty()) {
            lines.info("");
            lines.wrap(note, "");
        }
    }

    private void conclusions(Class<? extends Conclusion> type) {
        assessment.inference().conclusions(type).forEach(each -> reasons(each, "    "));
    }

    private void reasons(Conclusion conclusion, String indent) {
        Set<String> told = new LinkedHashSet<>();
        for (Justification justification : assessment.inference().justifications(conclusion)) {
            told.add(lines.because(sentences.because(justification), evidence.rule(justification.rule())));
        }
        told.forEach(each -> lines.wrap(each, indent));
    }
}
