package org.endure.inference.stratified;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Outcome;
import org.endure.inference.Inference;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What stood in the way of a conclusion: how near a rule came that would have drawn it, and, where it failed for want of another
 * conclusion, what stood in the way of that.
 *
 * @param miss how near the rule came
 * @param lacking for what it wants and nothing concluded, the rules that could have, the nearest first; empty if it wants no such thing
 */
public record NearMissTree(NearMisses.NearMiss miss, List<NearMissTree> lacking) {

    private static final int DEEPEST = 3;

    /** Each list is copied. */
    public NearMissTree {
        lacking = List.copyOf(lacking);
    }

    /** Number of conditions that nothing met. */
    public int open() {
        return miss.rule().conditions().size() - miss.held();
    }

    /** What stood in the way of a verdict: every rule that could have concluded it and did not, the nearest first. */
    public static List<NearMissTree> of(Inference inference, Outcome verdict) {
        return of(inference, rule -> concludes(rule, verdict), new NearMisses(inference), DEEPEST);
    }

    /** Whether a rule concludes that verdict, or one that its variables decide. */
    public static boolean concludes(Rule rule, Outcome verdict) {
        Expression.Construction made = rule.conclusion();
        if (made == null || !made.type().equals("Verdict") || made.arguments().isEmpty()) {
            return false;
        }
        String argument = made.arguments().get(0).text();
        return argument.equals("Outcome." + verdict.name()) || !argument.startsWith("Outcome.");
    }

    private static List<NearMissTree> of(Inference inference, Predicate<Rule> wanted, NearMisses search, int deepest) {
        List<Rule> untold = DirectEngine.unsupported(inference.ruleBase());
        return inference.ruleBase().rules().stream()
                .filter(wanted)
                .filter(rule -> !untold.contains(rule))
                .map(search::of)
                .filter(miss -> miss.failed() != null)
                .map(miss ->
                        new NearMissTree(miss, deepest == 1 ? List.of() : lacking(inference, miss, search, deepest)))
                .sorted(Comparator.comparingInt(NearMissTree::open))
                .toList();
    }

    private static List<NearMissTree> lacking(
            Inference inference, NearMisses.NearMiss miss, NearMisses search, int deepest) {
        return miss.obstacles().stream()
                .filter(each -> isWantOf(each.fact(), each.pattern()))
                .findFirst()
                .map(each -> of(
                        inference,
                        rule -> rule.concludes().equals(each.pattern().type()),
                        search,
                        deepest - 1))
                .orElse(List.of());
    }

    private static boolean isWantOf(@Nullable Fact fact, Condition.Pattern pattern) {
        return fact == null && FactType.conclusions().containsKey(pattern.type());
    }
}
