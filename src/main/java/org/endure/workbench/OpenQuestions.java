package org.endure.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.inference.Unknown;
import org.endure.report.VerdictText;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** What is not known yet and would decide, and what an answer does to the margin: what the coder of a fact set asks next. */
final class OpenQuestions {

    /** The step of the form in which facts of a family of mechanisms are coded, by the beginning of the code. */
    private static final Map<String, String> STEPS = Map.of(
            "C1",
            "threats",
            "C2",
            "credibility",
            "E2",
            "credibility",
            "C3",
            "domestic",
            "C4",
            "domestic",
            "C5",
            "domestic",
            "C6",
            "goals",
            "E4",
            "institutions",
            "E5",
            "goals");

    private OpenQuestions() {}

    /** The questions, those that decide first, each with the step of the form that asks it, or the fact that leaves it open. */
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
                    "step",
                    step(each),
                    "fact",
                    each.kind() == Unknown.Kind.ATTRIBUTE ? each.subject() : "",
                    "code",
                    each.kind() == Unknown.Kind.MECHANISM ? each.subject() : ""));
        }
        return questions;
    }

    private static String step(Unknown unknown) {
        return switch (unknown.kind()) {
            case RATING, ALLIES, VALUE -> "threats";
            case MECHANISM ->
                STEPS.getOrDefault(
                        unknown.subject()
                                .substring(0, Math.min(2, unknown.subject().length())),
                        "other");
            case ATTRIBUTE, CONDITION -> "other";
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
