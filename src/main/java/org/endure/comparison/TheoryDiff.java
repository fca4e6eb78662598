package org.endure.comparison;

import java.util.ArrayList;
import java.util.List;
import org.endure.fact.Outcome;
import org.endure.fact.Trend;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two states of a theory, and what that changes in the answers.
 *
 * @param rules all changes of rules and cut-offs
 * @param cases what changes in the answers, one for each case
 */
public record TheoryDiff(List<RuleChange> rules, List<CaseDiff> cases) {

    public TheoryDiff {
        rules = List.copyOf(rules);
        cases = List.copyOf(cases);
    }

    /**
     * What changes in the answer on a case.
     *
     * @param alliance name of the alliance
     * @param period label of the period
     * @param factSet file of the fact set
     * @param outcomeBefore the verdict before
     * @param outcomeAfter the verdict after
     * @param trendBefore the trend before
     * @param trendAfter the trend after
     * @param findings all findings that change
     * @param decisive why verdict or trend change; null if they do not
     */
    public record CaseDiff(
            String alliance,
            String period,
            String factSet,
            Outcome outcomeBefore,
            Outcome outcomeAfter,
            Trend trendBefore,
            Trend trendAfter,
            List<FindingChange> findings,
            @Nullable AnswerDifference decisive) {
        public CaseDiff {
            findings = List.copyOf(findings);
        }

        /** Whether verdict or trend change. */
        public boolean answersOtherwise() {
            return decisive != null;
        }
    }

    /** What changed from one state of a theory to another, and on these cases. */
    public static TheoryDiff of(Theory before, Theory after, List<Case> cases) {
        AppliedTheory first = new AppliedTheory(before);
        AppliedTheory second = new AppliedTheory(after);
        List<CaseDiff> diffs = new ArrayList<>();
        for (Case judged : cases) {
            AppliedTheory.Answer one = first.answer(judged);
            AppliedTheory.Answer other = second.answer(judged);
            diffs.add(new CaseDiff(
                    judged.factSet().alliance().name(),
                    judged.factSet().period().label(),
                    judged.factSet().path(),
                    one.outcome(),
                    other.outcome(),
                    one.trend(),
                    other.trend(),
                    DifferenceFinder.changed(first.inference(judged), second.inference(judged)),
                    one.equals(other) ? null : DifferenceFinder.find(first, second, judged)));
        }
        return new TheoryDiff(new TheoryChanges(before, after).all(), diffs);
    }
}
