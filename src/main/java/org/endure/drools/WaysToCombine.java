package org.endure.drools;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.endure.fact.Fact;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Expression;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleVocabulary;

/**
 * In how many ways the patterns of a rule can be combined with the facts that are given, at most: the reason why an engine may
 * work for ever without a single firing. A pattern that must equal what an earlier one names adds no ways.
 *
 * @param rule the rule
 * @param ways how many
 */
record WaysToCombine(Rule rule, double ways) {

    /** The rule with the most. */
    static Optional<WaysToCombine> most(List<Rule> rules, Collection<Fact> facts) {
        return rules.stream()
                .map(rule -> new WaysToCombine(rule, ways(rule, facts)))
                .max(Comparator.comparingDouble(WaysToCombine::ways));
    }

    private static double ways(Rule rule, Collection<Fact> facts) {
        double ways = 1;
        for (Condition condition : rule.conditions()) {
            boolean tied = condition
                    .patterns()
                    .allMatch(pattern -> pattern.constraints().stream().anyMatch(each -> isTied(each.expression())));
            if (!tied) {
                for (Condition.Pattern pattern : condition.patterns().toList()) {
                    ways *= Math.max(1, count(pattern, facts));
                }
            }
        }
        return ways;
    }

    private static boolean isTied(Expression expression) {
        return expression instanceof Expression.Comparison comparison
                && comparison.operator() == Expression.Operator.EQUAL
                && comparison.right() instanceof Expression.Variable;
    }

    private static long count(Condition.Pattern pattern, Collection<Fact> facts) {
        return RuleVocabulary.type(pattern.type())
                .map(type -> facts.stream().filter(type::isInstance).count())
                .orElse(1L);
    }
}
