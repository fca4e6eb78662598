package org.endure.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rulebase.RuleBase;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Runs a compiled rule base: a fresh session for each inference, so that nothing is carried over. */
final class DroolsEngine implements InferenceEngine {

    private final RuleBase ruleBase;
    private final KieBase compiled;
    private final Limits limits;
    private final RuleIndex index;

    DroolsEngine(RuleBase ruleBase, KieBase compiled, Limits limits) {
        this.ruleBase = ruleBase;
        this.compiled = compiled;
        this.limits = limits;
        this.index = new RuleIndex(ruleBase);
    }

    @Override
    public Inference infer(Collection<? extends Fact> given) {
        List<Fact> facts = new ArrayList<>(given);
        facts.addAll(ruleBase.parameters());
        KieSession session = compiled.newKieSession();
        try {
            FiringGuard guard = new FiringGuard(limits, session);
            session.addEventListener(guard);
            facts.forEach(session::insert);
            session.fireAllRules();
            if (guard.exceeded()) {
                throw runaway(guard);
            }
            List<Derived> derived = BeliefReader.read(session, index);
            return new Inference(ruleBase, facts, derived);
        } finally {
            session.dispose();
        }
    }

    private InvalidInputException runaway(FiringGuard guard) {
        List<String> looping = guard.lastFired();
        SourcePosition at = looping.stream()
                .findFirst()
                .flatMap(ruleBase::byName)
                .map(rule -> rule.at())
                .orElse(SourcePosition.file(ruleBase.theory()));
        return new InvalidInputException(Diagnostic.error(
                "endless-rules",
                at,
                "The rules do not come to an end: stopped after %d firings. Firing over and over: %s."
                        .formatted(guard.count(), String.join("; ", looping)),
                "Look for a conclusion that makes its own conditions true or false again."));
    }
}
