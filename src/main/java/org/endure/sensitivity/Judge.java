package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.evaluation.DirectEngine;
import org.endure.evaluation.Footprints;
import org.endure.evaluation.Visibility;
import org.endure.fact.Fact;
import org.endure.fact.Outcome;
import org.endure.fact.Parameter;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;

/** Gives short answers quickly: only rules on which verdict or trend can depend are applied, and no reasons are kept. */
final class Judge {

    private final DirectEngine engine;
    private final RuleBase slice;

    private Judge(RuleBase slice) {
        this.slice = slice;
        this.engine = new DirectEngine(slice);
    }

    /**
     * A judge by a theory.
     *
     * @param goals the types of conclusions that are asked for, {@code Verdict} or {@code Trend}
     * @throws InvalidInputException if a rule has conditions of a form that only the engine can evaluate
     */
    static Judge by(RuleBase theory, Set<String> goals) {
        List<Rule> unsupported = DirectEngine.unsupported(theory);
        if (!unsupported.isEmpty()) {
            throw new InvalidInputException(unsupported.stream()
                    .map(rule -> Diagnostic.error(
                            "not-searchable",
                            rule.at(),
                            "The rule %s has a condition of a form that cannot be searched over.".formatted(rule.id()),
                            "Write it with patterns, not, exists and accumulate."))
                    .toList());
        }
        return new Judge(theory.leadingTo(goals));
    }

    /** The same judge with other cut-offs. */
    Judge with(List<Parameter> parameters) {
        return new Judge(new RuleBase(
                slice.theory(), slice.files(), slice.rules(), parameters, slice.mechanisms(), slice.hash()));
    }

    List<Parameter> parameters() {
        return slice.parameters();
    }

    /** Number of rules that matter. */
    int rules() {
        return slice.rules().size();
    }

    /** What these rules can see of facts. */
    Visibility visibility() {
        return new Visibility(slice.rules());
    }

    /** Where changes of these facts leave traces on the way to the answer. */
    Footprints footprints(Collection<? extends Fact> facts) {
        return new Footprints(engine, facts);
    }

    Judgement judge(Collection<? extends Fact> facts) {
        Set<Outcome> outcomes = new TreeSet<>();
        List<Trend> trends = new ArrayList<>();
        for (Fact fact : engine.conclude(facts)) {
            if (fact instanceof Verdict verdict) {
                outcomes.add(verdict.outcome());
            } else if (fact instanceof Trend found) {
                trends.add(found);
            }
        }
        Trend trend = trends.stream()
                .min(Comparator.comparing(Trend::toString))
                .orElse(new Trend(Tendency.NOT_COMPARED, null));
        return new Judgement(
                outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNDETERMINED,
                trend.tendency(),
                trend.magnitude());
    }
}
