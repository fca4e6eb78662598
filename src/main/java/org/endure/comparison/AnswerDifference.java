package org.endure.comparison;

import java.util.List;

/**
 * Why two theories answer differently on a case.
 *
 * @param rules the changes of rules that make the difference, none of which can be left out; empty if no choice of them alone does
 * @param findings findings on which verdict or trend of one theory rests and which the other does not make, or otherwise
 */
public record AnswerDifference(List<RuleChange> rules, List<FindingChange> findings) {

    public AnswerDifference {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }
}
