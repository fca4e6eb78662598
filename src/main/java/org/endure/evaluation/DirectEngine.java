package org.endure.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Justification;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;
import org.endure.rulebase.RuleDependencies;

/**
 * Evaluates rules directly, in the stages of their dependencies: when a rule's turn comes, all it builds on is concluded,
 * so that each rule is evaluated once and negation is safe. Exact for the condition forms that rule files use; {@link
 * #unsupported} names the rules with other forms.
 */
public final class DirectEngine implements InferenceEngine {

    private static final Comparator<Justification> BY_RULE_THEN_FACTS = Comparator.<Justification, String>comparing(
                    justification -> justification.rule().id())
            .thenComparing(justification -> justification.facts().toString())
            .thenComparing(justification -> justification.bindings().toString());

    /** Some seconds' work, and a hundred thousand reasons; the shipped theory looks some ten thousand facts up. */
    private static final long MOST = 50_000_000;

    private static final long MORE_PER_FACT = 50_000;

    /** A fraction of a second's work for each rule that did not fire. */
    private static final long MOST_FOR_ONE_FAILURE = 5_000_000;

    private final RuleBase ruleBase;
    private final long most;
    private final MemoryLayout layout = new MemoryLayout();
    private final List<CompiledRule> rules = new ArrayList<>();

    /**
     * Prepares a rule base, which must have no cycles and no unsupported conditions.
     *
     * @throws IllegalArgumentException if a rule has a form that cannot be evaluated
     */
    public DirectEngine(RuleBase ruleBase) {
        this(ruleBase, MOST);
    }

    /**
     * Prepares a rule base.
     *
     * @param most how many facts may be looked up in one inference
     */
    DirectEngine(RuleBase ruleBase, long most) {
        this.ruleBase = ruleBase;
        this.most = most;
        List<Rule> other = unsupported(ruleBase);
        if (!other.isEmpty()) {
            throw new IllegalArgumentException("These rules have conditions that only the engine can evaluate: %s."
                    .formatted(other.stream().map(Rule::id).toList()));
        }
        for (List<Rule> stage : new RuleDependencies(ruleBase.rules()).stages()) {
            stage.forEach(rule -> rules.add(RuleCompiler.compile(rule, layout)));
        }
    }

    /** Rules with conditions or conclusions of a form that cannot be evaluated directly. */
    public static List<Rule> unsupported(RuleBase ruleBase) {
        return ruleBase.rules().stream()
                .filter(rule -> rule.conclusion() == null
                        || rule.conditions().stream().anyMatch(Condition.Unsupported.class::isInstance))
                .toList();
    }

    @Override
    public Inference infer(Collection<? extends Fact> given) {
        List<Fact> facts = new ArrayList<>(given);
        facts.addAll(ruleBase.parameters());
        Memory memory = run(facts, true);
        List<Derived> derived = new ArrayList<>();
        memory.justifications().forEach((conclusion, reasons) -> {
            reasons.sort(BY_RULE_THEN_FACTS);
            derived.add(new Derived(conclusion, reasons));
        });
        derived.sort(Comparator.comparing(
                        (Derived each) -> each.conclusion().getClass().getSimpleName())
                .thenComparing(each -> each.conclusion().toString()));
        return new Inference(ruleBase, facts, derived);
    }

    /** All that is concluded, without the reasons; much quicker. */
    public Collection<Fact> conclude(Collection<? extends Fact> given) {
        List<Fact> facts = new ArrayList<>(given);
        facts.addAll(ruleBase.parameters());
        return run(facts, false).conclusions();
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
        List<Fact> facts = new ArrayList<>(given);
        facts.addAll(ruleBase.parameters());
        List<String> fired = new ArrayList<>();
        Memory memory = run(facts, false, rule -> fired.add(rule.id()));
        fired.sort(Comparator.naturalOrder());
        return new Fired(memory.conclusions(), fired);
    }

    /** All that is concluded, each conclusion with every firing that concludes it, in no particular order. */
    Map<Conclusion, List<Justification>> firings(Collection<? extends Fact> given) {
        List<Fact> facts = new ArrayList<>(given);
        facts.addAll(ruleBase.parameters());
        return run(facts, true).justifications();
    }

    List<Rule> rules() {
        return ruleBase.rules();
    }

    /** For each rule that did not fire in an inference, the first condition that nothing met; ordered by the rules' ids. */
    public List<FailedCondition> failures(Inference inference) {
        Memory memory = new Memory(layout, false, Math.min(most, MOST_FOR_ONE_FAILURE));
        inference.given().forEach(memory::add);
        inference.derived().forEach(each -> memory.add(each.conclusion()));
        return rules.stream()
                .map(rule -> rule.failure(memory))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(FailedCondition::rule))
                .toList();
    }

    private static Diagnostic tooManyWays(Rule rule) {
        return Diagnostic.error(
                "endless-rules",
                rule.at(),
                "\"%s\" combines facts in more ways than can be tried.".formatted(rule.name()),
                "Let each pattern equal something that an earlier one names, so that few facts can meet it.");
    }

    private Memory run(List<Fact> facts, boolean withReasons) {
        return run(facts, withReasons, rule -> {});
    }

    private Memory run(List<Fact> facts, boolean withReasons, Consumer<Rule> fired) {
        Memory memory = new Memory(layout, withReasons, most + MORE_PER_FACT * facts.size());
        facts.forEach(memory::add);
        for (CompiledRule rule : rules) {
            long before = memory.firings();
            try {
                rule.fire(memory);
            } catch (Memory.TooManyWaysException e) {
                throw new InvalidInputException(tooManyWays(rule.rule()));
            }
            if (memory.firings() > before) {
                fired.accept(rule.rule());
            }
        }
        return memory;
    }
}
