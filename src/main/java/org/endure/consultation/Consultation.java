package org.endure.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.explanation.Assessment;
import org.endure.explanation.Assessor;
import org.endure.explanation.FactWorth;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Robustness;
import org.endure.inference.Unknown;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.Variations.Change;
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
    private final @Nullable DirectEngine evaluator;
    private final Map<String, Known> inferred = new HashMap<>();
    private final Map<String, BaselineSummary> baselines = new HashMap<>();

    /**
     * What is known of a case.
     *
     * @param facts the facts from which it was inferred: these very facts are what can be supposed to be otherwise
     * @param inference what was inferred
     * @param trials what becomes of the verdict where things are supposed to be otherwise; null if that was not tried
     */
    private record Known(
            List<Fact> facts, Inference inference, @Nullable Trials trials) {}

    private record Trials(Robustness robustness, List<Unknown> unknowns, List<FactWorth> worth) {}

    /** A consultation with the theory that this engine applies. */
    public Consultation(InferenceEngine engine) {
        this.engine = engine;
        this.evaluator = null;
    }

    /** A consultation with the theory that the evaluator applies. */
    public Consultation(DirectEngine evaluator) {
        this(evaluator, evaluator);
    }

    /**
     * A consultation with two engines that apply the same theory: one infers what is reported, and the evaluator infers it again, so
     * that no difference goes unnoticed. The evaluator alone infers what became of the baselines, and what the verdict would be with a
     * finding left out.
     */
    public Consultation(InferenceEngine engine, DirectEngine evaluator) {
        this.engine = engine;
        this.evaluator = evaluator;
    }

    /** A consultation with this engine and, if it can evaluate every rule of the theory, the evaluator. */
    public static Consultation of(InferenceEngine engine, RuleBase theory) {
        return DirectEngine.unsupported(theory).isEmpty()
                ? new Consultation(engine, new DirectEngine(theory))
                : new Consultation(engine);
    }

    /**
     * A consultation with a theory whose rules are evaluated directly.
     *
     * @throws org.endure.diagnostic.InvalidInputException if a rule has conditions of a form that only the engine can
     * evaluate
     */
    public static Consultation direct(RuleBase theory) {
        requireSupported(theory);
        return new Consultation(new DirectEngine(theory));
    }

    /**
     * The same with an edited theory.
     *
     * @param before the consultation before the edit; rules that are the very same are not made ready again
     */
    public static Consultation direct(RuleBase theory, Consultation before) {
        requireSupported(theory);
        return new Consultation(before.evaluator == null ? new DirectEngine(theory) : before.evaluator.after(theory));
    }

    private static void requireSupported(RuleBase theory) {
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
     * @throws CrossCheck.EngineFaultException if the engine and the evaluator infer differently
     */
    public Assessment assess(Case judged, Language language) {
        Known known = known(judged, true);
        Trials trials = known.trials() == null ? trials(known.facts(), known.inference()) : known.trials();
        inferred.put(judged.hash(), new Known(known.facts(), known.inference(), trials));
        return new Assessor(known.inference(), language)
                .assess(
                        heading(judged, known.inference().ruleBase()),
                        trials.robustness(),
                        trials.unknowns(),
                        trials.worth());
    }

    private Known known(Case judged, boolean tried) {
        Known known = inferred.get(judged.hash());
        if (known == null) {
            known = known(facts(judged), tried);
            inferred.put(judged.hash(), known);
        }
        return known;
    }

    /** What the engine infers. The evaluator infers the same at the same time, and tries what else there is to be tried. */
    private Known known(List<Fact> facts, boolean tried) {
        DirectEngine other = evaluator;
        if (other == null || other == engine) {
            return new Known(facts, engine.infer(facts), null);
        }
        CompletableFuture<Inference> evaluating = CompletableFuture.supplyAsync(() -> other.infer(facts));
        CompletableFuture<@Nullable Trials> trying =
                evaluating.thenApply(evaluated -> tried ? trials(facts, evaluated) : null);
        Inference inference = engine.infer(facts);
        try {
            CrossCheck.compare(inference, evaluating.join());
            return new Known(facts, inference, trying.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static Assessment.Heading heading(Case judged, RuleBase theory) {
        return new Assessment.Heading(
                judged.factSet().alliance().id(),
                judged.factSet().alliance().name(),
                judged.factSet().period().label(),
                judged.baselines().stream()
                        .map(baseline -> baseline.factSet().period().label())
                        .toList(),
                theory.theory(),
                judged.factSet().path(),
                judged.hash());
    }

    private Trials trials(List<Fact> facts, Inference inference) {
        Rerun rerun = new Rerun(facts, inference, engine, evaluator);
        RobustnessTrial robustness = new RobustnessTrial(rerun);
        WorthTrial worth = new WorthTrial(rerun);
        List<List<Change>> suppositions = new ArrayList<>(robustness.suppositions());
        int ofRobustness = suppositions.size();
        suppositions.addAll(worth.suppositions());
        List<? extends Collection<? extends Fact>> answers = rerun.answers(suppositions);
        return new Trials(
                robustness.robustness(answers.subList(0, ofRobustness)),
                new UnknownTrial(rerun).unknowns(),
                worth.worth(answers.subList(ofRobustness, answers.size())));
    }

    /**
     * What follows from a case, without testing the verdict's robustness.
     *
     * @throws org.endure.diagnostic.InvalidInputException if the rules do not come to an end
     * @throws CrossCheck.EngineFaultException if the engine and the evaluator infer differently
     */
    public Inference infer(Case judged) {
        return known(judged, false).inference();
    }

    /**
     * Compares what the engine infers of a case and of each of its baselines with an independent evaluation of the same rules.
     *
     * @throws CrossCheck.EngineFaultException if they differ
     */
    public void crossCheck(Case judged) {
        judged.baselines().forEach(this::crossCheck);
        Known known = known(judged, false);
        if (evaluator == null) {
            CrossCheck.of(known.inference(), known.facts());
        }
    }

    /** Warnings on the mechanisms that were searched for in a case and that the theory does not have; errors are told by {@link #facts}. */
    public List<Diagnostic> remarks(Case judged) {
        return evaluator == null
                ? List.of()
                : judged.unknownAmong(evaluator.ruleBase().knownMechanisms()).stream()
                        .filter(each -> !each.isError())
                        .toList();
    }

    /**
     * The facts of a case, with what was concluded of its baselines.
     *
     * @throws org.endure.diagnostic.InvalidInputException if it names mechanisms that the theory does not have
     */
    public List<Fact> facts(Case judged) {
        if (evaluator != null) {
            judged.requireKnown(evaluator.ruleBase().knownMechanisms());
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
            List<Fact> given = facts(baseline);
            known = new BaselineSummary(baseline.factSet().period().label(), given, concluded(given));
            baselines.put(baseline.hash(), known);
        }
        return known;
    }

    private Collection<? extends Fact> concluded(List<Fact> facts) {
        return evaluator == null ? engine.infer(facts).conclusions(Conclusion.class) : evaluator.conclude(facts);
    }
}
