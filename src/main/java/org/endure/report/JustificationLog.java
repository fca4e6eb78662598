package org.endure.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.explanation.Sentences;
import org.endure.fact.Aspect;
import org.endure.fact.Carried;
import org.endure.fact.CitedSource;
import org.endure.fact.Conclusion;
import org.endure.fact.Direction;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Overriding;
import org.endure.fact.Pillar;
import org.endure.fact.SharedThreat;
import org.endure.fact.Tendency;
import org.endure.fact.ThreatLevel;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Justification;
import org.slf4j.Logger;

/**
 * The justification log: prose that a sceptical scholar can follow to the last source. Levels mean something: INFO verdict, trend,
 * findings, absences and non-diagnostic facts; DEBUG every firing of a rule with its facts; TRACE every condition that failed.
 */
public final class JustificationLog {

    private static final int WIDTH = 110;

    private final Assessment assessment;
    private final Sentences sentences;
    private final EvidenceText evidence;
    private final Prover prover;
    private final Logger log;
    private int section;

    private JustificationLog(Assessment assessment, Logger log) {
        this.assessment = assessment;
        this.sentences = new Sentences(assessment.inference());
        this.evidence = new EvidenceText(assessment.inference());
        this.prover = new Prover(assessment.inference());
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
        info(single("Justification: %s, %s"
                .formatted(
                        assessment.heading().allianceName(),
                        assessment.heading().period())));
        run.forEach(each -> info("  " + single(each)));
        verdict();
        trend();
        findings("What has changed", Aspect.CHANGE);
        findings("What stands", Aspect.STANDING);
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
            log.trace("\nConditions that failed");
            failedConditions.forEach(each -> log.trace(
                    Wrap.text("- " + Escapes.visible(each), WIDTH, "  ", "    ").stripTrailing()));
        }
    }

    private void verdict() {
        section("Verdict");
        item("%s. %s"
                .formatted(Wording.headline(assessment), Wording.robustness(assessment))
                .strip());
        assessment
                .robustness()
                .flips()
                .forEach((finding, outcome) -> item("Without %s the verdict is %s."
                        .formatted(finding.equals("IV") ? "its intrinsic value" : "the finding " + finding, outcome)));
        conclusions(Carried.class);
        conclusions(Pillar.class);
        conclusions(Overriding.class);
        assessment.inference().conclusions(Verdict.class).forEach(each -> reasons(each, "    "));
        assessment.missing().forEach(each -> item("Missing for a verdict: %s.".formatted(each)));
        if (assessment.expectation() != null) {
            item("Expected of the treaty: %s; of the working alliance: %s."
                    .formatted(
                            Sentences.words(assessment.expectation().formal()),
                            Sentences.words(assessment.expectation().functional())));
            reasons(assessment.expectation(), "    ");
        }
    }

    private void trend() {
        section("Trend");
        item(
                assessment.trend().direction() == Tendency.NOT_COMPARED
                        ? "The period is compared with no earlier one: the fact set names no baseline on purpose."
                        : "Against %s the alliance is %s."
                                .formatted(
                                        String.join(
                                                " and ", assessment.heading().baselines()),
                                        Wording.trend(assessment.trend())));
        conclusions(Trend.class);
    }

    private void findings(String title, Aspect aspect) {
        section(title);
        List<Assessment.FindingView> views = assessment.findings().stream()
                .filter(view -> view.finding().aspect() == aspect)
                .toList();
        if (views.isEmpty()) {
            item("Nothing found.");
        }
        int number = 0;
        for (Assessment.FindingView view : views) {
            number++;
            finding("%d.%d".formatted(section, number), view);
        }
    }

    private void finding(String number, Assessment.FindingView view) {
        info("");
        String coded = view.facts().stream().anyMatch(evidence::isCoded) ? " (coded by an analyst)" : "";
        wrap(
                "%s %s %s%s, in %s%s: %s, toward %s; %s. (Finding %s)"
                        .formatted(
                                number,
                                view.finding().mechanism(),
                                view.title(),
                                coded,
                                Wording.area(view.finding().area()),
                                view.finding().perceiver().equals("ALLIANCE")
                                        ? ""
                                        : ", for "
                                                + sentences.perceiver(
                                                        view.finding().perceiver()),
                                Wording.magnitude(view),
                                view.direction() == Direction.COLLAPSE ? "collapse" : "endurance",
                                Wording.certainty(view),
                                view.finding().id()),
                "  ");
        view.reasons()
                .forEach(reason -> wrap("Because %s. %s".formatted(reason.because(), rule(reason.rule())), "    "));
        view.effects()
                .forEach(effect -> wrap(
                        "%s %s: %s. %s"
                                .formatted(
                                        effect.interaction(),
                                        Effects.words(effect.effect()),
                                        effect.because(),
                                        rule(effect.rule())),
                        "    "));
        wrap("Evidence:", "    ");
        view.facts().forEach(id -> fact(id, view.claims().contains(id) ? "opinion that bears it out" : ""));
        view.hedges().forEach(id -> fact(id, "leaves the matter open"));
    }

    private String rule(String id) {
        return assessment.inference().ruleBase().byId(id).map(evidence::rule).orElse(id);
    }

    private void fact(String id, String role) {
        wrap(evidence.fact(id, role), "      ");
    }

    private void value() {
        section("Intrinsic value and threats");
        item("Base value: %s. Effective value, which the verdict reads: %s."
                .formatted(
                        Sentences.words(assessment.baseIntrinsicValue()),
                        Sentences.words(assessment.intrinsicValue())));
        conclusions(org.endure.fact.BaseIntrinsicValue.class);
        conclusions(IntrinsicValue.class);
        for (SharedThreat threat : assessment.inference().conclusions(SharedThreat.class)) {
            item("Shared threat: %s, %s.".formatted(sentences.value(threat.threat()), Sentences.words(threat.level())));
            reasons(threat, "    ");
        }
        List<ThreatLevel> levels = assessment.inference().conclusions(ThreatLevel.class);
        Proof proof = prover.prove(levels);
        for (ThreatLevel level : levels) {
            item("%s rates the threat from %s as %s."
                    .formatted(
                            sentences.value(level.perceiver()),
                            sentences.value(level.threat()),
                            Sentences.words(level.level())));
            reasons(level, "    ");
            proof.evidence(level).forEach(observation -> wrap(evidence.fact(observation, ""), "      "));
        }
    }

    private void responses() {
        section("What balance of threat expects");
        if (assessment.responses().isEmpty()) {
            item("No member is known to face a threat that is rated.");
        }
        assessment
                .responses()
                .forEach(each -> item("%s, facing %s: %s (%s), since %s."
                        .formatted(
                                sentences.value(each.state()),
                                sentences.value(each.threat()),
                                Sentences.words(each.strategy()),
                                String.join(", ", each.rules()),
                                String.join("; ", each.reasons()))));
    }

    private void areas() {
        section("Issue areas");
        assessment
                .areas()
                .forEach(area -> item("%s: %s; %s%s."
                        .formatted(
                                Wording.area(area.area()),
                                Sentences.words(area.continuity()),
                                Wording.trend(area.direction(), area.magnitude()),
                                area.mechanisms().isEmpty() ? "" : " by " + String.join(", ", area.mechanisms()))));
    }

    private void absences() {
        section("Looked for and not found");
        for (Assessment.AbsenceView absence : assessment.absent()) {
            if (absence.denied()) {
                item("%s %s is absent: %s."
                        .formatted(absence.mechanism(), absence.title(), String.join("; ", absence.reasons())));
                absence.facts().forEach(id -> fact(id, ""));
            }
        }
        for (Assessment.AbsenceView absence : assessment.absent()) {
            if (!absence.denied()) {
                item("%s %s: no evidence of it.".formatted(absence.mechanism(), absence.title()));
            }
        }
    }

    private void notDiagnostic() {
        section("Seen and not diagnostic");
        assessment.notDiagnostic().forEach(each -> {
            item("%s (%s): %s.".formatted(each.fact(), each.interaction(), each.reason()));
            fact(each.fact(), "");
        });
    }

    private void context() {
        section("Context, on which nothing rests");
        assessment.context().forEach(id -> fact(id, ""));
    }

    private void forecast() {
        section("Forecast, and what would change it");
        Assessment.ForecastView forecast = assessment.forecast();
        if (forecast == null) {
            item("No forecast is concluded.");
            return;
        }
        item("%s; expected course: %s.".formatted(forecast.outcome(), Wording.trend(forecast.tendency(), null)));
        conclusions(org.endure.fact.Forecast.class);
        forecast.unless().forEach(each -> item("Unless " + each + "."));
    }

    private void sources() {
        section("Sources cited");
        assessment.inference().given(CitedSource.class).stream()
                .sorted(java.util.Comparator.comparing(CitedSource::key))
                .forEach(source -> wrap(evidence.source(source), "  "));
    }

    private void proof() {
        if (log.isDebugEnabled()) {
            log.debug("\n" + (++section) + ". Every reason, step by step");
            log.debug(Wrap.text(
                            "Each step is a conclusion with all its reasons; any one of them suffices. Below a reason stand the "
                                    + "conditions of its rule and what met them. A rule, a cut-off and an observation are told in full where they first occur.",
                            WIDTH,
                            "  ",
                            "  ")
                    .stripTrailing());
            new ProofText(evidence, WIDTH, log::debug).tell(prover.proveAll());
        }
    }

    private void conclusions(Class<? extends Conclusion> type) {
        assessment.inference().conclusions(type).forEach(each -> reasons(each, "    "));
    }

    private void reasons(Conclusion conclusion, String indent) {
        Set<String> told = new LinkedHashSet<>();
        for (Justification justification : assessment.inference().justifications(conclusion)) {
            told.add("Because %s. %s".formatted(sentences.because(justification), evidence.rule(justification.rule())));
        }
        told.forEach(each -> wrap(each, indent));
    }

    private void section(String title) {
        section++;
        info("");
        info(section + ". " + title);
    }

    private void item(String text) {
        wrap(text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1), "  ");
    }

    private void wrap(String text, String indent) {
        info(Wrap.text(text, WIDTH, indent, indent + "  ").stripTrailing());
    }

    private void info(String line) {
        log.info(Escapes.visible(line));
    }

    /** A text on one line, whatever breaks it holds. */
    private static String single(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
