package org.endure.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.explanation.Untranslated;
import org.endure.fact.Aspect;
import org.endure.fact.Direction;
import org.endure.fact.ForecastCondition;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Missing;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.words.Words;

/** An assessment in a screenful, in its language. */
public final class ScreenReport {

    private static final int WIDTH = 100;
    private static final String DEFAULT_THEORY = "walt";

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;
    private final Set<String> told = new TreeSet<>();
    private final StringBuilder text = new StringBuilder();

    private ScreenReport(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
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
        say(
                theory.isEmpty() || theory.equals(DEFAULT_THEORY) ? "screen.heading" : "screen.heading.theory",
                "alliance",
                assessment.heading().allianceName(),
                "period",
                assessment.heading().period(),
                "theory",
                theory);
        say("screen.verdict", "headline", Wording.headline(assessment));
        if (readsValue()) {
            value();
        }
        if (!assessment.missing().isEmpty()) {
            say("missing", "missing", words.semicolons(assessment.missing()));
        }
        changes();
        standing();
        absences();
        line("");
        assessment.robustness().flips().forEach(this::fragile);
        forecast();
        say("screen.log", "file", logFile);
        say(
                "screen.cite",
                "version",
                Release.version(),
                "theory",
                assessment.heading().theory(),
                "theoryHash",
                Release.shortened(assessment.inference().ruleBase().hash()),
                "factsHash",
                Release.shortened(assessment.heading().factsHash()));
        untranslated();
        return text.toString();
    }

    /** Whether the theory asks for intrinsic value at all. */
    private boolean readsValue() {
        return assessment.intrinsicValue() != Level.UNKNOWN
                || assessment.inference().ruleBase().rules().stream()
                        .anyMatch(rule -> rule.concludes().equals("IntrinsicValue"));
    }

    private void value() {
        String base = words.constant(assessment.intrinsicValue());
        String effective = words.constant(assessment.intrinsicValue());
        if (base.equals(effective)) {
            say("screen.value", "value", effective);
        } else {
            say("screen.value.lowered", "value", effective, "base", base);
        }
    }

    private void fragile(String finding, Outcome outcome) {
        String verdict = Wording.verdict(outcome, words);
        if (finding.equals("IV")) {
            say("screen.fragile.value", "outcome", verdict);
        } else {
            say("screen.fragile", "finding", finding, "outcome", verdict);
        }
    }

    private void changes() {
        List<Assessment.FindingView> changes = assessment.findings().stream()
                .filter(view -> view.finding().aspect() == Aspect.CHANGE)
                .toList();
        line("");
        say(changes.isEmpty() ? "screen.changes.none" : "screen.changes");
        changes.forEach(this::finding);
    }

    private void standing() {
        List<Assessment.FindingView> standing = assessment.findings().stream()
                .filter(view -> view.finding().aspect() == Aspect.STANDING
                        && view.finding().magnitude() != Magnitude.SLIGHT)
                .toList();
        if (!standing.isEmpty()) {
            line("");
            say("screen.standing");
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
            List<String> areas = same.stream()
                    .skip(1)
                    .map(view -> words.constant(view.finding().area()))
                    .distinct()
                    .toList();
            wrapped(words.say("screen.also-in", "areas", words.commas(areas)), "      ");
        }
    }

    private void finding(Assessment.FindingView view) {
        boolean whole = view.finding().perceiver().equals("ALLIANCE");
        wrapped(
                words.say(
                        whole ? "screen.finding" : "screen.finding.member",
                        "sign",
                        view.direction() == Direction.COLLAPSE ? "-" : "+",
                        "mechanism",
                        view.finding().mechanism(),
                        "title",
                        view.title(),
                        "area",
                        words.constant(view.finding().area()),
                        "member",
                        sentences.perceiver(view.finding().perceiver()),
                        "magnitude",
                        Wording.magnitude(view, words),
                        "certainty",
                        Wording.certainty(view, words)),
                "  ");
        reason(view);
    }

    private void reason(Assessment.FindingView view) {
        String reason = "";
        if (!view.reasons().isEmpty()) {
            reason = words.capital(view.reasons().get(0).because());
            told.add(view.reasons().get(0).rule());
        }
        List<String> facts = view.facts();
        String shown = words.commas(facts.stream().limit(6).toList());
        String evidence =
                facts.size() > 6 ? words.say("screen.facts.more", "facts", shown, "count", facts.size() - 6) : shown;
        String source = source(facts).orElse("");
        wrapped(
                words.say(
                        source.isEmpty() ? "screen.reason" : "screen.reason.cited",
                        "reason",
                        reason,
                        "facts",
                        evidence,
                        "source",
                        source),
                "      ");
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
            say(
                    "screen.denied",
                    "mechanisms",
                    words.semicolons(denied.stream().map(this::denied).toList()));
        }
        if (!silent.isEmpty()) {
            say(
                    "screen.silent",
                    "mechanisms",
                    words.commas(silent.stream()
                            .map(Assessment.AbsenceView::mechanism)
                            .toList()));
        }
        long seen = assessment.notDiagnostic().stream()
                .map(Assessment.NotDiagnosticView::fact)
                .distinct()
                .count();
        say(
                seen == 1 ? "screen.seen.one" : "screen.seen",
                "count",
                seen,
                "context",
                assessment.context().size());
    }

    private String denied(Assessment.AbsenceView absence) {
        return words.say(
                "screen.denied.mechanism",
                "mechanism",
                absence.mechanism(),
                "title",
                absence.title(),
                "facts",
                words.commas(absence.facts().stream().limit(3).toList()));
    }

    private void forecast() {
        Assessment.ForecastView forecast = assessment.forecast();
        if (forecast != null) {
            say(
                    "screen.forecast" + (forecast.tendency() == Tendency.STRENGTHENED ? ".stronger" : "")
                            + (forecast.unless().isEmpty() ? "" : ".unless"),
                    "outcome",
                    Wording.verdict(forecast.outcome(), words),
                    "conditions",
                    words.joined(forecast.unless(), "list.semicolon-or"));
            if (!forecast.unless().isEmpty()) {
                told.addAll(Untranslated.concluding(assessment.inference(), ForecastCondition.class));
            }
        }
    }

    private void untranslated() {
        if (!assessment.missing().isEmpty()) {
            told.addAll(Untranslated.concluding(assessment.inference(), Missing.class));
        }
        String note =
                Wording.untranslated(Untranslated.among(told, assessment.inference(), assessment.language()), words);
        if (!note.isEmpty()) {
            line(note);
        }
    }

    private void say(String key, Object... namesAndValues) {
        line(words.say(key, namesAndValues));
    }

    private void line(String line) {
        wrapped(line, "");
    }

    private void wrapped(String line, String indent) {
        text.append(Wrap.text(Escapes.visible(line), WIDTH, indent, indent.isEmpty() ? "  " : indent + "  ", words));
    }
}
