package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.fact.Fact;
import org.endure.fact.Vocabulary;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that meet a condition which a rule matches without naming them: those that there are such facts as, and those
 * that a number is drawn from. The engine does not record these.
 */
public final class Witnesses {

    private final Vocabulary vocabulary;
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
    private final Map<Accessor, Map<Class<?>, Map<Object, List<Fact>>>> byValue = new HashMap<>();
    private final Map<Condition, Parts> ready = new IdentityHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** Among the facts of this inference, given and concluded. */
    public Witnesses(Inference inference) {
        vocabulary = inference.ruleBase().vocabulary();
        facts.addAll(inference.given());
        inference.derived().stream().map(Derived::conclusion).forEach(facts::add);
    }

    /**
     * The facts that meet the part of a condition, or that belong to a way to meet its parts together, each once.
     *
     * @param condition one that there are such facts, or a number drawn from them
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

    /** Facts of a type by the value of an attribute. */
    private Map<Object, List<Fact>> indexed(Class<?> type, Accessor attribute) {
        Map<Object, List<Fact>> index = new HashMap<>();
        for (Fact fact : ofType(type)) {
            Object value = attribute.get(fact);
            if (value != null) {
                index.computeIfAbsent(value, key -> new ArrayList<>()).add(fact);
            }
        }
        return index;
    }

    /**
     * An attribute must equal a variable.
     *
     * @param place the place of the variable
     */
    private record Tie(Accessor attribute, int place) {}

    private static @Nullable Tie tie(Condition condition, Terms terms) {
        Condition.Pattern pattern = condition.patterns().findFirst().orElseThrow();
        Class<?> type = terms.type(pattern);
        return pattern.constraints().stream()
                .map(Condition.Constraint::expression)
                .filter(Expression.Comparison.class::isInstance)
                .flatMap(each -> each.tie().stream())
                .filter(each -> Terms.isName(each.value(), type))
                .findFirst()
                .map(each -> new Tie(Terms.accessor(type, each.value().name()), terms.place(each.variable())))
                .orElse(null);
    }

    /** Conditions that are to be met together. */
    private final class Parts {

        private final Terms terms;
        private final List<TriedCondition> tried = new ArrayList<>();
        private final List<@Nullable Parts> inner = new ArrayList<>();
        private final List<@Nullable Tie> ties = new ArrayList<>();

        Parts(Condition condition) {
            this(condition.parts(), new Terms(vocabulary));
        }

        private Parts(List<Condition> conditions, Terms terms) {
            this.terms = terms;
            for (Condition each : conditions) {
                boolean nested = each instanceof Condition.Combination;
                inner.add(nested ? new Parts(each.parts(), terms) : null);
                tried.add(nested ? TriedCondition.combined(each) : new TriedCondition(each, terms));
                ties.add(nested ? null : tie(each, terms));
            }
        }

        /** Notes the facts of every way to meet the conditions from this one on, with those that met the ones before it. */
        private void collect(int at, @Nullable Object[] values, List<Fact> before, Set<Fact> met) {
            if (at == tried.size()) {
                met.addAll(before);
                return;
            }
            TriedCondition next = tried.get(at);
            if (next.condition instanceof Condition.Pattern) {
                for (Fact fact : candidates(at, values)) {
                    @Nullable Object[] own = values.clone();
                    if (next.matches(fact, own)) {
                        collect(at + 1, own, joined(before, Set.of(fact)), met);
                    }
                }
                return;
            }
            Set<Fact> all = new LinkedHashSet<>();
            Parts parts = inner.get(at);
            if (parts != null) {
                parts.collect(0, values.clone(), List.of(), all);
            } else {
                all.addAll(candidates(at, values));
                all.removeIf(fact -> !next.matches(fact, values.clone()));
            }
            if (all.isEmpty() != next.condition.wanted()) {
                collect(at + 1, values, next.condition.wanted() ? joined(before, all) : before, met);
            }
        }

        /** The facts that may meet a condition: those that agree with a variable that is known, if it asks for that. */
        private List<Fact> candidates(int at, @Nullable Object[] values) {
            TriedCondition next = tried.get(at);
            Tie tie = ties.get(at);
            Object value = tie == null ? null : values[tie.place()];
            return tie == null || value == null
                    ? ofType(next.type())
                    : byValue.computeIfAbsent(tie.attribute(), attribute -> new HashMap<>())
                            .computeIfAbsent(next.type(), type -> indexed(type, tie.attribute()))
                            .getOrDefault(value, List.of());
        }

        private static List<Fact> joined(List<Fact> before, Set<Fact> further) {
            List<Fact> joined = new ArrayList<>(before);
            joined.addAll(further);
            return joined;
        }
    }
}
