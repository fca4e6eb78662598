package org.endure.comparison;

import org.endure.consultation.Consultation;
import org.endure.explanation.Assessor;
import org.endure.fact.Outcome;
import org.endure.fact.Trend;
import org.endure.factset.Case;
import org.endure.inference.Inference;
import org.endure.rulebase.RuleBase;
import org.endure.theory.Theory;

/** One theory at work on cases; it remembers what it inferred. */
record Judging(Theory theory, Consultation consultation) {

    Judging(Theory theory) {
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

    private static Answer answer(Inference inference) {
        return new Answer(
                Assessor.outcome(inference), inference.conclusion(Trend.class).orElse(Comparison.noTrend()));
    }
}
