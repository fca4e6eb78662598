package org.endure.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.evaluation.DirectEngine;
import org.endure.evaluation.Variations;
import org.endure.explanation.Assessment;
import org.endure.explanation.Assessor;
import org.endure.fact.BaselineAssessment;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.fact.Withdrawn;
import org.endure.factset.Case;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Robustness;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;
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
    private final Map<String, BaselineAssessment> baselines = new HashMap<>();

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
        Robustness robustness = robustness(facts, inference.conclusions(Conclusion.class));
        return telling.apply(assessment(judged, inference, robustness, language));
    }

    private <T> Expected<T> expected(
            Case judged, List<Fact> facts, Language language, Function<Assessment, T> telling) {
        Inference inference = quick.infer(facts);
        Robustness robustness = quick instanceof DirectEngine direct
                ? robustness(new Variations(direct, facts))
                : robustness(facts, inference.conclusions(Conclusion.class));
        return new Expected<>(inference, telling.apply(assessment(judged, inference, robustness, language)));
    }

    /** What the quicker engine infers, and what is told of it. */
    private record Expected<T>(Inference inference, T told) {}

    private static Assessment assessment(Case judged, Inference inference, Robustness robustness, Language language) {
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
        return new Assessor(inference, language).assess(heading, robustness);
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
     * The facts of a case, with what was concluded of its baselines.
     *
     * @throws org.endure.diagnostic.InvalidInputException if it names mechanisms that the theory does not have
     */
    public List<Fact> facts(Case judged) {
        if (quick instanceof DirectEngine direct) {
            judged.requireKnown(direct.ruleBase().mechanismFacts());
        }
        List<Fact> facts = new ArrayList<>(judged.facts());
        judged.baselines().forEach(baseline -> facts.add(assessment(baseline)));
        return facts;
    }

    private BaselineAssessment assessment(Case baseline) {
        BaselineAssessment known = baselines.get(baseline.hash());
        if (known == null) {
            known = assessAnew(baseline);
            baselines.put(baseline.hash(), known);
        }
        return known;
    }

    private BaselineAssessment assessAnew(Case baseline) {
        Collection<? extends Fact> concluded = concluded(facts(baseline));
        @Nullable Trend trend = all(Trend.class, concluded).findFirst().orElse(null);
        return new BaselineAssessment(
                baseline.factSet().period().label(),
                Assessor.outcome(concluded),
                trend == null ? Tendency.NOT_COMPARED : trend.tendency(),
                trend == null ? null : trend.magnitude());
    }

    /** The robustness of the verdict on facts that are varied by leaving out one finding after the other. */
    private static Robustness robustness(Variations variations) {
        Collection<Conclusion> concluded = variations.conclusions();
        Map<String, Outcome> withdrawals = new TreeMap<>();
        leftOut(concluded).forEach(finding -> {
            Variations.Difference difference =
                    variations.difference(List.of(new Variations.Change(null, new Withdrawn(finding))));
            List<Conclusion> verdicts =
                    new ArrayList<>(all(Verdict.class, concluded).toList());
            verdicts.removeAll(difference.lost());
            verdicts.addAll(difference.gained());
            withdrawals.put(finding, Assessor.outcome(verdicts));
        });
        return new Robustness(Assessor.outcome(concluded), withdrawals);
    }

    private Robustness robustness(List<Fact> facts, Collection<? extends Fact> concluded) {
        Map<String, Outcome> withdrawals = new TreeMap<>();
        leftOut(concluded).forEach(finding -> withdrawals.put(finding, without(facts, finding)));
        return new Robustness(Assessor.outcome(concluded), withdrawals);
    }

    /** What is left out in turn; nothing if there is no verdict. */
    private static Set<String> leftOut(Collection<? extends Fact> concluded) {
        Set<String> leftOut = new TreeSet<>();
        if (Assessor.outcome(concluded) != Outcome.UNDETERMINED) {
            all(Finding.class, concluded).forEach(finding -> leftOut.add(finding.id()));
            leftOut.add(INTRINSIC_VALUE);
        }
        return leftOut;
    }

    private Outcome without(List<Fact> facts, String finding) {
        List<Fact> others = new ArrayList<>(facts);
        others.add(new Withdrawn(finding));
        return Assessor.outcome(concluded(others));
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
