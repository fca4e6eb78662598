package org.endure.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.fact.AreaContinuity;
import org.endure.fact.AreaTrend;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.CodedMechanism;
import org.endure.fact.CodedPreconditions;
import org.endure.fact.Conclusion;
import org.endure.fact.Denial;
import org.endure.fact.Expectation;
import org.endure.fact.Fact;
import org.endure.fact.FactText;
import org.endure.fact.Finding;
import org.endure.fact.Forecast;
import org.endure.fact.ForecastCondition;
import org.endure.fact.ForecastNote;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Missing;
import org.endure.fact.NotDiagnostic;
import org.endure.fact.Observation;
import org.endure.fact.Reliability;
import org.endure.fact.Response;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.inference.stratified.Witnesses;
import org.endure.rule.Condition;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/** Puts proofs together from what an inference recorded. */
public final class Prover {

    private static final Comparator<Proof.Ground> BY_STATEMENT = Comparator.comparing(
                    Proof.Ground::statement, FactOrder.BY_ID)
            .thenComparing(ground -> FactText.of(ground.fact()));

    /** What a reader asks about first, in this order; everything else follows where it is needed, or at the end. */
    private static final List<Class<? extends Conclusion>> ASKED_FIRST = List.of(
            Verdict.class,
            Trend.class,
            Forecast.class,
            ForecastCondition.class,
            ForecastNote.class,
            Expectation.class,
            Finding.class,
            IntrinsicValue.class,
            Response.class,
            AreaTrend.class,
            AreaContinuity.class,
            Denial.class,
            NotDiagnostic.class,
            Missing.class);

    private final Inference inference;
    private final Sentences sentences;
    private final Statements statements;
    private final Witnesses witnesses;
    private final Map<String, Reliability> reliability = new HashMap<>();

    /** For the conclusions of this inference, in English. */
    public Prover(Inference inference) {
        this(inference, Language.ENGLISH);
    }

    /** For the conclusions of this inference, in a language. */
    public Prover(Inference inference, Language language) {
        this.inference = inference;
        this.sentences = new Sentences(inference, language);
        this.statements = new Statements(sentences);
        this.witnesses = new Witnesses(inference);
        inference.conclusions(Reliability.class).forEach(each -> reliability.put(each.fact(), each));
    }

    /** Whether an observation is the coding of an analyst. */
    public static boolean isCoded(Observation observation) {
        return observation instanceof CodedMechanism
                || observation instanceof CodedIntrinsicValue
                || observation instanceof CodedPreconditions;
    }

    /**
     * The proof of these conclusions, in that order, and of all they rest on.
     *
     * @throws IllegalStateException if one of them was not concluded
     */
    public Proof prove(Collection<? extends Conclusion> goals) {
        Telling telling = new Telling();
        goals.forEach(telling::number);
        return new Proof(telling.steps());
    }

    /** The proof of everything that was concluded, the verdict first. */
    public Proof proveAll() {
        Set<Conclusion> goals = new LinkedHashSet<>();
        ASKED_FIRST.forEach(type -> goals.addAll(inference.conclusions(type)));
        inference.derived().forEach(derived -> goals.add(derived.conclusion()));
        return prove(goals);
    }

    /** The steps of one proof, as they are told. */
    private final class Telling {

        private final Map<Conclusion, Integer> numbers = new HashMap<>();
        private final List<Proof.@Nullable Step> told = new ArrayList<>();

        List<Proof.Step> steps() {
            List<Proof.Step> steps = new ArrayList<>();
            for (Proof.Step step : told) {
                if (step != null) {
                    steps.add(step);
                }
            }
            return steps;
        }

        /** The number of the step that tells a conclusion; tells it, and what it rests on, if it was not told before. */
        int number(Conclusion conclusion) {
            Integer known = numbers.get(conclusion);
            if (known != null) {
                return known;
            }
            List<Justification> justifications = inference.justifications(conclusion);
            if (justifications.isEmpty()) {
                throw new IllegalStateException("%s was not concluded.".formatted(conclusion));
            }
            told.add(null);
            int number = told.size();
            numbers.put(conclusion, number);
            List<Proof.Reason> reasons = new ArrayList<>();
            justifications.forEach(justification -> reasons.add(reason(justification)));
            told.set(number - 1, new Proof.Step(number, conclusion, statements.of(conclusion), reasons));
            return number;
        }

        private Proof.Reason reason(Justification justification) {
            ConditionWords words = new ConditionWords(sentences, statements, justification.bindings());
            Deque<Fact> matched = new ArrayDeque<>(justification.facts());
            List<Condition> conditions = justification.rule().conditions();
            List<Proof.Premise> premises = new ArrayList<>();
            for (int i = 0; i < conditions.size(); i++) {
                long kept = conditions.subList(i + 1, conditions.size()).stream()
                        .filter(Condition.Pattern.class::isInstance)
                        .count();
                premises.add(premise(conditions.get(i), words, matched, kept, justification));
            }
            if (!matched.isEmpty()) {
                throw new IllegalStateException("%s fired on more facts than it has conditions: %s."
                        .formatted(justification.rule().id(), justification.facts()));
            }
            return new Proof.Reason(justification.rule(), sentences.because(justification), premises);
        }

        /** How a condition was met; {@code kept} of the facts matched belong to later conditions. */
        private Proof.Premise premise(
                Condition condition,
                ConditionWords words,
                Deque<Fact> matched,
                long kept,
                Justification justification) {
            String told = words.of(condition);
            Proof.Kind kind = Proof.Kind.of(condition);
            if (kind == Proof.Kind.FOUND && matched.isEmpty()) {
                throw new IllegalStateException("%s fired without a fact for: %s."
                        .formatted(justification.rule().id(), condition.text()));
            }
            List<Proof.Ground> grounds = switch (kind) {
                case FOUND -> List.of(ground(matched.remove()));
                case PRESENT, COUNTED -> grounds(condition, justification);
                case ABSENT -> List.of();
                case OTHER -> named(matched, kept);
            };
            return new Proof.Premise(kind, condition, told, grounds);
        }

        private List<Proof.Ground> named(Deque<Fact> matched, long kept) {
            List<Proof.Ground> named = new ArrayList<>();
            while (matched.size() > kept) {
                named.add(ground(matched.remove()));
            }
            return named;
        }

        private List<Proof.Ground> grounds(Condition condition, Justification justification) {
            return witnesses.of(condition, justification.bindings()).stream()
                    .map(this::ground)
                    .sorted(BY_STATEMENT)
                    .toList();
        }

        private Proof.Ground ground(Fact fact) {
            String statement = statements.of(fact);
            if (fact instanceof Conclusion conclusion) {
                return new Proof.Concluded(number(conclusion), conclusion, statement);
            } else if (fact instanceof Observation observation) {
                boolean current = observation.period() == org.endure.fact.Period.CURRENT;
                return new Proof.Observed(
                        observation,
                        statement,
                        isCoded(observation),
                        current ? reliability.get(observation.id()) : null);
            }
            return new Proof.Given(fact, statement);
        }
    }
}
