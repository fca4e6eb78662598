package org.endure.inference.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Fact;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleDependencies;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Runs a compiled rule base: a session for each inference. A session whose inference came to its end is emptied by Drools and
 * taken again, which takes three quarters of the time of making a new one each time; nothing is carried over.
 */
final class DroolsEngine implements InferenceEngine {

    private static final int MOST_NAMED = 5;

    private final RuleBase ruleBase;
    private final KieSessionsPool sessions;
    private final Limits limits;
    private final RuleIndex index;
    private final MeteredNetwork network;

    DroolsEngine(RuleBase ruleBase, KieBase compiled, Limits limits) {
        this.ruleBase = ruleBase;
        this.limits = limits;
        this.index = new RuleIndex(ruleBase);
        LogicalConclusion.install(ruleBase, compiled);
        this.network = MeteredNetwork.of(ruleBase, compiled);
        this.sessions = compiled.newKieSessionsPool(1);
    }

    @Override
    public Inference infer(Collection<? extends Fact> given) {
        List<Fact> facts = new ArrayList<>(given);
        facts.addAll(ruleBase.facts(given));
        long allowed = limits.allowed(facts.size());
        Meter meter = Meter.begin(allowed, network.size());
        FiringGuard guard = new FiringGuard(meter);
        try {
            return run(facts, guard);
        } catch (Meter.ExceededException e) {
            if (guard.isMostOfTheWork()) {
                throw runaway(guard);
            }
            throw Limits.exceeded(network.rule(meter.costliest()), facts, allowed);
        } catch (ConsequenceException e) {
            throw e.getCause() instanceof InvalidInputException mistake ? mistake : e;
        } finally {
            Meter.end();
        }
    }

    /** One inference. A session that was stopped or failed is not taken again. */
    private Inference run(List<Fact> facts, FiringGuard guard) {
        KieSession session = sessions.newKieSession();
        facts.forEach(session::insert);
        session.fireAllRules(guard);
        Inference made = new Inference(ruleBase, facts, BeliefReader.read(session, index));
        session.dispose();
        return made;
    }

    private InvalidInputException runaway(FiringGuard guard) {
        List<String> looping = guard.lastFired();
        Optional<Rule> first = looping.stream().findFirst().flatMap(ruleBase::byName);
        String often = guard.perRule().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_NAMED)
                .map(each -> "\"%s\" %s".formatted(each.getKey(), Count.of(each.getValue(), "time")))
                .collect(Collectors.joining(", "));
        return new InvalidInputException(Diagnostic.error(
                "endless-rules",
                first.map(Rule::at).orElse(SourcePosition.file(ruleBase.theory())),
                "The rules do not come to an end: stopped after %d firings. Firing over and over, in this order: %s.%s Most fired %s."
                        .formatted(guard.count(), String.join("; ", looping), cycle(first), often),
                "Look for a conclusion that makes its own conditions true or false again."));
    }

    private String cycle(Optional<Rule> first) {
        return first.flatMap(rule -> new RuleDependencies(ruleBase.rules()).cycle(rule))
                .map(rules -> " They build on each other in a circle: %s."
                        .formatted(rules.stream().map(Rule::name).collect(Collectors.joining(" <- "))))
                .orElse("");
    }
}
