package org.endure.drools;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Fact;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;
import org.endure.rulebase.RuleDependencies;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Runs a compiled rule base: a session for each inference. A session whose inference came to its end is emptied by Drools and
 * taken again, which takes three quarters of the time of making a new one each time; nothing is carried over.
 */
final class DroolsEngine implements InferenceEngine {

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final int MOST_NAMED = 5;
    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(work -> {
        Thread worker = new Thread(work, "inference");
        worker.setDaemon(true);
        return worker;
    });

    private final RuleBase ruleBase;
    private final KieSessionsPool sessions;
    private final Limits limits;
    private final RuleIndex index;

    DroolsEngine(RuleBase ruleBase, KieBase compiled, Limits limits) {
        this.ruleBase = ruleBase;
        this.limits = limits;
        this.index = new RuleIndex(ruleBase);
        LogicalConclusion.install(ruleBase, compiled);
        this.sessions = compiled.newKieSessionsPool(1);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The engine works in a thread of its own: it can be at work for ever between two firings, where nothing can stop it. It is
     * then left behind, and does not keep the program from ending. A thread that came to an end takes the next inference.
     */
    @Override
    public Inference infer(Collection<? extends Fact> given) {
        return inferEach(List.of(given)).get(0);
    }

    /**
     * {@inheritDoc}
     *
     * <p>All are made by one thread, so that threads need not wait for each other at each; it is left behind if it makes none in
     * the time that one may take.
     */
    @Override
    public List<Inference> inferEach(List<? extends Collection<? extends Fact>> several) {
        List<Inference> made = Collections.synchronizedList(new ArrayList<>(several.size()));
        Future<?> work = WORKERS.submit(() -> several.forEach(each -> made.add(run(withTheory(each)))));
        int before = 0;
        while (!finished(work, () -> several.get(made.size()))) {
            if (made.size() == before) {
                throw stuck(withTheory(several.get(before)));
            }
            before = made.size();
        }
        return List.copyOf(made);
    }

    private List<Fact> withTheory(Collection<? extends Fact> given) {
        List<Fact> facts = new ArrayList<>(given);
        facts.addAll(ruleBase.facts(given));
        return facts;
    }

    /** Waits as long as one inference may take; whether the work has come to an end. */
    private boolean finished(Future<?> work, Supplier<Collection<? extends Fact>> current) {
        try {
            work.get(limits.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                throw stuck(withTheory(current.get()));
            } else if (e.getCause() instanceof RuntimeException cause) {
                // The engine wraps what a conclusion throws.
                throw cause.getCause() instanceof InvalidInputException mistake ? mistake : cause;
            } else if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The inference was interrupted.", e);
        }
    }

    /** One inference. A session that was stopped or failed is not taken again. */
    private Inference run(List<Fact> facts) {
        KieSession session = sessions.newKieSession();
        FiringGuard guard = new FiringGuard(limits, session);
        facts.forEach(session::insert);
        session.fireAllRules(guard);
        if (guard.exceeded()) {
            throw runaway(guard);
        }
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
                .map(each -> "\"%s\" %d times".formatted(each.getKey(), each.getValue()))
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

    private InvalidInputException stuck(List<Fact> facts) {
        Optional<WaysToCombine> most = WaysToCombine.most(ruleBase.rules(), facts);
        return new InvalidInputException(Diagnostic.error(
                "endless-rules",
                most.map(each -> each.rule().at()).orElse(SourcePosition.file(ruleBase.theory())),
                "The rules do not come to an end: the engine ran out of time or memory while combining facts.%s"
                        .formatted(most.map(each ->
                                        " \"%s\" leaves it about %.0e ways to combine them, the most of all rules."
                                                .formatted(each.rule().name(), each.ways()))
                                .orElse("")),
                "Let each pattern equal something that an earlier one names, so that few facts can meet it."));
    }
}
