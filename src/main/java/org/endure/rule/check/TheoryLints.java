package org.endure.rule.check;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.FactType;
import org.endure.rule.Condition;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;

/** Finds what is probably not meant in the rules of a theory together: what is concluded in vain, and what is never concluded. */
final class TheoryLints {

    private static final Set<String> READ_BY_REPORTS = Set.of(
            "Verdict",
            "Trend",
            "Forecast",
            "ForecastCondition",
            "ForecastNote",
            "Expectation",
            "Missing",
            "NotDiagnostic",
            "Hedge",
            "Hollow",
            "MemberAtRisk",
            "RatingConfidence",
            "Steady",
            "Response",
            "Conduct",
            "Prediction",
            "PredictionResult",
            "AreaTrend",
            "Finding",
            "Risk",
            "HollowSign",
            "BalancingBehaviour",
            "AreaContinuity",
            "MechanismCoding",
            "ValueCoding",
            "PreconditionsCoding",
            "ClaimSupport",
            "CoreIssue",
            "Denial");

    private final RuleBase ruleBase;
    private final LintList found;

    TheoryLints(RuleBase ruleBase, LintList found) {
        this.ruleBase = ruleBase;
        this.found = found;
    }

    void run() {
        unused();
        mechanisms();
    }

    private void unused() {
        Set<String> read = new HashSet<>(READ_BY_REPORTS);
        Set<String> concluded = new TreeSet<>();
        for (Rule rule : ruleBase.rules()) {
            rule.conditions().forEach(condition -> condition.patterns().forEach(each -> read.add(each.type())));
            rule.conditions().stream()
                    .filter(Condition.Unsupported.class::isInstance)
                    .forEach(each -> read.addAll(((Condition.Unsupported) each).types()));
            concluded.add(rule.concludes());
        }
        for (Rule rule : ruleBase.rules()) {
            if (!rule.concludes().isEmpty() && concluded.remove(rule.concludes()) && !read.contains(rule.concludes())) {
                found.warn(
                        rule,
                        "unused-conclusion",
                        rule.at(),
                        "No rule reads %s, which this rule concludes.".formatted(rule.concludes()),
                        "Let a rule read it, or take it out.");
            }
        }
        if (!read.contains("Observation")) {
            FactType.builtIn().keySet().stream()
                    .filter(each -> !read.contains(each))
                    .forEach(each -> found.warn(
                            null, "unread-type", place(), "No rule reads facts of the type %s.".formatted(each), null));
        }
    }

    private void mechanisms() {
        Set<String> texts = new HashSet<>();
        ruleBase.rules().forEach(rule -> {
            texts.add(rule.mechanism());
            if (rule.conclusion() != null) {
                rule.conclusion()
                        .arguments()
                        .forEach(each -> texts.add(each.text().replace("\"", "")));
            }
        });
        boolean coded = ruleBase.rules().stream().anyMatch(rule -> rule.text().contains("CodedMechanism"));
        for (MechanismDefinition mechanism : ruleBase.mechanisms()) {
            if (!texts.contains(mechanism.code()) && !coded) {
                found.warn(
                        null,
                        "silent-mechanism",
                        place(),
                        "No rule concludes the mechanism %s.".formatted(mechanism.code()),
                        "Write a rule for it, or take it out of theory.yaml.");
            }
        }
    }

    private SourcePosition place() {
        return SourcePosition.file(
                ruleBase.files().isEmpty() ? "rules" : ruleBase.files().get(0).path());
    }
}
