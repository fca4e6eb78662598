package org.endure.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Rule;

/** Compares what the engine inferred with what an independent evaluation of the same rules gives, reason by reason. */
public final class CrossCheck {

    private CrossCheck() {}

    /** The engine and the evaluator disagree: a fault of the engine or of ours, never of the user's. */
    public static final class EngineFaultException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EngineFaultException(String message) {
            super(message);
        }
    }

    /**
     * Compares an inference with an evaluation of its rules on the same facts.
     *
     * @param facts the facts that were given
     * @throws EngineFaultException if they differ, with the rules on which they do
     * @throws InvalidInputException if only the engine can evaluate some rules
     */
    public static void of(Inference told, Collection<? extends Fact> facts) {
        List<Rule> others = DirectEngine.unsupported(told.ruleBase());
        if (!others.isEmpty()) {
            throw new InvalidInputException(others.stream()
                    .map(rule -> Diagnostic.error(
                            "not-comparable",
                            rule.at(),
                            "Only Drools can evaluate the rule %s, so that the two engines cannot be compared."
                                    .formatted(rule.id()),
                            "Write it with patterns, not, exists and accumulate, or leave out --cross-check."))
                    .toList());
        }
        compare(told, new DirectEngine(told.ruleBase()).infer(facts));
    }

    /**
     * Compares what two engines inferred from the same facts.
     *
     * @throws EngineFaultException if they differ, with the rules on which they do
     */
    static void compare(Inference told, Inference evaluated) {
        if (!told.equals(evaluated)) {
            List<String> differences = differences(told, evaluated);
            throw new EngineFaultException("The engine and the evaluator disagree:\n  "
                    + (differences.isEmpty() ? "on the values of variables" : String.join("\n  ", differences)));
        }
    }

    /** What only one of two inferences has, a sentence each, in the order of the rules. */
    static List<String> differences(Inference told, Inference evaluated) {
        Set<String> one = reasons(told);
        Set<String> other = reasons(evaluated);
        List<String> differences = new ArrayList<>();
        one.stream()
                .filter(each -> !other.contains(each))
                .forEach(each -> differences.add("only the engine has " + each));
        other.stream()
                .filter(each -> !one.contains(each))
                .forEach(each -> differences.add("only the evaluator has " + each));
        return differences;
    }

    private static Set<String> reasons(Inference inference) {
        Set<String> reasons = new TreeSet<>();
        for (Derived each : inference.derived()) {
            for (Justification reason : each.justifications()) {
                reasons.add("%s (%s): %s, from %s"
                        .formatted(reason.rule().id(), reason.rule().name(), each.conclusion(), reason.facts()));
            }
        }
        return reasons;
    }
}
