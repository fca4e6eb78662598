package org.endure.inference.stratified;

import org.endure.fact.Fact;
import org.endure.inference.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A condition ready to be evaluated. Each goes on to the next by way of the search, so that Java compiles each by itself: one
 * method for all of them was compiled several times over, for each mixture of conditions that came along.
 */
sealed interface Step {

    /**
     * Goes on with the conditions that follow, once for each way in which this one is met.
     *
     * @param at its place among the conditions of the rule
     * @param depth how many facts the conditions before it matched
     */
    void advance(Search search, int at, int depth);

    /** There is such a fact. */
    record Match(Lookup lookup) implements Step {

        @Override
        public void advance(Search search, int at, int depth) {
            Bag candidates = lookup.candidates(search.memory(), search.values());
            for (int i = 0, size = candidates.size(); i < size; i++) {
                Fact fact = candidates.get(i);
                if (lookup.matches(fact, search.values())) {
                    search.memory().count(Limits.COMBINATION);
                    search.matched()[depth] = fact;
                    search.goOn(at + 1, depth + 1);
                }
            }
        }
    }

    /** There is such a fact, or none. */
    record Check(Lookup lookup, boolean wanted) implements Step {

        boolean holds(Memory memory, @Nullable Object[] values) {
            return lookup.anyMatch(memory, values) == wanted;
        }

        @Override
        public void advance(Search search, int at, int depth) {
            if (holds(search.memory(), search.values())) {
                search.goOn(at + 1, depth);
            }
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

        @Override
        public void advance(Search search, int at, int depth) {
            if (holds(search.memory(), search.values())) {
                search.goOn(at + 1, depth);
            }
        }
    }

    /** A number drawn from all such facts. */
    record Draw(Lookup lookup, String function, Term argument, int place) implements Step {

        @Override
        public void advance(Search search, int at, int depth) {
            Number number = drawn(search.memory(), search.values());
            search.values()[place] = number;
            if (number != null) {
                search.goOn(at + 1, depth);
            }
        }

        /** The number; null if there is none, as of the least of no facts. */
        @Nullable
        Number drawn(Memory memory, @Nullable Object[] values) {
            long count = 0;
            double sum = 0;
            boolean whole = true;
            Number least = null;
            Number most = null;
            Bag candidates = lookup.candidates(memory, values);
            for (int i = 0, size = candidates.size(); i < size; i++) {
                Fact fact = candidates.get(i);
                if (!lookup.matches(fact, values)) {
                    continue;
                }
                count++;
                if (argument.value(fact, values) instanceof Number number) {
                    sum += number.doubleValue();
                    whole &= number instanceof Integer;
                    least = least == null || number.doubleValue() < least.doubleValue() ? number : least;
                    most = most == null || number.doubleValue() > most.doubleValue() ? number : most;
                }
            }
            return switch (function) {
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
    }
}
