package org.endure.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Expression;

/**
 * Where changes of facts leave traces in an inference, and whether two changes can meet.
 *
 * <p>The footprint of a change holds every condition of a rule whose pattern sees a fact or conclusion less or more (unless
 * what is less and what is more look the same to it), with the values that the rule's variables then have, and the
 * conclusions that come or go or whose firings are others. Two changes meet if a firing of a rule may depend on both (they meet different
 * conditions of one rule, or the same negation, existence or accumulation, with variables that agree), or if both add or
 * take firings of one conclusion. If no two of several changes of different facts meet, every firing depends on one of
 * them at most; by the order of the rules' stages the changes together then change exactly what each of them changes
 * alone. So changes that do not meet conclude nothing new together.
 */
public final class Footprints {

    private final Variations variations;
    private final List<Place> places = new ArrayList<>();
    private final Map<Conclusion, Integer> numbers = new HashMap<>();

    /** Footprints of changes of the facts that vary. */
    public Footprints(Variations variations) {
        this.variations = variations;
        int rule = 0;
        for (CompiledRule each : variations.engine().inStages()) {
            addPlaces(each, rule++);
        }
    }

    /** A condition of a rule. */
    private record Place(int rule, int condition, boolean single, View view, Map<String, Accessor> variables) {}

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

    /** The footprint of a change of one fact. */
    public Footprint of(Variations.Change change) {
        Variation variation = new Variation(variations, List.of(change), true);
        Footprint footprint = new Footprint();
        variation.shaken().forEach(each -> footprint.conclusions.set(number(each)));
        for (Place place : places) {
            variation.changes(place.view()).forEach(fact -> touch(place, fact, footprint));
        }
        return footprint;
    }

    private int number(Conclusion conclusion) {
        synchronized (numbers) {
            return numbers.computeIfAbsent(conclusion, each -> numbers.size());
        }
    }

    private static void touch(Place place, Fact fact, Footprint footprint) {
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

    private void addPlaces(CompiledRule rule, int number) {
        int index = 0;
        int pattern = 0;
        for (Condition condition : rule.rule().conditions()) {
            Set<String> local = new HashSet<>();
            boolean single = condition instanceof Condition.Pattern;
            if (!single) {
                condition.patterns().forEach(each -> local.addAll(each.names()));
            }
            for (Condition.Pattern each : condition.patterns().toList()) {
                View view = rule.views()[pattern++];
                places.add(new Place(number, index, single, view, variables(each, view.type(), local)));
            }
            index++;
        }
    }

    /**
     * Which variables must equal which attributes of a fact that meets a pattern.
     *
     * @param local variables that have a meaning within the condition only: facts that differ in them may meet it together
     */
    private static Map<String, Accessor> variables(Condition.Pattern pattern, Class<?> type, Set<String> local) {
        Map<String, Accessor> variables = new HashMap<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            tie(constraint.expression(), type, variables);
        }
        variables.keySet().removeAll(local);
        return Map.copyOf(variables);
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
