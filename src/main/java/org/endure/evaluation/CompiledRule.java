package org.endure.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Justification;
import org.endure.rulebase.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule ready to be evaluated.
 *
 * @param rule the rule
 * @param steps its conditions
 * @param views the views of its patterns, in the order they are written
 * @param pivot place of the pattern by whose facts its firings are told apart, with patterns only before it; -1 if there is none
 * @param ties for each pattern, a value on which it must agree with the pivot; null if there is none
 * @param needed numbers of the views without whose facts it cannot fire
 * @param variables names of its variables, with their dollar sign
 * @param exported which of these are known where it concludes
 * @param maker makes its conclusion
 */
record CompiledRule(
        Rule rule,
        Step[] steps,
        View[] views,
        int pivot,
        @Nullable Tie[] ties,
        int[] needed,
        String[] variables,
        boolean[] exported,
        Maker maker) {

    /** Makes the conclusion from the variables. */
    @FunctionalInterface
    interface Maker {
        Conclusion make(@Nullable Object[] variables);
    }

    /**
     * Two patterns agree on a value.
     *
     * @param pivot the attribute of the fact that the pivot matches
     * @param own the attribute of the fact that the other pattern matches
     */
    record Tie(Accessor pivot, Accessor own) {}

    /** A condition ready to be evaluated. */
    sealed interface Step {}

    /**
     * Looks a fact up.
     *
     * @param view which facts it can be
     * @param attribute the attribute by which to look it up; null to go through all
     * @param key the value to look up; null if there is no such attribute
     * @param probes tests that need values of variables, and what gives variables their values
     * @param place the place of the variable that stands for the fact; -1 if there is none
     */
    record Lookup(
            View view,
            @Nullable Accessor attribute,
            @Nullable Term key,
            Probe[] probes,
            int place) {

        Bag candidates(Memory memory, @Nullable Object[] variables) {
            return attribute == null || key == null
                    ? memory.all(view)
                    : memory.with(view, attribute, key.value(null, variables));
        }

        boolean matches(Fact fact, @Nullable Object[] variables) {
            if (place >= 0) {
                variables[place] = fact;
            }
            for (Probe probe : probes) {
                if (!probe.holds(fact, variables)) {
                    return false;
                }
            }
            return true;
        }

        boolean anyMatch(Memory memory, @Nullable Object[] variables) {
            Bag candidates = candidates(memory, variables);
            for (int i = 0, size = candidates.size(); i < size; i++) {
                if (matches(candidates.get(i), variables)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** There is such a fact. */
    record Match(Lookup lookup) implements Step {}

    /** There is such a fact, or none. */
    record Check(Lookup lookup, boolean wanted) implements Step {

        boolean holds(Memory memory, @Nullable Object[] values) {
            return lookup.anyMatch(memory, values) == wanted;
        }
    }

    /** There are facts that meet these conditions together, or none. */
    record Combined(Step[] parts, boolean wanted) implements Step {

        boolean holds(Memory memory, @Nullable Object[] values) {
            return anyWay(memory, 0, values) == wanted;
        }

        private boolean anyWay(Memory memory, int at, @Nullable Object[] values) {
            if (at == parts.length) {
                return true;
            } else if (parts[at] instanceof Match match) {
                Bag candidates = match.lookup().candidates(memory, values);
                for (int i = 0, size = candidates.size(); i < size; i++) {
                    if (match.lookup().matches(candidates.get(i), values) && anyWay(memory, at + 1, values)) {
                        return true;
                    }
                }
                return false;
            } else if (parts[at] instanceof Check check) {
                return check.holds(memory, values) && anyWay(memory, at + 1, values);
            }
            return parts[at] instanceof Combined combined
                    && combined.holds(memory, values)
                    && anyWay(memory, at + 1, values);
        }
    }

    /** A number drawn from all such facts. */
    record Draw(Lookup lookup, String function, Term argument, int place) implements Step {}

    /** Fires as often as the facts allow. */
    void fire(Memory memory, FiringListener listener) {
        if (!memory.lacks(needed)) {
            advance(memory, 0, new Object[variables.length], new Fact[steps.length], 0, listener);
        }
    }

    /** Fires as often as the facts allow if the pivot matches this fact and no other. */
    void fire(Memory memory, Fact fact, FiringListener listener) {
        approach(memory, 0, fact, new Object[variables.length], new Fact[steps.length], listener);
    }

    private void approach(
            Memory memory, int at, Fact fact, @Nullable Object[] values, Fact[] matched, FiringListener listener) {
        if (!(steps[at] instanceof Match match)) {
            throw new IllegalStateException("There must be patterns only before the pivot of %s.".formatted(rule.id()));
        } else if (at == pivot) {
            if (match.lookup().matches(fact, values)) {
                matched[at] = fact;
                advance(memory, at + 1, values, matched, at + 1, listener);
            }
            return;
        }
        Bag candidates = match.lookup().candidates(memory, values);
        for (int i = 0, size = candidates.size(); i < size; i++) {
            if (match.lookup().matches(candidates.get(i), values)) {
                matched[at] = candidates.get(i);
                approach(memory, at + 1, fact, values, matched, listener);
            }
        }
    }

    /** The first condition that nothing met, or at which the search was given up; null if all were met. */
    @Nullable
    FailedCondition failure(Memory memory) {
        memory.beginCount();
        int reached;
        try {
            reached = reach(memory, 0, new Object[variables.length]);
        } catch (Memory.TooManyWaysException e) {
            reached = memory.deepest();
        }
        return reached == steps.length
                ? null
                : new FailedCondition(rule, rule.conditions().get(reached), reached + 1);
    }

    /** The most conditions that can be met one after another. */
    private int reach(Memory memory, int at, @Nullable Object[] values) {
        memory.reached(at);
        if (at == steps.length) {
            return at;
        } else if (steps[at] instanceof Match match) {
            int most = at;
            Bag candidates = match.lookup().candidates(memory, values);
            for (int i = 0, size = candidates.size(); i < size; i++) {
                if (most < steps.length && match.lookup().matches(candidates.get(i), values)) {
                    most = Math.max(most, reach(memory, at + 1, values));
                }
            }
            return most;
        } else if (steps[at] instanceof Check check) {
            return check.holds(memory, values) ? reach(memory, at + 1, values) : at;
        } else if (steps[at] instanceof Combined combined) {
            return combined.holds(memory, values) ? reach(memory, at + 1, values) : at;
        } else if (steps[at] instanceof Draw draw) {
            values[draw.place()] = draw(memory, draw, values);
            return values[draw.place()] == null ? at : reach(memory, at + 1, values);
        }
        return at;
    }

    private void advance(
            Memory memory, int at, @Nullable Object[] values, Fact[] matched, int depth, FiringListener listener) {
        if (at == steps.length) {
            listener.fired(this, maker.make(values), values, matched, depth);
        } else if (steps[at] instanceof Match match) {
            Bag candidates = match.lookup().candidates(memory, values);
            for (int i = 0, size = candidates.size(); i < size; i++) {
                Fact fact = candidates.get(i);
                if (match.lookup().matches(fact, values)) {
                    matched[depth] = fact;
                    advance(memory, at + 1, values, matched, depth + 1, listener);
                }
            }
        } else if (steps[at] instanceof Check check) {
            if (check.holds(memory, values)) {
                advance(memory, at + 1, values, matched, depth, listener);
            }
        } else if (steps[at] instanceof Combined combined) {
            if (combined.holds(memory, values)) {
                advance(memory, at + 1, values, matched, depth, listener);
            }
        } else if (steps[at] instanceof Draw draw) {
            values[draw.place()] = draw(memory, draw, values);
            if (values[draw.place()] != null) {
                advance(memory, at + 1, values, matched, depth, listener);
            }
        }
    }

    private static @Nullable Number draw(Memory memory, Draw draw, @Nullable Object[] values) {
        long count = 0;
        double sum = 0;
        boolean whole = true;
        Number least = null;
        Number most = null;
        Bag candidates = draw.lookup().candidates(memory, values);
        for (int i = 0, size = candidates.size(); i < size; i++) {
            Fact fact = candidates.get(i);
            if (!draw.lookup().matches(fact, values)) {
                continue;
            }
            count++;
            if (draw.argument().value(fact, values) instanceof Number number) {
                sum += number.doubleValue();
                whole &= number instanceof Integer;
                least = least == null || number.doubleValue() < least.doubleValue() ? number : least;
                most = most == null || number.doubleValue() > most.doubleValue() ? number : most;
            }
        }
        return switch (draw.function()) {
            case "count" -> count;
            case "sum" -> sum(sum, whole);
            case "min" -> least;
            default -> most;
        };
    }

    /** A sum of whole numbers is a whole number, as the engine has it. */
    private static Number sum(double sum, boolean whole) {
        if (whole) {
            return (int) sum;
        }
        return sum;
    }

    /** The reason that a firing gives. */
    Justification justification(@Nullable Object[] values, Fact[] matched, int depth) {
        Map<String, Object> bindings = new HashMap<>();
        for (int i = 0; i < variables.length; i++) {
            Object value = values[i];
            if (exported[i] && value != null) {
                bindings.put(variables[i].substring(1), value);
            }
        }
        return new Justification(rule, Arrays.asList(matched).subList(0, depth), bindings);
    }
}
