package org.endure.consultation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourceText;
import org.endure.explanation.Assessor;
import org.endure.explanation.Consequences;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.Period;
import org.endure.fact.Support;
import org.endure.fact.ThreatRating;
import org.endure.factset.Examples;
import org.endure.factset.FactSet;
import org.endure.factset.FactSetChecks;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.Variations.Change;
import org.endure.scenario.Case;
import org.jspecify.annotations.Nullable;

/** What only a theory shows of how facts are coded: facts that no rule uses, and unknown values that could turn the verdict. */
public final class CodingLints {

    private final FactSet set;
    private final SourceText text;
    private final Inference inference;
    private final Rerun rerun;
    private final List<Diagnostic> found = new ArrayList<>();

    private CodingLints(Case judged, Inference inference, Rerun rerun, SourceText text) {
        this.set = judged.factSet();
        this.text = text;
        this.inference = inference;
        this.rerun = rerun;
    }

    /** Warnings on the facts of a case. */
    public static List<Diagnostic> of(Case judged, Consultation consultation, FileTree files) {
        Inference inference = consultation.infer(judged);
        DirectEngine evaluator = new DirectEngine(inference.ruleBase());
        Rerun rerun = new Rerun(consultation.facts(judged), inference, evaluator, evaluator);
        String path = judged.factSet().path();
        CodingLints lints = new CodingLints(judged, inference, rerun, SourceText.of(path, files.read(path)));
        lints.unusedFacts();
        lints.turningUnknowns();
        return lints.found;
    }

    /** Facts of the period from which no rule concludes anything about the alliance. */
    private void unusedFacts() {
        for (Observation fact : set.observations()) {
            if (set.evidence().of(fact) == Period.CURRENT
                    && fact.evidence() != EvidenceKind.EXPERT_CLAIM
                    && Examples.of(fact.type())
                            .map(each -> !each.findsNothing())
                            .orElse(true)
                    && inference.observations().containsKey(fact.id())
                    && Consequences.of(inference, fact.id()).atOnce().isEmpty()) {
                List<String> open = unknown(fact);
                warn(
                        "no-rule-uses",
                        fact,
                        "No rule concludes anything about the alliance from %s%s."
                                .formatted(
                                        fact.id(), open.isEmpty() ? "" : ": not known is " + String.join(", ", open)),
                        open.isEmpty()
                                ? "Compare it with the example of facts new, or make it a Context."
                                : "Code %s, if a source says so.".formatted(open.get(0)));
            }
        }
    }

    private static List<String> unknown(Observation fact) {
        return FactType.find(fact).stream()
                .flatMap(type -> type.attributes().stream().filter(each -> isUnknown(type.value(fact, each))))
                .map(Attribute::name)
                .toList();
    }

    private static boolean isUnknown(@Nullable Object value) {
        return value == null
                || value instanceof Enum<?> constant && constant.name().equals(FactType.UNKNOWN);
    }

    /** Unknown values that would give another verdict. */
    private void turningUnknowns() {
        Outcome outcome = Assessor.outcome(inference);
        Set<String> used = new TreeSet<>();
        for (Fact each : rerun.concluded()) {
            if (each instanceof Support support && support.low() != support.high()) {
                used.add(support.fact());
            } else if (each instanceof ThreatRating rating) {
                used.add(rating.fact());
            }
        }
        List<Supposed> open = new ArrayList<>();
        for (Observation fact : set.observations()) {
            if (used.contains(fact.id()) && rerun.given().contains(fact)) {
                FactType.find(fact)
                        .ifPresent(type -> type.attributes().forEach(each -> open.addAll(supposed(fact, type, each))));
            }
        }
        List<Outcome> outcomes =
                rerun.outcomes(open.stream().map(each -> List.of(each.change())).toList());
        Set<String> told = new HashSet<>();
        for (int i = 0; i < open.size(); i++) {
            Supposed each = open.get(i);
            if (outcomes.get(i) != outcome
                    && told.add(each.fact().id() + " " + each.attribute().name())) {
                warn(
                        "unknown-turns-verdict",
                        each.fact(),
                        "%s of %s is not known; %s would give %s instead of %s."
                                .formatted(
                                        each.attribute().name(),
                                        each.fact().id(),
                                        each.value().name(),
                                        outcomes.get(i),
                                        outcome),
                        "Look for a source on %s: %s."
                                .formatted(
                                        each.attribute().name(),
                                        each.attribute().meaning()));
            }
        }
    }

    /** A value that an attribute of a fact might have. */
    private record Supposed(Observation fact, Attribute attribute, Enum<?> value, Change change) {}

    private static List<Supposed> supposed(Observation fact, FactType type, Attribute attribute) {
        Class<? extends Enum<?>> constants = attribute.constants();
        if (constants == null || !isUnknown(type.value(fact, attribute))) {
            return List.of();
        }
        return Stream.of(constants.getEnumConstants())
                .filter(each -> !each.name().equals(FactType.UNKNOWN))
                .map(each ->
                        new Supposed(fact, attribute, each, new Change(fact, type.with(fact, attribute.name(), each))))
                .toList();
    }

    private void warn(String code, Observation at, String message, String advice) {
        found.add(FactSetChecks.at(DiagnosticSeverity.WARNING, code, at, set.places(), text, message, advice));
    }
}
