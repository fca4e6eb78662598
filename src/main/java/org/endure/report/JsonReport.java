package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.explanation.Assessment;
import org.endure.explanation.FactWorth;
import org.endure.explanation.Timeline;
import org.endure.fact.Expectation;
import org.endure.fact.Finding;
import org.endure.fact.Response;
import org.endure.inference.Inference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Assessments as JSON, in the shape of {@code schema/assessment.schema.json}. */
public final class JsonReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    /** One assessment. */
    public static String of(Assessment assessment) {
        return write(tree(assessment));
    }

    /** The assessments of a folder, with its timeline. */
    public static String of(Timeline timeline) {
        return write(tree(timeline));
    }

    /** The assessments of a folder, with its timeline, as maps and lists. */
    public static Map<String, Object> tree(Timeline timeline) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "assessments",
                timeline.assessments().stream().map(JsonReport::tree).toList());
        tree.put("timeline", TimelineReport.tree(timeline));
        return tree;
    }

    /** Anything made of maps, lists, texts and numbers. */
    public static String write(Object tree) {
        return MAPPER.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    /** An assessment as maps and lists. */
    public static Map<String, Object> tree(Assessment assessment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("alliance", assessment.heading().alliance());
        tree.put("period", assessment.heading().period());
        tree.put("theory", assessment.heading().theory());
        tree.put("baselines", assessment.heading().baselines());
        tree.put("verdict", verdict(assessment));
        tree.put(
                "trend",
                trend(assessment.trend().direction(), assessment.trend().magnitude()));
        tree.put("forecast", forecast(assessment.forecast()));
        tree.put("expectation", expectation(assessment.expectation()));
        tree.put("threats", EvidenceTree.threats(assessment.threats()));
        tree.put("credibility", EvidenceTree.credibility(assessment.credibility()));
        tree.put("goals", EvidenceTree.goals(assessment.goals()));
        tree.put("contradictions", EvidenceTree.contradictions(assessment));
        tree.put("unsettling", assessment.unsettling());
        tree.put("issueAreas", assessment.areas().stream().map(JsonReport::area).toList());
        tree.put(
                "findings",
                assessment.findings().stream().map(JsonReport::finding).toList());
        tree.put("absent", assessment.absent().stream().map(JsonReport::absence).toList());
        tree.put(
                "notDiagnostic",
                assessment.notDiagnostic().stream()
                        .map(JsonReport::notDiagnostic)
                        .toList());
        tree.put("context", assessment.context());
        tree.put("missing", assessment.missing());
        tree.put("unknowns", EvidenceTree.unknowns(assessment));
        tree.put("worth", assessment.worth().stream().map(JsonReport::worth).toList());
        tree.put("predictions", PredictionText.tree(assessment.predictions()));
        tree.put("responses", responses(assessment.inference()));
        tree.put("run", run(assessment));
        return tree;
    }

    private static @Nullable Map<String, Object> expectation(@Nullable Expectation expectation) {
        return expectation == null
                ? null
                : map(
                        "formal",
                        expectation.formal().name(),
                        "functional",
                        expectation.functional().name());
    }

    private static Map<String, Object> notDiagnostic(Assessment.NotDiagnosticView view) {
        return map("fact", view.fact(), "reason", view.reason(), "interaction", view.interaction());
    }

    private static Map<String, Object> run(Assessment assessment) {
        return map(
                "factSet",
                assessment.heading().factSet(),
                "facts",
                assessment.heading().factsHash(),
                "rules",
                assessment.inference().ruleBase().hash());
    }

    private static List<Map<String, Object>> responses(Inference inference) {
        return inference.conclusions(Response.class).stream()
                .map(each -> map(
                        "state",
                        each.state(),
                        "threat",
                        each.threat(),
                        "strategy",
                        each.strategy().name(),
                        "rules",
                        inference.justifications(each).stream()
                                .map(reason -> reason.rule().id())
                                .distinct()
                                .sorted()
                                .toList()))
                .toList();
    }

    private static Map<String, Object> worth(FactWorth worth) {
        return map(
                "fact",
                worth.fact(),
                "outcome",
                worth.outcome().name(),
                "trend",
                trend(worth.trend().direction(), worth.trend().magnitude()),
                "margin",
                worth.margin() == null ? null : EvidenceTree.bounds(worth.margin()));
    }

    private static Map<String, Object> verdict(Assessment assessment) {
        Map<String, Object> verdict = map(
                "outcome",
                assessment.outcome().name(),
                "robustness",
                assessment.robustness().isRobust() ? "ROBUST" : "FRAGILE",
                "intrinsicValue",
                assessment.intrinsicValue().name(),
                "baseIntrinsicValue",
                assessment.intrinsicValue().name());
        List<Object> flips = new ArrayList<>();
        assessment
                .robustness()
                .flips()
                .forEach((finding, outcome) -> flips.add(map("withdrawn", finding, "outcome", outcome.name())));
        verdict.put("flips", flips);
        verdict.put("steady", assessment.robustness().steady());
        verdict.put(
                "withoutWeakEvidence",
                assessment.robustness().withoutWeakEvidence().name());
        verdict.put("weakEvidence", assessment.robustness().weakEvidence());
        EvidenceTree.balance(assessment.balance(), verdict);
        return verdict;
    }

    private static Map<String, Object> trend(Enum<?> direction, @Nullable Enum<?> magnitude) {
        return map("direction", direction.name(), "magnitude", magnitude == null ? null : magnitude.name());
    }

    private static @Nullable Map<String, Object> forecast(Assessment.@Nullable ForecastView forecast) {
        return forecast == null
                ? null
                : map(
                        "outcome",
                        forecast.outcome().name(),
                        "tendency",
                        forecast.tendency().name(),
                        "unless",
                        forecast.unless(),
                        "notes",
                        forecast.notes());
    }

    private static Map<String, Object> area(Assessment.AreaView area) {
        return map(
                "area",
                area.area().name(),
                "continuity",
                area.continuity().name(),
                "direction",
                area.direction().name(),
                "magnitude",
                area.magnitude() == null ? null : area.magnitude().name(),
                "mechanisms",
                area.mechanisms());
    }

    private static Map<String, Object> finding(Assessment.FindingView view) {
        Finding finding = view.finding();
        Map<String, Object> tree = map(
                "id",
                finding.id(),
                "mechanism",
                finding.mechanism(),
                "title",
                view.title(),
                "direction",
                finding.direction().name(),
                "aspect",
                finding.aspect().name(),
                "magnitude",
                finding.magnitude().name(),
                "magnitudeBefore",
                finding.magnitudeBefore().name(),
                "status",
                finding.status().name());
        tree.put("low", finding.low().name());
        tree.put("high", finding.high().name());
        tree.put("lowBefore", finding.lowBefore().name());
        tree.put("highBefore", finding.highBefore().name());
        tree.put("course", view.course() == null ? null : view.course().name());
        tree.put("confidence", finding.confidence().name());
        tree.put("possible", finding.possible() == org.endure.fact.Answer.YES);
        tree.put("hedgedBy", view.hedges());
        tree.put("perceiver", finding.perceiver());
        tree.put("area", finding.area().name());
        tree.put("subject", finding.subject().equals("-") ? null : finding.subject());
        tree.put("rules", view.rules());
        tree.put("facts", view.facts());
        tree.put("interactions", view.interactions());
        return tree;
    }

    private static Map<String, Object> absence(Assessment.AbsenceView absence) {
        return map(
                "mechanism",
                absence.mechanism(),
                "ground",
                absence.denied() ? "DENIED" : "NO_EVIDENCE",
                "facts",
                absence.facts());
    }

    public static Map<String, Object> map(@Nullable Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
