package org.endure.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Conclusion;
import org.endure.fact.Corroboration;
import org.endure.fact.Ended;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Indication;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Observation;
import org.endure.fact.RatingConfidence;
import org.endure.fact.SupportConfidence;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a fact led to, forward: every conclusion that has a reason which rests on it, by the shortest way, and where the way stops.
 *
 * @param steps every conclusion that rests on the fact, the nearest first
 */
public record Consequences(Collection<Step> steps) {

    private static final String METHOD = "method";

    public Consequences {
        steps = Collections.unmodifiableCollection(new ArrayList<>(steps));
    }

    /**
     * A conclusion that rests on the fact.
     *
     * @param conclusion the conclusion
     * @param rule the rule of the reason that is nearest to the fact
     * @param from the conclusion from which that rule came to it; null if it matched the fact itself
     * @param used whether another conclusion rests on it
     */
    public record Step(
            Conclusion conclusion, Rule rule, @Nullable Step from, boolean used) {

        /** The rules from the fact to this conclusion. */
        public List<Rule> way() {
            List<Rule> way = new ArrayList<>(from == null ? List.of() : from.way());
            way.add(rule);
            return way;
        }

        /** Whether it says something about the alliance, and does not only keep account of the fact. */
        public boolean isOfSubstance() {
            return !rule.mechanism().equals(METHOD) || conclusion instanceof Indication || conclusion instanceof Ended;
        }
    }

    /** What the observation of that id led to. */
    public static Consequences of(Inference inference, String id) {
        Map<Fact, List<Use>> uses = uses(inference);
        Map<Conclusion, Step> found = new LinkedHashMap<>();
        Open open = new Open(new ArrayDeque<>(), new ArrayDeque<>());
        for (Map.Entry<Fact, List<Use>> each : uses.entrySet()) {
            if (each.getKey() instanceof Observation observation
                    && observation.id().equals(id)) {
                each.getValue().forEach(use -> add(use, null, uses, found, open));
            }
        }
        for (Step each = open.next(); each != null; each = open.next()) {
            Step step = each;
            uses.getOrDefault(step.conclusion(), List.of()).forEach(use -> add(use, step, uses, found, open));
        }
        return new Consequences(found.values());
    }

    /** The conclusions that a rule drew from the fact itself and that say something about the alliance. */
    public List<Step> atOnce() {
        return steps.stream()
                .filter(each -> each.from() == null && each.isOfSubstance())
                .toList();
    }

    /** The findings that rest on it. */
    public List<Step> findings() {
        return of(Finding.class);
    }

    /** Verdict, trend and intrinsic value, as far as they rest on it. */
    public List<Step> answers() {
        List<Step> answers = new ArrayList<>(of(IntrinsicValue.class));
        answers.addAll(of(Verdict.class));
        answers.addAll(of(Trend.class));
        return answers;
    }

    /** What it led to at once or later that says something about the alliance, and on which nothing else rests. */
    public List<Step> ends() {
        return steps.stream()
                .filter(each -> !each.used() && each.isOfSubstance() && !(each.conclusion() instanceof Verdict))
                .toList();
    }

    private List<Step> of(Class<? extends Conclusion> type) {
        return steps.stream().filter(each -> type.isInstance(each.conclusion())).toList();
    }

    /**
     * The steps from which to go on: by what a fact says before by how sure it is, so that the way to a finding tells how it was found.
     */
    private record Open(Deque<Step> said, Deque<Step> sure) {

        void add(Step step) {
            boolean tellsHowSure = step.conclusion() instanceof Corroboration
                    || step.conclusion() instanceof SupportConfidence
                    || step.conclusion() instanceof RatingConfidence;
            (tellsHowSure ? sure : said).addLast(step);
        }

        @Nullable
        Step next() {
            return said.isEmpty() ? sure.pollFirst() : said.pollFirst();
        }
    }

    /** A rule that came to a conclusion. */
    private record Use(Rule rule, Conclusion conclusion) {}

    private static Map<Fact, List<Use>> uses(Inference inference) {
        Map<Fact, List<Use>> uses = new LinkedHashMap<>();
        for (Derived each : inference.derived()) {
            for (Justification reason : each.justifications()) {
                Use use = new Use(reason.rule(), each.conclusion());
                reason.facts()
                        .forEach(fact -> uses.computeIfAbsent(fact, any -> new ArrayList<>())
                                .add(use));
            }
        }
        return uses;
    }

    private static void add(
            Use use, @Nullable Step from, Map<Fact, List<Use>> uses, Map<Conclusion, Step> found, Open open) {
        if (!found.containsKey(use.conclusion())) {
            Step step = new Step(use.conclusion(), use.rule(), from, uses.containsKey(use.conclusion()));
            found.put(use.conclusion(), step);
            open.add(step);
        }
    }
}
