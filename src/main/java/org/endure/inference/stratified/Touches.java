package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.fact.Fact;
import org.endure.rule.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Where differences touch the conditions of a rule, and whether a firing of the rule may depend on several: they touch different
 * conditions, or the same negation, existence or accumulation, with values of the rule's variables that agree.
 */
final class Touches {

    private final List<Place> places = new ArrayList<>();

    Touches(CompiledRule rule) {
        int index = 0;
        int pattern = 0;
        for (Condition condition : rule.rule().conditions()) {
            Set<String> local = condition.innerNames();
            boolean single = condition instanceof Condition.Pattern;
            for (Condition.Pattern each : condition.patterns().toList()) {
                Class<?> type = rule.views()[pattern].type();
                places.add(new Place(index, single, pattern++, variables(each, rule, type, local)));
            }
            index++;
        }
    }

    /** A pattern of a condition; for each variable of the rule the attribute that must equal it, or none. */
    private record Place(int condition, boolean single, int pattern, List<@Nullable Accessor> variables) {}

    /** A fact more or less meets a condition, with these values of the rule's variables, as far as they are known. */
    record Touch(int condition, boolean single, List<@Nullable Object> values) {

        /** Whether a firing may depend on both. */
        boolean meets(Touch other) {
            if (condition == other.condition && single) {
                return false;
            }
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                Object otherValue = other.values.get(i);
                if (value != null && otherValue != null && !Values.equal(value, otherValue)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Where what its views see otherwise touches the rule. */
    List<Touch> of(List<@Nullable Shift> seen) {
        Set<Touch> touches = new LinkedHashSet<>();
        for (Place place : places) {
            Shift shift = seen.get(place.pattern());
            if (shift != null) {
                shift.lost().forEach(fact -> touches.add(touch(place, fact)));
                shift.gained().forEach(fact -> touches.add(touch(place, fact)));
            }
        }
        return List.copyOf(touches);
    }

    private static Touch touch(Place place, Fact fact) {
        List<@Nullable Object> values = new ArrayList<>(place.variables().size());
        place.variables().forEach(attribute -> values.add(attribute == null ? null : attribute.get(fact)));
        return new Touch(place.condition(), place.single(), values);
    }

    /** Whether a firing may depend on a touch of each of two or three. */
    static boolean meet(List<List<Touch>> several) {
        for (Touch one : several.get(0)) {
            for (Touch other : several.get(1)) {
                if (one.meets(other) && (several.size() == 2 || anyMeets(several.get(2), one, other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyMeets(List<Touch> touches, Touch one, Touch other) {
        for (Touch each : touches) {
            if (each.meets(one) && each.meets(other)) {
                return true;
            }
        }
        return false;
    }

    /**
     * For each variable of a rule, which attribute of a fact that meets a pattern must equal it; null if none.
     *
     * @param local variables that have a meaning within the condition only: facts that differ in them may meet it together
     */
    private static List<@Nullable Accessor> variables(
            Condition.Pattern pattern, CompiledRule rule, Class<?> type, Set<String> local) {
        Map<String, Accessor> variables = new HashMap<>();
        pattern.ties()
                .forEach(tie -> variables.put(
                        tie.variable(), Terms.accessor(type, tie.value().name())));
        variables.keySet().removeAll(local);
        List<@Nullable Accessor> ordered = new ArrayList<>();
        for (String variable : rule.variables()) {
            ordered.add(variables.get(variable));
        }
        return ordered;
    }
}
