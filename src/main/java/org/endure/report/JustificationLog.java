package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.FactOrder;
import org.endure.explanation.Prover;
import org.endure.explanation.Sentences;
import org.endure.explanation.Statements;
import org.endure.explanation.ThreatMatrix;
import org.endure.explanation.Untranslated;
import org.endure.fact.Aspect;
import org.endure.fact.Direction;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.MotiveLevel;
import org.endure.fact.Pillar;
import org.endure.fact.Relation;
import org.endure.fact.ScaleLevel;
import org.endure.fact.StrainPart;
import org.endure.fact.Tendency;
import org.endure.fact.ThreatLevel;
import org.endure.fact.ThreatValue;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.rule.Rule;
import org.endure.words.Words;
import org.slf4j.event.Level;

/**
 * The justification log: the argument from facts to verdict, which a sceptical scholar can follow to the last source. Levels mean
 * something: INFO the argument with its rules and evidence; DEBUG every firing of a rule with its facts; TRACE every condition
 * that failed.
 */
public final class JustificationLog {

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;
    private final Prover prover;
    private final LogLines lines;
    private final Citations citations;
    private final EvidenceList evidence;
    private final FindingLog findings;
    private final ReasonLog reasons;

    private JustificationLog(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
        this.prover = new Prover(assessment.inference(), assessment.language());
        this.lines = new LogLines(words, assessment.inference().ruleBase());
        this.citations = new Citations(assessment.inference(), words);
        this.evidence = new EvidenceList(assessment, lines, citations);
        this.findings = new FindingLog(assessment, evidence, lines);
        this.reasons = new ReasonLog(assessment, lines);
    }

    /**
     * The log of an assessment.
     *
     * @param run lines that identify the run: versions and hashes
     * @param failedConditions for each mechanism not found, which conditions of its rules failed; told at level TRACE
     */
    public static List<LogEntry> of(Assessment assessment, List<String> run, List<String> failedConditions) {
        JustificationLog log = new JustificationLog(assessment);
        log.tell(run);
        log.proof(failedConditions);
        log.untranslated();
        return log.lines.entries();
    }

    /**
     * The argument alone, without the proof: what is told at level INFO.
     *
     * @param run lines that identify the run: versions and hashes
     */
    public static List<LogEntry> argument(Assessment assessment, List<String> run) {
        JustificationLog log = new JustificationLog(assessment);
        log.tell(run);
        log.untranslated();
        return log.lines.entries();
    }

    private void tell(List<String> run) {
        lines.info(LogLines.single(words.say(
                "log.heading",
                "alliance",
                assessment.heading().allianceName(),
                "period",
                Wording.period(assessment.heading().period()))));
        run.forEach(each -> lines.info("  " + LogLines.single(each)));
        lines.info("");
        lines.wrap(AbstractText.of(assessment), "");
        lines.info("");
        lines.wrap(words.say("log.notation", "facts", assessment.heading().factSet()), "");
        argument();
        sources();
        rules();
    }

    private void argument() {
        FindingWords found = new FindingWords(assessment);
        verdict();
        trend();
        threats();
        new CredibilityText(assessment).tell(lines, evidence::entry);
        new GoalText(assessment).tell(lines, citations);
        findings.changes("changes.title", found.changes());
        findings.findings("holds.title", found.standing(Direction.ENDURANCE));
        findings.findings("strains.title", found.standing(Direction.COLLAPSE));
        if (!found.withoutEffect().isEmpty()) {
            findings.findings("log.outweighed", found.withoutEffect());
        }
        ContradictionText.tell(assessment, lines, citations);
        new PredictionText(assessment).tellBriefly(lines);
        areas();
        forecast();
        findings.absences();
        findings.further();
        findings.notDiagnostic();
        findings.context();
    }

    private void verdict() {
        VerdictText verdict = new VerdictText(assessment);
        lines.section("log.verdict");
        lines.item(words.sentence(Wording.headline(assessment)));
        if (!verdict.balance().isEmpty()) {
            lines.item(verdict.balance());
        }
        verdict.qualities().forEach(lines::item);
        verdict.firmness().forEach(lines::item);
        new WorthText(assessment).all().forEach(lines::item);
        reasons.all(Verdict.class);
        reasons.all(ScaleLevel.class);
        reasons.all(Pillar.class);
        reasons.all(StrainPart.class);
        verdict.members().forEach(lines::item);
        if (assessment.missing().size() > 1) {
            lines.say("log.missing-facts");
            assessment.missing().forEach(each -> lines.paragraph(1, words.sentence(each)));
        } else {
            assessment.missing().forEach(each -> lines.say("missing", "missing", each));
        }
        if (!verdict.unknownsHeading().isEmpty()) {
            lines.item(verdict.unknownsHeading());
            verdict.unknowns().forEach(each -> lines.paragraph(1, each));
        }
        if (assessment.expectation() != null) {
            lines.say("log.expectation", "expectation", new Statements(sentences).of(assessment.expectation()));
            reasons.of(List.of(assessment.expectation()));
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
                    Wording.baselines(assessment),
                    "trend",
                    Wording.trend(assessment));
        }
        reasons.all(Trend.class);
    }

    /** The threat matrix, and below it by which rules the levels and the motive come about. */
    private void threats() {
        new ThreatText(assessment).tell(lines, citations);
        reasons.all(IntrinsicValue.class);
        reasons.all(MotiveLevel.class);
        reasons.rules("log.levels", ThreatValue.class, ThreatLevel.class);
        Set<String> rating = new LinkedHashSet<>();
        for (ThreatMatrix.Row row : assessment.threats().threats()) {
            row.cells().forEach(cell -> rating.addAll(cell.facts()));
        }
        evidence.tell(List.copyOf(rating), Map.of(), "    ");
    }

    private void areas() {
        if (assessment.areas().isEmpty()) {
            return;
        }
        lines.section("log.areas");
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (Assessment.AreaView area : assessment.areas()) {
            String state = state(area);
            alike.computeIfAbsent(state, each -> new ArrayList<>()).add(words.constant(area.area()));
        }
        alike.forEach((state, areas) -> lines.say("log.areas.alike", "areas", words.commas(areas), "state", state));
    }

    /** How an area compares; said once where nothing is compared. */
    private String state(Assessment.AreaView area) {
        String trend = Wording.trend(area.direction(), area.magnitude(), words);
        if (area.continuity() == Relation.NOT_COMPARED && area.direction() == Tendency.NOT_COMPARED) {
            return trend;
        }
        String key = switch (area.direction()) {
            case UNCHANGED, NOT_COMPARED -> "log.area.unchanged";
            case UNCERTAIN -> "log.area.both";
            case STRENGTHENED, WEAKENED -> "log.area.by";
        };
        return words.say(
                key,
                "continuity",
                words.say("log.area." + area.continuity()),
                "trend",
                trend,
                "mechanisms",
                words.all(area.mechanisms().stream()
                        .filter(each -> pulls(each, area))
                        .toList()));
    }

    /** Whether a mechanism pulls an area the way in which it moves; where the ways are of equal weight, every mechanism does. */
    private boolean pulls(String mechanism, Assessment.AreaView area) {
        return assessment.findings().stream()
                .filter(view -> view.finding().aspect() == Aspect.CHANGE
                        && view.finding().mechanism().equals(mechanism)
                        && view.finding().area() == area.area())
                .anyMatch(view -> area.direction() == Tendency.UNCERTAIN
                        || (area.direction() == Tendency.WEAKENED) == (view.direction() == Direction.COLLAPSE));
    }

    private void forecast() {
        lines.section("log.forecast");
        Assessment.ForecastView forecast = assessment.forecast();
        if (forecast == null) {
            lines.say("log.forecast.none");
        } else {
            lines.item(new ForecastText(assessment, forecast).whole());
            reasons.all(org.endure.fact.Forecast.class);
        }
        if (!assessment.unsettling().isEmpty()) {
            lines.say("forecast.unsettled", "reasons", words.semicolons(assessment.unsettling()));
            reasons.all(org.endure.fact.Unsettling.class);
        }
    }

    /** The sources cited, by their numbers, and what is missing of them. */
    private void sources() {
        lines.section("log.sources");
        citations.full().forEach(each -> lines.wrap(each, "  "));
        List<String> missing = evidence.missing();
        if (!missing.isEmpty()) {
            lines.wrap(words.say("log.missing", "facts", words.commas(missing)), "  ");
        }
    }

    /** The rules: the claims of those cited, by whose they are, and the ids of the others that concluded something. */
    private void rules() {
        lines.section("log.rules");
        Map<String, List<String>> claims = new TreeMap<>();
        for (String id : sorted(lines.cited().stream())) {
            Rule rule = assessment.inference().ruleBase().byId(id).orElseThrow();
            claims.computeIfAbsent(lines.basis(rule), basis -> new ArrayList<>())
                    .add(words.say("log.rule", "id", id, "name", rule.name()));
        }
        claims.forEach(
                (basis, rules) -> lines.say("log.rules.claims", "basis", basis, "rules", words.semicolons(rules)));
        List<String> further = sorted(assessment.inference().derived().stream()
                .flatMap(each -> each.justifications().stream())
                .map(each -> each.rule().id())
                .filter(id -> !lines.cited().contains(id)));
        if (!further.isEmpty()) {
            lines.say("log.rules.further", "rules", words.commas(further));
        }
    }

    private static List<String> sorted(Stream<String> ids) {
        return ids.distinct().sorted(FactOrder.BY_ID).toList();
    }

    private void proof(List<String> failedConditions) {
        lines.add(Level.DEBUG, "\n" + lines.title("log.proof"));
        lines.add(
                Level.DEBUG,
                Wrap.text(words.say("log.proof.introduction"), LogLines.WIDTH, "  ", "  ", words)
                        .stripTrailing());
        EvidenceText full = new EvidenceText(assessment.inference(), assessment.language());
        new ProofText(full, LogLines.WIDTH, false, line -> lines.add(Level.DEBUG, line)).tell(prover.proveAll());
        if (!failedConditions.isEmpty()) {
            lines.add(Level.TRACE, "\n" + words.say("log.failed"));
            failedConditions.forEach(each -> lines.add(
                    Level.TRACE,
                    Wrap.text("- " + Escapes.visible(each), LogLines.WIDTH, "  ", "    ", words)
                            .stripTrailing()));
        }
    }

    private void untranslated() {
        String note = Wording.untranslated(Untranslated.rules(assessment.inference(), assessment.language()), words);
        if (!note.isEmpty()) {
            lines.info("");
            lines.wrap(note, "");
        }
    }
}
