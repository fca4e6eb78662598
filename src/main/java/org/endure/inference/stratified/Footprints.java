package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.jspecify.annotations.Nullable;

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

    /** A condition of a rule; for each variable of the rule the attribute that must equal it, or none. */
    private record Place(int rule, int condition, boolean single, View view, List<@Nullable Accessor> variables) {}

    /** A fact meets a condition, with these values of the rule's variables, as far as they are known. */
    private record Touch(int condition, boolean single, List<@Nullable Object> values) {}

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
            for (Map.Entry<Integer, Set<Touch>> each : touches.entrySet()) {
                if (other.rules.get(each.getKey())
                        && meet(each.getValue(), other.touches.getOrDefault(each.getKey(), Set.of()))) {
                    return true;
                }
            }
            return false;
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

        private static boolean agree(List<@Nullable Object> one, List<@Nullable Object> other) {
            for (int i = 0; i < one.size(); i++) {
                Object value = one.get(i);
                Object otherValue = other.get(i);
                if (value != null && otherValue != null && !Values.equal(value, otherValue)) {
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
        List<@Nullable Object> values = new ArrayList<>(place.variables().size());
        place.variables().forEach(attribute -> values.add(attribute == null ? null : attribute.get(fact)));
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
                places.add(new Place(number, index, single, view, variables(each, rule, view.type(), local)));
            }
            index++;
        }
    }

    /**
     * For each variable of a rule, which attribute of a fact that meets a pattern must equal it; null if none.
     *
     * @param local variables that have a meaning within the condition only: facts that differ in them may meet it together
     */
    private static List<@Nullable Accessor> variables(
            Condition.Pattern pattern, CompiledRule rule, Class<?> type, Set<String> local) {
        Map<String, Accessor> variables = new HashMap<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            tie(constraint.expression(), type, variables);
        }
        variables.keySet().removeAll(local);
        List<@Nullable Accessor> ordered = new ArrayList<>();
        for (String variable : rule.variables()) {
            ordered.add(variables.get(variable));
        }
        return ordered;
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
