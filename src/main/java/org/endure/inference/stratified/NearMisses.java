package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.endure.fact.Vocabulary;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * How near rules that did not fire came to firing: the facts that meet the most conditions one after another, and at the first that
 * fails the fact that comes nearest, with the values that keep it from meeting it. Joined variables are respected. The search
 * is exact up to a number of tries, and says when it was cut off.
 */
public final class NearMisses {

    private final List<Fact> facts = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();

    /** Among the facts of this inference, given and concluded. */
    public NearMisses(Inference inference) {
        vocabulary = inference.ruleBase().vocabulary();
        facts.addAll(inference.given());
        inference.derived().stream().map(Derived::conclusion).forEach(facts::add);
    }

    /** How near these rules came, the nearest first; those left out whose conditions only the engine can evaluate. */
    public List<NearMiss> nearestFirst(List<Rule> rules) {
        List<Rule> unsupported = DirectEngine.unsupported(rules);
        return rules.stream()
                .filter(rule -> !unsupported.contains(rule))
                .map(this::of)
                .sorted(Comparator.comparingInt(
                        (NearMiss each) -> each.rule().conditions().size() - each.held()))
                .toList();
    }

    /**
     * How near a rule came.
     *
     * @param rule the rule
     * @param met the facts that met its conditions in order, as far as they were met; empty for a condition on absence
     * @param failed the first condition that nothing meets; null if all were met, so that the rule fired
     * @param obstacles what keeps it from being met: of the nearest fact, or the facts that should not be there
     * @param cut whether the search was cut off before all was tried
     */
    public record NearMiss(
            Rule rule, List<List<Fact>> met, @Nullable Condition failed, List<Obstacle> obstacles, boolean cut) {

        /** How near a rule came. */
        public NearMiss {
            met = List.copyOf(met);
            obstacles = List.copyOf(obstacles);
        }

        /** Number of conditions that hold. */
        public int held() {
            return met.size();
        }
    }

    /**
     * What keeps a condition from being met.
     *
     * @param pattern what the fact should meet, or should not
     * @param fact the nearest fact, or the one that should not be there; null if there is none of the type at all
     * @param constraint the constraint that it fails, as written; empty if it should not be there, or there is none
     * @param value what the fact says instead; null if it says nothing
     * @param unknown whether the value is not known, which is not the same as failing
     */
    public record Obstacle(
            Condition.Pattern pattern,
            @Nullable Fact fact,
            String constraint,
            @Nullable Object value,
            boolean unknown) {

        /** Whether the fact should not be there. */
        public boolean isInTheWay() {
            return fact != null && constraint.isEmpty();
        }
    }

    /** How near a rule came to firing. */
    public NearMiss of(Rule rule) {
        Terms terms = new Terms(vocabulary);
        MissSearch search = new MissSearch(rule.conditions(), terms, this::ofType);
        search.run(new Object[terms.names().size()]);
        return new NearMiss(rule, search.best(), search.failed(), search.obstacles(), search.isCut());
    }

    private List<Fact> ofType(Class<?> type) {
        return byType.computeIfAbsent(
                type, each -> facts.stream().filter(each::isInstance).toList());
    }
}
