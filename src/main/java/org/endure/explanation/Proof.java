package org.endure.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Reliability;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * How conclusions were reached, down to the observations. Each conclusion is told once, as a numbered step; wherever it serves
 * again it is referred to by its number. All reasons are kept: a conclusion with two reasons holds by either.
 *
 * @param steps the steps; the number of each is its place in the list, from 1; what a step rests on comes after it, unless it was
 *     told before
 */
public record Proof(List<Step> steps) {

    public Proof {
        steps = List.copyOf(steps);
    }

    /**
     * A conclusion and why it holds.
     *
     * @param number from 1
     * @param conclusion the conclusion
     * @param statement what it says, without a full stop
     * @param reasons one or more; each suffices
     */
    public record Step(int number, Conclusion conclusion, String statement, List<Reason> reasons) {
        public Step {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One reason for a conclusion.
     *
     * @param rule the rule that fired
     * @param because its reason in words
     * @param premises its conditions, every one of them, in the order of the rule
     */
    public record Reason(Rule rule, String because, List<Premise> premises) {
        public Reason {
            premises = List.copyOf(premises);
        }
    }

    /** How a condition was met. */
    public enum Kind {
        /** By one fact, which is the only ground. */
        FOUND,
        /** By at least one fact, whichever; all of them are the grounds. */
        PRESENT,
        /** By there being no such fact; there are no grounds. */
        ABSENT,
        /** By a number drawn from facts, which are the grounds. */
        COUNTED,
        /** In a form that Endure runs but cannot explain; the grounds are the facts that the engine names. */
        OTHER;

        /** How a condition of its form is met. */
        static Kind of(Condition condition) {
            return condition.accept(new Condition.Visitor<>(
                    pattern -> FOUND,
                    absence -> ABSENT,
                    presence -> PRESENT,
                    combination -> combination.wanted() ? PRESENT : ABSENT,
                    aggregate -> COUNTED,
                    unsupported -> OTHER));
        }
    }

    /**
     * A condition of a rule that fired.
     *
     * @param kind how it was met
     * @param condition the condition as written
     * @param words the condition in words, with the values that its variables had
     * @param grounds the facts by which it was met
     */
    public record Premise(Kind kind, Condition condition, String words, List<Ground> grounds) {
        public Premise {
            grounds = List.copyOf(grounds);
        }

        /** What it rests on. */
        public Mark mark() {
            return Mark.of(condition, grounds);
        }
    }

    /** A fact by which a condition was met. */
    public sealed interface Ground {

        /** The fact. */
        Fact fact();

        /** What it says, without a full stop. */
        String statement();
    }

    /** A conclusion, told in the step of that number. */
    public record Concluded(int step, Conclusion fact, String statement) implements Ground {}

    /**
     * Evidence.
     *
     * @param coded whether it is the coding of an analyst
     * @param reliability how sure it is; null if no rule concluded that
     */
    public record Observed(
            Observation fact,
            String statement,
            boolean coded,
            @Nullable Reliability reliability) implements Ground {}

    /** A fact about the case or the theory: the alliance, a member, a source, a cut-off. */
    public record Given(Fact fact, String statement) implements Ground {}

    /** The step that tells this conclusion, if it is in this proof. */
    public Optional<Step> step(Conclusion conclusion) {
        return steps.stream()
                .filter(step -> step.conclusion().equals(conclusion))
                .findFirst();
    }

    /** All observations that a conclusion rests on, however far down, in order; empty if the proof does not tell it. */
    public List<Observation> evidence(Conclusion conclusion) {
        Set<Observation> found = new LinkedHashSet<>();
        Set<Integer> visited = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        step(conclusion).ifPresent(step -> open.add(step.number()));
        while (!open.isEmpty()) {
            int number = open.remove();
            if (visited.add(number)) {
                for (Ground ground : grounds(steps.get(number - 1))) {
                    if (ground instanceof Observed observed) {
                        found.add(observed.fact());
                    } else if (ground instanceof Concluded concluded) {
                        open.add(concluded.step());
                    }
                }
            }
        }
        return found.stream()
                .sorted(java.util.Comparator.comparing(Observation::id, FactOrder.BY_ID)
                        .thenComparing(Observation::period))
                .toList();
    }

    private static List<Ground> grounds(Step step) {
        List<Ground> grounds = new ArrayList<>();
        step.reasons().forEach(reason -> reason.premises().forEach(premise -> grounds.addAll(premise.grounds())));
        return grounds;
    }
}
