package org.endure.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.explanation.Assessment;
import org.endure.explanation.Assessor;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * Assesses cases with one theory: first the baselines, since what became of the alliance before is itself a fact, then the
 * case, then the case with each finding left out in turn.
 */
public final class Consultation {

    /** Stands for the base intrinsic value among what is left out in turn. */
    public static final String INTRINSIC_VALUE = "IV";

    private final InferenceEngine engine;
    private final InferenceEngine quick;
    private final Map<String, Inference> inferred = new HashMap<>();
    private final Map<String, BaselineSummary> baselines = new HashMap<>();

    /** A consultation with the theory that this engine applies. */
    public Consultation(InferenceEngine engine) {
        this(engine, engine);
    }

    /**
     * A consultation in which one engine infers what is told, and a quicker one, which concludes the same, what became of the
     * baselines and what the verdict would be with a finding left out.
     */
    public Consultation(InferenceEngine engine, InferenceEngine quick) {
        this.engine = engine;
        this.quick = quick;
    }

    /** A consultation where the quicker engine is the independent evaluator, if it can evaluate every rule of the theory. */
    public static Consultation of(InferenceEngine engine, RuleBase theory) {
        return new Consultation(engine, DirectEngine.unsupported(theory).isEmpty() ? new DirectEngine(theory) : engine);
    }

    /**
     * A consultation with a theory whose rules are evaluated directly.
     *
     * @throws org.endure.diagnostic.InvalidInputException if a rule has conditions of a form that only the engine can
     * evaluate
     */
    public static Consultation direct(RuleBase theory) {
        List<Rule> others = DirectEngine.unsupported(theory);
        if (!others.isEmpty()) {
            throw new InvalidInputException(others.stream()
                    .map(rule -> Diagnostic.error(
                            "not-searchable",
                            rule.at(),
                            "The rule %s has a condition of a form that cannot be searched over.".formatted(rule.id()),
                            "Write it with patterns, not, exists and accumulate."))
                    .toList());
        }
        return new Consultation(new DirectEngine(theory));
    }

    /**
     * The whole answer on a case, in English.
     *
     * @throws org.endure.diagnostic.InvalidInputException if the rules do not come to an end
     */
    public Assessment assess(Case judged) {
        return assess(judged, Language.ENGLISH);
    }

    /**
     * The whole answer on a case, in a language.
     *
     * @throws org.endure.diagnostic.InvalidInputException if the rules do not come to an end
     */
    public Assessment assess(Case judged, Language language) {
        return tell(judged, language, Function.identity());
    }

    /**
     * What is told of the whole answer on a case. It is prepared from what the quicker engine infers, while the other is at work,
     * and holds if that one infers the same, reason by reason; else it is told anew.
     *
     * @param telling tells an answer; does nothing else
     * @throws org.endure.diagnostic.InvalidInputException if the rules do not come to an end
     */
    public <T> T tell(Case judged, Language language, Function<Assessment, T> telling) {
        List<Fact> facts = facts(judged);
        CompletableFuture<@Nullable Expected<T>> expecting = quick == engine
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.<@Nullable Expected<T>>supplyAsync(() -> expected(judged, facts, language, telling))
                        .exceptionally(failure -> null);
        Inference inference = infer(judged, facts);
        Expected<T> expected = expecting.join();
        if (expected != null && expected.inference().equals(inference)) {
            return expected.told();
        }
        return telling.apply(assessment(judged, inference, Rerun.of(engine, facts), language));
    }

    private <T> Expected<T> expected(
            Case judged, List<Fact> facts, Language language, Function<Assessment, T> telling) {
        Inference inference = quick.infer(facts);
        return new Expected<>(
                inference, telling.apply(assessment(judged, inference, Rerun.of(quick, facts), language)));
    }

    /** What the quicker engine infers, and what is told of it. */
    private record Expected<T>(Inference inference, T told) {}

    private static Assessment assessment(Case judged, Inference inference, Rerun rerun, Language language) {
        Assessment.Heading heading = new Assessment.Heading(
                judged.factSet().alliance().id(),
                judged.factSet().alliance().name(),
                judged.factSet().period().label(),
                judged.baselines().stream()
                        .map(baseline -> baseline.factSet().period().label())
                        .toList(),
                inference.ruleBase().theory(),
                judged.factSet().path(),
                judged.hash());
        return new Assessor(inference, language)
                .assess(heading, new RobustnessTrial(rerun).robustness(), new UnknownTrial(rerun).unknowns());
    }

    /** What follows from a case, without testing the verdict's robustness. */
    public Inference infer(Case judged) {
        Inference known = inferred.get(judged.hash());
        return known == null ? infer(judged, facts(judged)) : known;
    }

    private Inference infer(Case judged, List<Fact> facts) {
        return inferred.computeIfAbsent(judged.hash(), hash -> engine.infer(facts));
    }

    /**
     * Compares what the engine infers of a case and of each of its baselines with an independent evaluation of the same rules.
     *
     * @throws CrossCheck.EngineFaultException if they differ
     */
    public void crossCheck(Case judged) {
        judged.baselines().forEach(this::crossCheck);
        CrossCheck.of(infer(judged), facts(judged));
    }

    /**
     * The facts of a case, with what was concluded of its baselines.
     *
     * @throws org.endure.diagnostic.InvalidInputException if it names mechanisms that the theory does not have
     */
    public List<Fact> facts(Case judged) {
        if (quick instanceof DirectEngine direct) {
            judged.requireKnown(direct.ruleBase().knownMechanisms());
        }
        List<Fact> facts = new ArrayList<>(judged.facts());
        List<Case> nearest = new ArrayList<>(judged.baselines());
        nearest.sort(Comparator.comparing(
                        (Case baseline) -> baseline.factSet().period().ends())
                .reversed());
        for (int rank = 0; rank < nearest.size(); rank++) {
            facts.addAll(summary(nearest.get(rank)).facts(rank));
        }
        return facts;
    }

    private BaselineSummary summary(Case baseline) {
        BaselineSummary known = baselines.get(baseline.hash());
        if (known == null) {
            known = new BaselineSummary(baseline.factSet().period().label(), concluded(facts(baseline)));
            baselines.put(baseline.hash(), known);
        }
        return known;
    }

    /** What the quicker engine concludes; without the reasons, if it can do that. */
    private Collection<? extends Fact> concluded(List<Fact> facts) {
        return quick instanceof DirectEngine direct
                ? direct.conclude(facts)
                : quick.infer(facts).conclusions(Conclusion.class);
    }

    private static <T> Stream<T> all(Class<T> type, Collection<? extends Fact> concluded) {
        return concluded.stream().filter(type::isInstance).map(type::cast);
    }
}
