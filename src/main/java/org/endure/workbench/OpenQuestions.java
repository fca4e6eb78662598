package org.endure.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.fact.ThreatPerception;
import org.endure.inference.Unknown;
import org.endure.report.VerdictText;
import org.endure.rule.RuleBase;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** What is not known yet and would decide, and what an answer does to the margin: what the coder of a fact set asks next. */
final class OpenQuestions {

    private OpenQuestions() {}

    /** The questions, those that decide first, each with the types of facts that answer it, or the fact that leaves it open. */
    static List<Map<String, @Nullable Object>> of(Assessment assessment) {
        List<Unknown> deciding =
                assessment.unknowns().stream().filter(Unknown::decides).toList();
        List<Unknown> all = deciding.isEmpty() ? assessment.unknowns() : deciding;
        List<String> texts = new VerdictText(assessment).unknowns();
        List<Map<String, @Nullable Object>> questions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Unknown each = all.get(i);
            questions.add(Json.of(
                    "text",
                    texts.get(i),
                    "types",
                    types(each, assessment.inference().ruleBase()),
                    "fact",
                    each.kind() == Unknown.Kind.ATTRIBUTE ? each.subject() : "",
                    "code",
                    each.kind() == Unknown.Kind.MECHANISM ? each.subject() : ""));
        }
        return questions;
    }

    /** The types of facts that answer a question: of a mechanism, those that its rules read. */
    private static List<String> types(Unknown unknown, RuleBase theory) {
        return switch (unknown.kind()) {
            case RATING, ALLIES, VALUE -> List.of(ThreatPerception.class.getSimpleName());
            case MECHANISM -> theory.observationsReadBy(rule -> rule.mechanism().equals(unknown.subject()));
            case ATTRIBUTE, CONDITION -> List.of();
        };
    }

    /** Verdict and margin in words; empty where there is none. */
    static Map<String, @Nullable Object> standing(Assessment assessment) {
        Words words = assessment.words();
        Balance balance = assessment.balance();
        return Json.of(
                "outcome",
                assessment.outcome().name(),
                "verdict",
                words.say("verdict." + assessment.outcome().name()).toUpperCase(Locale.ROOT),
                "margin",
                balance == null ? "" : new VerdictText(assessment).numbers(balance.margin()),
                "low",
                balance == null ? null : balance.margin().low(),
                "high",
                balance == null ? null : balance.margin().high());
    }
}
