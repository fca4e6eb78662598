package org.endure.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Justification;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Expression;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Where changes of facts leave traces in an inference, and whether two changes can meet.
 *
 * <p>The footprint of a change holds the facts and conclusions that it adds or takes away, every condition of a rule that
 * such a fact or conclusion may meet, with the values that the rule's variables then have, and the conclusions whose
 * firings it adds to or takes from. Two changes meet if a firing of a rule may depend on both (they meet different
 * conditions of one rule, or the same negation, existence or accumulation, with variables that agree), or if both add or
 * take firings of one conclusion. If no two of several changes of different facts meet, every firing depends on one of
 * them at most; by the order of the rules' stages the changes together then change exactly what each of them changes
 * alone. So changes that do not meet conclude nothing new together.
 */
public final class Footprints {

    private final DirectEngine engine;
    private final Map<Conclusion, Set<Firing>> before;
    private final List<Fact> given;
    private final List<Place> places = new ArrayList<>();
    private final Map<Class<?>, List<Place>> byClass = new ConcurrentHashMap<>();
    private final Map<Conclusion, Integer> numbers = new ConcurrentHashMap<>();

    /** Footprints of changes of these facts. */
    public Footprints(DirectEngine engine, Collection<? extends Fact> given) {
        this.engine = engine;
        this.given = List.copyOf(given);
        this.before = firings(given);
        int rule = 0;
        for (Rule each : engine.rules()) {
            addPlaces(each, rule++);
        }
    }

    /** A firing: what its variables stand for follows from the facts. */
    private record Firing(String rule, List<Fact> facts) {}

    /** A condition of a rule. */
    private record Place(
            int rule,
            int condition,
            boolean single,
            Class<?> type,
            List<Probe> tests,
            Map<String, Accessor> variables) {}

    /** A fact meets a condition, with these values of variables. */
    private record Touch(int condition, boolean single, Map<String, Object> values) {}

    /** The footprint of a change. */
    public static final class Footprint {
        private final BitSet conclusions = new BitSet();
        private final BitSet rules = new BitSet();
        private final Map<Integer, Set<Touch>> touches = new HashMap<>();

        /** Whether a firing may depend on both this change and another, of another fact. */
        public boolean meets(Footprint other) {
            if (conclusions.intersects(other.conclusions)) {
                return true;
            }
            if (!rules.intersects(other.rules)) {
                return false;
            }
            BitSet shared = (BitSet) rules.clone();
            shared.and(other.rules);
            return shared.stream()
                    .anyMatch(rule ->
                            meet(touches.getOrDefault(rule, Set.of()), other.touches.getOrDefault(rule, Set.of())));
        }

        private static boolean meet(Set<Touch> ones, Set<Touch> others) {
            for (Touch one : ones) {
                for (Touch other : others) {
                    if ((one.condition() != other.condition() || !one.single())
                            && agree(one.values(), other.values())) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean agree(Map<String, Object> one, Map<String, Object> other) {
            for (Map.Entry<String, Object> each : one.entrySet()) {
                Object value = other.get(each.getKey());
                if (value != null && !Values.equal(value, each.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The footprint of a change of one fact.
     *
     * @param removed the fact as it was
     * @param added what becomes of it; null if it is withdrawn
     */
    public Footprint of(Fact removed, @Nullable Fact added) {
        List<Fact> facts = new ArrayList<>(given.size());
        given.forEach(each -> {
            if (each != removed) {
                facts.add(each);
            } else if (added != null) {
                facts.add(added);
            }
        });
        Map<Conclusion, Set<Firing>> after = firings(facts);
        Footprint footprint = new Footprint();
        Set<Fact> touched = new LinkedHashSet<>(List.of(removed));
        if (added != null) {
            touched.add(added);
        }
        Set<Conclusion> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (Conclusion each : all) {
            Set<Firing> was = before.get(each);
            Set<Firing> is = after.get(each);
            if (was == null || is == null) {
                touched.add(each);
                footprint.conclusions.set(number(each));
            } else if (!was.equals(is)) {
                footprint.conclusions.set(number(each));
            }
        }
        touched.forEach(each -> touch(each, footprint));
        return footprint;
    }

    private int number(Conclusion conclusion) {
        synchronized (numbers) {
            return numbers.computeIfAbsent(conclusion, each -> numbers.size());
        }
    }

    private Map<Conclusion, Set<Firing>> firings(Collection<? extends Fact> facts) {
        Map<Conclusion, Set<Firing>> firings = new HashMap<>();
        engine.firings(facts).forEach((conclusion, reasons) -> {
            Set<Firing> all = new HashSet<>();
            for (Justification each : reasons) {
                all.add(new Firing(each.rule().id(), each.facts()));
            }
            firings.put(conclusion, all);
        });
        return firings;
    }

    private void touch(Fact fact, Footprint footprint) {
        List<Place> candidates = byClass.computeIfAbsent(
                fact.getClass(),
                type -> places.stream()
                        .filter(place -> place.type().isAssignableFrom(type))
                        .toList());
        for (Place place : candidates) {
            if (place.tests().stream().allMatch(test -> test.holds(fact, new Object[0]))) {
                Map<String, Object> values = new HashMap<>();
                place.variables().forEach((variable, attribute) -> {
                    Object value = attribute.get(fact);
                    if (value != null) {
                        values.put(variable, value);
                    }
                });
                footprint.rules.set(place.rule());
                footprint
                        .touches
                        .computeIfAbsent(place.rule(), rule -> new HashSet<>())
                        .add(new Touch(place.condition(), place.single(), values));
            }
        }
    }

    private void addPlaces(Rule rule, int number) {
        int index = 0;
        for (Condition condition : rule.conditions()) {
            Set<String> local = new HashSet<>();
            boolean single = condition instanceof Condition.Pattern;
            if (!single) {
                condition.patterns().forEach(pattern -> local.addAll(pattern.names()));
            }
            for (Condition.Pattern pattern : condition.patterns().toList()) {
                places.add(place(number, index, single, pattern, local));
            }
            index++;
        }
    }

    /**
     * The place of a pattern.
     *
     * @param local variables that have a meaning within the condition only: facts that differ in them may meet it together
     */
    private static Place place(int rule, int index, boolean single, Condition.Pattern pattern, Set<String> local) {
        Class<?> type = RuleVocabulary.type(pattern.type()).orElseThrow();
        List<Probe> tests = new ArrayList<>();
        Map<String, Accessor> variables = new HashMap<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (!Visibility.hasVariable(constraint.expression())) {
                tests.add(new Terms().probe(constraint.expression(), type));
            } else {
                tie(constraint.expression(), type, variables);
            }
        }
        variables.keySet().removeAll(local);
        return new Place(rule, index, single, type, List.copyOf(tests), Map.copyOf(variables));
    }

    /** Notes which variable must equal which attribute. */
    private static void tie(Expression expression, Class<?> type, Map<String, Accessor> variables) {
        if (expression instanceof Expression.Binding binding
                && binding.value() instanceof Expression.Attribute attribute) {
            variables.put(binding.variable(), Terms.accessor(type, attribute.name()));
        } else if (expression instanceof Expression.Comparison comparison
                && comparison.operator() == Expression.Operator.EQUAL
                && comparison.left() instanceof Expression.Attribute attribute
                && comparison.right() instanceof Expression.Variable variable) {
            variables.put(variable.name(), Terms.accessor(type, attribute.name()));
        }
    }
}
