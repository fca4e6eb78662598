package org.endure.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.rulebase.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that meet a condition which a rule matches without naming them: those that there are such facts as, and those
 * that a number is drawn from. The engine does not record these.
 */
public final class Witnesses {

    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
    private final Map<Condition, Parts> ready = new IdentityHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** Among the facts of this inference, given and concluded. */
    public Witnesses(Inference inference) {
        facts.addAll(inference.given());
        inference.derived().stream().map(Derived::conclusion).forEach(facts::add);
    }

    /**
     * The facts that meet a pattern, or that are part of a way to meet several conditions together, each once.
     *
     * @param condition a pattern, or a combination that is wanted
     * @param bindings values of the rule's variables, without their dollar sign
     */
    public List<Fact> of(Condition condition, Map<String, Object> bindings) {
        Parts parts = ready.computeIfAbsent(condition, Parts::new);
        List<String> names = parts.terms.names();
        @Nullable Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bindings.get(names.get(i).substring(1));
        }
        Set<Fact> met = new LinkedHashSet<>();
        parts.collect(0, values, List.of(), met);
        return List.copyOf(met);
    }

    private List<Fact> ofType(Class<?> type) {
        return byType.computeIfAbsent(
                type, each -> facts.stream().filter(each::isInstance).toList());
    }

    /** Conditions that are to be met together. */
    private final class Parts {

        private final Terms terms;
        private final List<TriedCondition> tried = new ArrayList<>();
        private final List<@Nullable Parts> inner = new ArrayList<>();

        Parts(Condition condition) {
            this(condition instanceof Condition.Combination all ? all.parts() : List.of(condition), new Terms());
        }

        private Parts(List<Condition> conditions, Terms terms) {
            this.terms = terms;
            for (Condition each : conditions) {
                boolean nested = each instanceof Condition.Combination;
                inner.add(each instanceof Condition.Combination all ? new Parts(all.parts(), terms) : null);
                tried.add(nested ? TriedCondition.combined(each) : new TriedCondition(each, terms));
            }
        }

        /** Notes the facts of every way to meet the conditions from this one on, with those that met the ones before it. */
        private void collect(int at, @Nullable Object[] values, List<Fact> before, Set<Fact> met) {
            if (at == tried.size()) {
                met.addAll(before);
                return;
            }
            TriedCondition next = tried.get(at);
            Parts parts = inner.get(at);
            if (next.condition instanceof Condition.Pattern) {
                for (Fact fact : ofType(next.type())) {
                    @Nullable Object[] own = values.clone();
                    if (next.matches(fact, own)) {
                        List<Fact> further = new ArrayList<>(before);
                        further.add(fact);
                        collect(at + 1, own, further, met);
                    }
                }
            } else if (parts != null && next.condition instanceof Condition.Combination combination) {
                Set<Fact> ways = new LinkedHashSet<>();
                parts.collect(0, values.clone(), List.of(), ways);
                if (ways.isEmpty() != combination.wanted()) {
                    collect(at + 1, values, combination.wanted() ? joined(before, ways) : before, met);
                }
            } else {
                Set<Fact> all = new LinkedHashSet<>(ofType(next.type()));
                all.removeIf(fact -> !next.matches(fact, values.clone()));
                boolean wanted = next.condition instanceof Condition.Presence;
                if (all.isEmpty() != wanted) {
                    collect(at + 1, values, joined(before, all), met);
                }
            }
        }

        private static List<Fact> joined(List<Fact> before, Set<Fact> further) {
            List<Fact> joined = new ArrayList<>(before);
            joined.addAll(further);
            return joined;
        }
    }
}
