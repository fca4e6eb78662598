package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.explanation.Assessment;
import org.endure.explanation.Bounds;
import org.endure.explanation.FactWorth;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Outcome;
import org.endure.words.Words;

/** Says what single findings and facts are worth: what the answer would be without one of them. */
public final class WorthText {

    /** Most facts whose worth is told in words; JSON tells that of all. */
    private static final int SHOWN = 5;

    private final Assessment assessment;
    private final VerdictText verdict;
    private final Words words;

    /** In the language of the assessment. */
    public WorthText(Assessment assessment) {
        this.assessment = assessment;
        this.verdict = new VerdictText(assessment);
        this.words = assessment.words();
    }

    /** The single findings, the motive and the single facts without which the answer would be another. */
    public List<String> all() {
        FindingWords named = new FindingWords(assessment);
        Map<Outcome, List<String>> findings = new LinkedHashMap<>();
        assessment
                .robustness()
                .flips()
                .forEach((finding, outcome) -> findings.computeIfAbsent(outcome, each -> new ArrayList<>())
                        .add(finding.equals(IntrinsicValue.CODE) ? words.say("worth.motive") : named.named(finding)));
        List<String> told = without(findings);
        told.addAll(facts());
        return told;
    }

    /** What single facts are worth. */
    public List<String> facts() {
        Map<Outcome, List<String>> turning = new LinkedHashMap<>();
        List<String> moving = new ArrayList<>();
        for (FactWorth each : assessment.worth()) {
            if (each.outcome() != assessment.outcome()) {
                turning.computeIfAbsent(each.outcome(), any -> new ArrayList<>())
                        .add(each.fact());
            } else {
                moving.add(moved(each));
            }
        }
        List<String> told = without(turning);
        if (!moving.isEmpty()) {
            String facts = words.semicolons(moving.subList(0, Math.min(SHOWN, moving.size())));
            told.add(words.say(
                    "worth.facts",
                    "facts",
                    moving.size() <= SHOWN
                            ? facts
                            : words.say("worth.more", "facts", facts, "count", moving.size() - SHOWN)));
        } else if (told.isEmpty()) {
            told.add(words.say("worth.none"));
        }
        return told;
    }

    private List<String> without(Map<Outcome, List<String>> turning) {
        List<String> told = new ArrayList<>();
        turning.forEach((outcome, names) -> told.add(words.say(
                names.size() == 1 ? "worth" : "worth.each",
                "findings",
                words.series(names, "list.or"),
                "outcome",
                Wording.verdict(outcome, words))));
        return told;
    }

    private String moved(FactWorth worth) {
        Bounds margin = worth.margin();
        boolean trend = !worth.trend().equals(assessment.trend());
        boolean moved = margin != null
                && assessment.balance() != null
                && !margin.equals(assessment.balance().margin());
        return words.say(
                moved ? trend ? "worth.fact.both" : "worth.fact.margin" : "worth.fact.trend",
                "fact",
                worth.fact(),
                "margin",
                margin == null ? "" : verdict.numbers(margin),
                "trend",
                Wording.trend(worth.trend().direction(), worth.trend().magnitude(), words));
    }
}
