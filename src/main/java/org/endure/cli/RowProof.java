package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import org.endure.fact.Conclusion;
import org.endure.fact.Outcome;
import org.endure.fact.Risk;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.NearMissTree;
import org.endure.report.ProofReport;
import org.endure.report.WhyNotReport;
import org.endure.rule.Rule;
import org.endure.words.Language;

/** Why a row of a table got its verdict and risk, and why not another verdict. */
final class RowProof {

    private RowProof() {}

    /** The proof of verdict and risk. */
    static String why(Inference inference) {
        List<Conclusion> asked = new ArrayList<>(inference.conclusions(Verdict.class));
        asked.addAll(inference.conclusions(Risk.class));
        return ProofReport.of(inference, asked);
    }

    /** Which condition failed in each rule that could have concluded a verdict that was not given, and in those that it waits for. */
    static String whyNot(Inference inference) {
        StringBuilder text = new StringBuilder();
        WhyNotReport report = new WhyNotReport(inference, Language.ENGLISH);
        for (Outcome outcome : List.of(Outcome.ENDURANCE, Outcome.COLLAPSE)) {
            boolean given = inference.conclusions(Verdict.class).stream().anyMatch(each -> each.outcome() == outcome);
            if (!given) {
                List<Rule> untold = DirectEngine.unsupported(inference.ruleBase()).stream()
                        .filter(rule -> NearMissTree.concludes(rule, outcome))
                        .toList();
                tell(outcome.name(), NearMissTree.of(inference, outcome), untold, report, text);
            }
        }
        return text.toString();
    }

    private static void tell(
            String asked, List<NearMissTree> misses, List<Rule> untold, WhyNotReport report, StringBuilder text) {
        text.append(text.isEmpty() ? "" : "\n")
                .append(report.text(
                        asked, misses.stream().map(NearMissTree::miss).toList(), untold));
        misses.stream()
                .filter(each -> !each.lacking().isEmpty())
                .findFirst()
                .ifPresent(each ->
                        tell(each.lacking().get(0).miss().rule().concludes(), each.lacking(), List.of(), report, text));
    }
}
