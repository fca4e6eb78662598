package org.endure.inference.stratified;

import java.util.function.Predicate;
import org.endure.fact.Fact;
import org.endure.rule.Condition;
import org.jspecify.annotations.Nullable;

/** A condition ready to be evaluated. */
sealed interface Step {

    /**
     * Goes through the ways in which the condition is met.
     *
     * @param further told of each way, with the fact matched, null if the condition matches none; whether to stop there
     * @return whether it stopped
     */
    boolean any(Memory memory, @Nullable Object[] values, Predicate<@Nullable Fact> further);

    /** There is such a fact. */
    record Match(Lookup lookup) implements Step {

        @Override
        public boolean any(Memory memory, @Nullable Object[] values, Predicate<@Nullable Fact> further) {
            return lookup.any(memory, values, further);
        }
    }

    /** There are facts that meet these conditions together, or none; only whether there are matters. */
    record Check(Step[] parts, boolean wanted) implements Step {

        @Override
        public boolean any(Memory memory, @Nullable Object[] values, Predicate<@Nullable Fact> further) {
            return isMet(memory, 0, values) == wanted && further.test(null);
        }

        private boolean isMet(Memory memory, int at, @Nullable Object[] values) {
            if (at == parts.length) {
                return true;
            }
            Predicate<@Nullable Fact> further = fact -> isMet(memory, at + 1, values);
            return parts[at] instanceof Match match
                    ? match.lookup().exists(memory, values, further::test)
                    : parts[at].any(memory, values, further);
        }
    }

    /** A number drawn from all such facts. */
    record Draw(Lookup lookup, Term argument, int place, Condition.Aggregate aggregate) implements Step {

        @Override
        public boolean any(Memory memory, @Nullable Object[] values, Predicate<@Nullable Fact> further) {
            Aggregation drawn = new Aggregation();
            lookup.any(memory, values, fact -> {
                drawn.add(argument.value(fact, values));
                return false;
            });
            values[place] = drawn.value(aggregate.function());
            return values[place] != null && further.test(null);
        }
    }
}
