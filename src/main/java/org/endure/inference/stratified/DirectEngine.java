package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Justification;
import org.endure.inference.Limits;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleDependencies;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates rules directly, in the stages of their dependencies: when a rule's turn comes, all it builds on is concluded,
 * so that each rule is evaluated once and negation is safe. Exact for the condition forms that rule files use; {@link
 * #unsupported} names the rules with other forms.
 */
public final class DirectEngine implements InferenceEngine {

    /** A fraction of a second's work for each rule that did not fire. */
    private static final long MOST_FOR_ONE_FAILURE = 5_000_000;

    private final RuleBase ruleBase;
    private final Limits limits;
    private final MemoryLayout layout;
    private final List<CompiledRule> rules = new ArrayList<>();
    private final Memory ofTheory;

    /**
     * Prepares a rule base, which must have no cycles and no unsupported conditions.
     *
     * @throws IllegalArgumentException if a rule has a form that cannot be evaluated
     */
    public DirectEngine(RuleBase ruleBase) {
        this(ruleBase, Limits.DEFAULT);
    }

    /**
     * Prepares a rule base.
     *
     * @param limits how much work one inference may do
     */
    public DirectEngine(RuleBase ruleBase, Limits limits) {
        this.ruleBase = ruleBase;
        this.limits = limits;
        this.layout = new MemoryLayout(ruleBase.vocabulary());
        List<Rule> other = unsupported(ruleBase);
        if (!other.isEmpty()) {
            throw new IllegalArgumentException("These rules have conditions that only the engine can evaluate: %s."
                    .formatted(other.stream().map(Rule::id).toList()));
        }
        for (List<Rule> stage : new RuleDependencies(ruleBase.rules()).stages()) {
            stage.forEach(rule -> rules.add(RuleCompiler.compile(rule, layout)));
        }
        this.ofTheory = new Memory(layout, Long.MAX_VALUE);
        ruleBase.facts(List.of()).forEach(ofTheory::add);
    }

    /** Rules with conditions or conclusions of a form that cannot be evaluated directly. */
    public static List<Rule> unsupported(RuleBase ruleBase) {
        return ruleBase.rules().stream()
                .filter(rule -> rule.conclusion() == null
                        || rule.conditions().stream().anyMatch(Condition.Unsupported.class::isInstance))
                .toList();
    }

    /** The theory that it applies. */
    public RuleBase ruleBase() {
        return ruleBase;
    }

    @Override
    public Inference infer(Collection<? extends Fact> given) {
        Memory memory = memory(given);
        Map<Conclusion, List<Justification>> reasons = new LinkedHashMap<>();
        run(memory, (rule, conclusion, values, matched, depth) -> {
            List<Justification> known = reasons.get(conclusion);
            if (known == null) {
                known = new ArrayList<>(2);
                reasons.put(conclusion, known);
                memory.add(conclusion);
            }
            known.add(rule.justification(values, matched, depth));
        });
        List<Fact> facts = new ArrayList<>(given);
        facts.addAll(ruleBase.facts(given));
        List<Derived> derived = new ArrayList<>(reasons.size());
        reasons.forEach((conclusion, several) -> derived.add(new Derived(conclusion, several)));
        return new Inference(ruleBase, facts, derived);
    }

    /** All that is concluded, without the reasons; much quicker. */
    public Collection<Fact> conclude(Collection<? extends Fact> given) {
        Memory memory = memory(given);
        Set<Fact> conclusions = new LinkedHashSet<>();
        run(memory, (rule, conclusion, values, matched, depth) -> {
            if (conclusions.add(conclusion)) {
                memory.add(conclusion);
            }
        });
        return conclusions;
    }

    /**
     * What is concluded, and by which rules, without telling which concluded what.
     *
     * @param conclusions all that is concluded
     * @param rules ids of the rules that fired, sorted
     */
    public record Fired(Collection<Fact> conclusions, List<String> rules) {

        /** What is concluded, and by which rules. */
        public Fired {
            conclusions = List.copyOf(conclusions);
            rules = List.copyOf(rules);
        }
    }

    /** All that is concluded and the rules that fired, without the reasons; as quick as {@link #conclude}. */
    public Fired fire(Collection<? extends Fact> given) {
        Memory memory = memory(given);
        Set<Fact> conclusions = new LinkedHashSet<>();
        Set<String> fired = new TreeSet<>();
        run(memory, (rule, conclusion, values, matched, depth) -> {
            fired.add(rule.rule().id());
            if (conclusions.add(conclusion)) {
                memory.add(conclusion);
            }
        });
        return new Fired(conclusions, List.copyOf(fired));
    }

    /** Conclusions by their types and texts, the reasons of each by their rules and facts. */
    /** A memory of these facts and those that the theory adds. */
    Memory memory(Collection<? extends Fact> given) {
        Memory memory = new Memory(
                ofTheory, limits.allowed(given.size() + ruleBase.parameters().size()), given);
        for (Fact fact : given) {
            memory.add(fact);
        }
        ruleBase.notSearched(given).forEach(memory::add);
        return memory;
    }

    MemoryLayout layout() {
        return layout;
    }

    /** The rules, each after all that it builds on. */
    List<CompiledRule> inStages() {
        return rules;
    }

    List<Rule> rules() {
        return ruleBase.rules();
    }

    /** For each rule that did not fire in an inference, the first condition that nothing met; ordered by the rules' ids. */
    public List<FailedCondition> failures(Inference inference) {
        Memory memory = new Memory(layout, MOST_FOR_ONE_FAILURE);
        inference.given().forEach(memory::add);
        inference.derived().forEach(each -> memory.add(each.conclusion()));
        return rules.stream()
                .map(rule -> rule.failure(memory))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(FailedCondition::rule))
                .toList();
    }

    private void run(Memory memory, FiringListener listener) {
        for (CompiledRule rule : rules) {
            fire(rule, memory, null, listener);
        }
    }

    /**
     * Fires a rule as often as the facts allow.
     *
     * @param pivots the facts that its pivot is to match; null if any
     * @throws InvalidInputException if it combines facts in too many ways
     */
    static void fire(CompiledRule rule, Memory memory, @Nullable Collection<Fact> pivots, FiringListener listener) {
        long before = memory.taken();
        try {
            if (pivots == null) {
                rule.fire(memory, listener);
            } else {
                for (Fact fact : pivots) {
                    rule.fire(memory, fact, listener);
                }
            }
        } catch (Memory.TooManyWaysException e) {
            memory.spent(rule.rule(), memory.taken() - before);
            throw memory.exceeded();
        }
        memory.spent(rule.rule(), memory.taken() - before);
    }
}
