package org.endure.report;

import java.util.List;
import java.util.Optional;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.fact.Aspect;
import org.endure.fact.Direction;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Observation;
import org.endure.fact.Tendency;

/** An assessment in a screenful. */
public final class ScreenReport {

    private static final int WIDTH = 100;
    private static final String DEFAULT_THEORY = "walt";

    private final Assessment assessment;
    private final Sentences sentences;
    private final StringBuilder text = new StringBuilder();

    private ScreenReport(Assessment assessment) {
        this.assessment = assessment;
        this.sentences = new Sentences(assessment.inference());
    }

    /**
     * The report.
     *
     * @param logFile where the whole justification lies
     */
    public static String of(Assessment assessment, String logFile) {
        return new ScreenReport(assessment).report(logFile);
    }

    private String report(String logFile) {
        String theory = assessment.heading().theory();
        line("%s, %s%s"
                .formatted(
                        assessment.heading().allianceName(),
                        assessment.heading().period(),
                        theory.isEmpty() || theory.equals(DEFAULT_THEORY) ? "" : ", by the theory " + theory));
        line("Verdict: " + Wording.headline(assessment) + ".");
        if (readsValue()) {
            line(value());
        }
        if (!assessment.missing().isEmpty()) {
            line("Missing for a verdict: " + String.join("; ", assessment.missing()) + ".");
        }
        changes();
        standing();
        absences();
        line("");
        assessment
                .robustness()
                .flips()
                .forEach((finding, outcome) -> line("Fragile: without %s the verdict is %s."
                        .formatted(finding.equals("IV") ? "its intrinsic value" : finding, outcome)));
        forecast();
        line("Justification, to the last source: " + logFile);
        return text.toString();
    }

    /** Whether the theory asks for intrinsic value at all. */
    private boolean readsValue() {
        return assessment.intrinsicValue() != Level.UNKNOWN
                || assessment.inference().ruleBase().rules().stream()
                        .anyMatch(rule -> rule.concludes().equals("IntrinsicValue"));
    }

    private String value() {
        String base = Sentences.words(assessment.baseIntrinsicValue());
        String effective = Sentences.words(assessment.intrinsicValue());
        return base.equals(effective)
                ? "Intrinsic value (a threat that all needed members share): %s.".formatted(effective)
                : "Intrinsic value (a threat that all needed members share): %s, lowered from %s."
                        .formatted(effective, base);
    }

    private void changes() {
        List<Assessment.FindingView> changes = assessment.findings().stream()
                .filter(view -> view.finding().aspect() == Aspect.CHANGE)
                .toList();
        line("");
        line(changes.isEmpty() ? "What has changed: nothing that the theory reads as a change." : "What has changed:");
        changes.forEach(this::finding);
    }

    private void standing() {
        List<Assessment.FindingView> standing = assessment.findings().stream()
                .filter(view -> view.finding().aspect() == Aspect.STANDING
                        && view.finding().magnitude() != Magnitude.SLIGHT)
                .toList();
        if (!standing.isEmpty()) {
            line("");
            line("What holds the alliance together:");
            standing.stream()
                    .map(view -> view.finding().mechanism())
                    .distinct()
                    .forEach(mechanism -> strongest(standing, mechanism));
        }
    }

    /** The strongest standing finding of a mechanism, with the other areas in which it is found. */
    private void strongest(List<Assessment.FindingView> standing, String mechanism) {
        List<Assessment.FindingView> same = standing.stream()
                .filter(view -> view.finding().mechanism().equals(mechanism))
                .toList();
        finding(same.get(0));
        if (same.size() > 1) {
            wrapped(
                    "also in: "
                            + String.join(
                                    ", ",
                                    same.stream()
                                            .skip(1)
                                            .map(view ->
                                                    Wording.area(view.finding().area()))
                                            .distinct()
                                            .toList()),
                    "      ");
        }
    }

    private void finding(Assessment.FindingView view) {
        String sign = view.direction() == Direction.COLLAPSE ? "-" : "+";
        String perceiver = view.finding().perceiver().equals("ALLIANCE")
                ? ""
                : ", for " + sentences.perceiver(view.finding().perceiver());
        wrapped(
                "%s %s %s (%s%s): %s; %s."
                        .formatted(
                                sign,
                                view.finding().mechanism(),
                                view.title(),
                                Wording.area(view.finding().area()),
                                perceiver,
                                Wording.magnitude(view),
                                Wording.certainty(view)),
                "  ");
        String reason =
                view.reasons().isEmpty() ? "" : capital(view.reasons().get(0).because());
        wrapped("%s. %s".formatted(reason, evidence(view)), "      ");
    }

    private String evidence(Assessment.FindingView view) {
        List<String> facts = view.facts();
        String shown = String.join(", ", facts.stream().limit(6).toList())
                + (facts.size() > 6 ? " and %d more".formatted(facts.size() - 6) : "");
        return "Evidence: %s%s"
                .formatted(
                        shown, source(facts).map(source -> " (" + source + ").").orElse("."));
    }

    /** The first source that the facts name. */
    private Optional<String> source(List<String> facts) {
        return facts.stream()
                .map(id -> assessment.inference().observations().get(id))
                .filter(java.util.Objects::nonNull)
                .map(ScreenReport::cited)
                .filter(cited -> !cited.isEmpty())
                .findFirst();
    }

    private static String cited(Observation observation) {
        if (!observation.account().sources().isEmpty()) {
            return observation.account().sources().get(0).toString();
        }
        return observation.account().via() == null
                ? ""
                : observation.account().via().toString();
    }

    private void absences() {
        line("");
        List<Assessment.AbsenceView> denied = assessment.absent().stream()
                .filter(Assessment.AbsenceView::denied)
                .toList();
        List<Assessment.AbsenceView> silent = assessment.absent().stream()
                .filter(absence -> !absence.denied())
                .toList();
        if (!denied.isEmpty()) {
            wrapped(
                    "Checked and found absent: "
                            + String.join(
                                    "; ",
                                    denied.stream()
                                            .map(absence -> "%s %s (%s)"
                                                    .formatted(
                                                            absence.mechanism(),
                                                            absence.title(),
                                                            String.join(
                                                                    ", ",
                                                                    absence.facts().stream()
                                                                            .limit(3)
                                                                            .toList())))
                                            .toList())
                            + ".",
                    "");
        }
        if (!silent.isEmpty()) {
            wrapped(
                    "No evidence of: "
                            + String.join(
                                    ", ",
                                    silent.stream()
                                            .map(Assessment.AbsenceView::mechanism)
                                            .toList()) + ".",
                    "");
        }
        long seen = assessment.notDiagnostic().stream()
                .map(Assessment.NotDiagnosticView::fact)
                .distinct()
                .count();
        wrapped(
                "Seen and not diagnostic: %d %s; context: %d."
                        .formatted(
                                seen,
                                seen == 1 ? "observation" : "observations",
                                assessment.context().size()),
                "");
    }

    private void forecast() {
        Assessment.ForecastView forecast = assessment.forecast();
        if (forecast != null) {
            String tendency = forecast.tendency() == Tendency.STRENGTHENED ? ", and strengthens further" : "";
            wrapped(
                    "Forecast: %s%s%s."
                            .formatted(
                                    forecast.outcome(),
                                    tendency,
                                    forecast.unless().isEmpty()
                                            ? ""
                                            : ", unless " + String.join("; or ", forecast.unless())),
                    "");
        }
    }

    private void line(String line) {
        wrapped(line, "");
    }

    private void wrapped(String line, String indent) {
        text.append(Wrap.text(Escapes.visible(line), WIDTH, indent, indent.isEmpty() ? "  " : indent + "  "));
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
