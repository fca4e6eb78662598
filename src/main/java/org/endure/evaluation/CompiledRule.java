package org.endure.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Justification;
import org.endure.rulebase.Rule;
import org.jspecify.annotations.Nullable;

/** A rule ready to be evaluated. */
record CompiledRule(Rule rule, Step[] steps, String[] variables, boolean[] exported, Maker maker) {

    /** Makes the conclusion from the variables. */
    @FunctionalInterface
    interface Maker {
        Conclusion make(@Nullable Object[] variables);
    }

    /** A condition ready to be evaluated. */
    sealed interface Step {}

    /**
     * Looks a fact up.
     *
     * @param index the way to look it up; null to go through all of its type
     * @param key the value to look up; null if there is no index
     */
    record Lookup(
            MemoryLayout.Store store,
            MemoryLayout.@Nullable Index index,
            @Nullable Term key,
            Probe[] probes,
            int place) {

        List<Fact> candidates(Memory memory, @Nullable Object[] variables) {
            return index == null || key == null ? memory.all(store) : memory.with(index, key.value(null, variables));
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
            for (Fact fact : candidates(memory, variables)) {
                if (matches(fact, variables)) {
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
                for (Fact fact : match.lookup().candidates(memory, values)) {
                    if (match.lookup().matches(fact, values) && anyWay(memory, at + 1, values)) {
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

    void fire(Memory memory) {
        advance(memory, 0, new Object[variables.length], new Fact[steps.length], 0);
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
            for (Fact fact : match.lookup().candidates(memory, values)) {
                if (most < steps.length && match.lookup().matches(fact, values)) {
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

    private void advance(Memory memory, int at, @Nullable Object[] values, Fact[] matched, int depth) {
        if (at == steps.length) {
            conclude(memory, values, matched, depth);
        } else if (steps[at] instanceof Match match) {
            List<Fact> candidates = match.lookup().candidates(memory, values);
            for (int i = 0, size = candidates.size(); i < size; i++) {
                Fact fact = candidates.get(i);
                if (match.lookup().matches(fact, values)) {
                    matched[depth] = fact;
                    advance(memory, at + 1, values, matched, depth + 1);
                }
            }
        } else if (steps[at] instanceof Check check) {
            if (check.holds(memory, values)) {
                advance(memory, at + 1, values, matched, depth);
            }
        } else if (steps[at] instanceof Combined combined) {
            if (combined.holds(memory, values)) {
                advance(memory, at + 1, values, matched, depth);
            }
        } else if (steps[at] instanceof Draw draw) {
            values[draw.place()] = draw(memory, draw, values);
            if (values[draw.place()] != null) {
                advance(memory, at + 1, values, matched, depth);
            }
        }
    }

    private static @Nullable Number draw(Memory memory, Draw draw, @Nullable Object[] values) {
        long count = 0;
        double sum = 0;
        boolean whole = true;
        Number least = null;
        Number most = null;
        for (Fact fact : draw.lookup().candidates(memory, values)) {
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

    private void conclude(Memory memory, @Nullable Object[] values, Fact[] matched, int depth) {
        Conclusion conclusion = maker.make(values);
        if (!memory.withReasons()) {
            memory.conclude(conclusion, null);
            return;
        }
        List<Fact> facts = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            facts.add(matched[i]);
        }
        Map<String, Object> bindings = new HashMap<>();
        for (int i = 0; i < variables.length; i++) {
            Object value = values[i];
            if (exported[i] && value != null) {
                bindings.put(variables[i].substring(1), value);
            }
        }
        memory.conclude(conclusion, new Justification(rule, facts, bindings));
    }
}
