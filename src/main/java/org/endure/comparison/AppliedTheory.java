package org.endure.comparison;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessor;
import org.endure.fact.Fact;
import org.endure.fact.Outcome;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.theory.Theory;

/** One theory at work on cases; it remembers what it inferred. */
record AppliedTheory(Theory theory, Consultation consultation) {

    AppliedTheory(Theory theory) {
        this(theory, Consultation.direct(theory.ruleBase()));
    }

    /** Verdict and trend. */
    record Answer(Outcome outcome, Trend trend) {}

    Answer answer(Case judged) {
        return answer(inference(judged));
    }

    Inference inference(Case judged) {
        return consultation.infer(judged);
    }

    static Answer answer(RuleBase rules, Case judged) {
        return answer(Consultation.direct(rules).infer(judged));
    }

    /** Verdict and trend, where what became of the baselines is among the facts. */
    static Answer answer(RuleBase rules, Collection<? extends Fact> facts) {
        Set<Outcome> outcomes = new TreeSet<>();
        Trend trend = TheoryComparison.NO_TREND;
        for (Fact fact : new DirectEngine(rules).conclude(facts)) {
            if (fact instanceof Verdict verdict) {
                outcomes.add(verdict.outcome());
            } else if (fact instanceof Trend found
                    && (trend == TheoryComparison.NO_TREND || found.toString().compareTo(trend.toString()) < 0)) {
                trend = found;
            }
        }
        return new Answer(outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNDETERMINED, trend);
    }

    private static Answer answer(Inference inference) {
        return new Answer(
                Assessor.outcome(inference), inference.conclusion(Trend.class).orElse(TheoryComparison.NO_TREND));
    }
}
