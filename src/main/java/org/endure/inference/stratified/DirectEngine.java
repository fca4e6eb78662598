package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Fact;
import org.endure.fact.Searched;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
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

    /** So often all rules are interpreted, before it pays to compile them to bytecode. */
    private static final int SELDOM = 50;

    /** A fraction of a second's work for each rule that did not fire. */
    private static final long MOST_FOR_ONE_FAILURE = 5_000_000;

    /** After so many edits in turn all rules are made ready from the start, so that what only former rules saw is forgotten. */
    private static final int OLDEST = 50;

    private static final List<@Nullable Fact> ANY = Collections.singletonList(null);

    private final RuleBase ruleBase;
    private final Limits limits;
    private final MemoryLayout layout;
    private final List<CompiledRule> rules = new ArrayList<>();
    private final Memory ofTheory;
    private final int age;
    private volatile @Nullable Program program;
    private int evaluated;

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
        this(ruleBase, limits, null);
    }

    private DirectEngine(RuleBase ruleBase, Limits limits, @Nullable DirectEngine earlier) {
        this.ruleBase = ruleBase;
        this.limits = limits;
        this.age = earlier == null ? 0 : earlier.age + 1;
        this.layout = earlier == null ? new MemoryLayout(ruleBase.vocabulary()) : new MemoryLayout(earlier.layout);
        List<Rule> other = unsupported(ruleBase);
        if (!other.isEmpty()) {
            throw new IllegalArgumentException("These rules have conditions that only the engine can evaluate: %s."
                    .formatted(other.stream().map(Rule::id).toList()));
        }
        Map<Rule, CompiledRule> known = new IdentityHashMap<>();
        if (earlier != null) {
            earlier.rules.forEach(each -> known.put(each.rule(), each));
        }
        for (List<Rule> stage : new RuleDependencies(ruleBase.rules()).stages()) {
            for (Rule rule : stage) {
                CompiledRule compiled = known.get(rule);
                rules.add(compiled == null ? RuleCompiler.compile(rule, layout) : compiled);
            }
        }
        this.ofTheory = new Memory(layout, Long.MAX_VALUE);
        ruleBase.facts(List.of()).forEach(ofTheory::add);
    }

    /**
     * What evaluates an edited theory: the rules that are the very same are ready already.
     *
     * @param edited the theory now, which must have no cycles and no unsupported conditions
     */
    public DirectEngine after(RuleBase edited) {
        boolean isAlike = age < OLDEST && edited.vocabulary().equals(ruleBase.vocabulary());
        return new DirectEngine(edited, limits, isAlike ? this : null);
    }

    /** Rules with conditions or conclusions of a form that cannot be evaluated directly. */
    public static List<Rule> unsupported(RuleBase ruleBase) {
        return unsupported(ruleBase.rules());
    }

    /** Those of some rules with conditions or conclusions of a form that cannot be evaluated directly. */
    public static List<Rule> unsupported(Collection<Rule> rules) {
        return rules.stream()
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
        Reasons reasons = new Reasons(memory(given));
        run(reasons.memory, reasons);
        return new Inference(ruleBase, all(given), reasons.derived());
    }

    /** These facts and those that the theory adds: its parameters, its mechanisms and what was not searched for. */
    public List<Fact> all(Collection<? extends Fact> given) {
        List<Fact> facts = new ArrayList<>(given);
        facts.addAll(ruleBase.facts(given));
        return facts;
    }

    /** How many steps an inference from so many facts may take. */
    long allowed(int facts) {
        return limits.allowed(facts + ruleBase.parameters().size());
    }

    /** All that is concluded, without the reasons; much quicker. */
    public Collection<Fact> conclude(Collection<? extends Fact> given) {
        Concluded concluded = new Concluded(memory(given), null);
        run(concluded.memory, concluded);
        return Collections.unmodifiableList(concluded.conclusions);
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
        Set<CompiledRule> fired = Collections.newSetFromMap(new IdentityHashMap<>());
        Concluded concluded = new Concluded(memory(given), fired);
        run(concluded.memory, concluded);
        return new Fired(
                List.copyOf(concluded.conclusions),
                fired.stream().map(rule -> rule.rule().id()).sorted().toList());
    }

    /** A memory of these facts and those that the theory adds. */
    Memory memory(Collection<? extends Fact> given) {
        Memory memory = new Memory(ofTheory, allowed(given.size()), given);
        boolean searched = false;
        for (Fact fact : given) {
            memory.add(fact);
            searched |= fact instanceof Searched;
        }
        if (searched) {
            ruleBase.notSearched(given).forEach(memory::add);
        }
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
        for (int i = 0; i < rules.size(); i++) {
            fire(i, memory, listener);
        }
    }

    /**
     * Fires a rule as often as the facts allow.
     *
     * @param number its place in the stages
     * @throws InvalidInputException if it combines facts in too many ways
     */
    void fire(int number, Memory memory, FiringListener listener) {
        fire(number, memory, ANY, listener);
    }

    /**
     * Fires a rule as often as the facts allow.
     *
     * @param number its place in the stages
     * @param pivots the facts that its pivot is to match; a null among them if any
     * @throws InvalidInputException if it combines facts in too many ways
     */
    void fire(int number, Memory memory, Collection<@Nullable Fact> pivots, FiringListener listener) {
        CompiledRule rule = rules.get(number);
        if (memory.lacks(rule.needed())) {
            return;
        }
        Program compiled = program();
        long before = memory.taken();
        try {
            for (Fact pivot : pivots) {
                if (compiled == null) {
                    RuleInterpreter.of(rule, memory, pivot, listener).goOn(0, 0);
                } else {
                    compiled.fire(number, rule, memory, pivot, listener);
                }
            }
        } catch (Memory.TooManyWaysException e) {
            memory.spent(rule.rule(), memory.taken() - before);
            throw memory.exceeded();
        }
        memory.spent(rule.rule(), memory.taken() - before);
    }

    /**
     * The rules compiled to bytecode; null as long as they are seldom evaluated, and with declared types, whose classes the bytecode
     * could not name.
     */
    private @Nullable Program program() {
        Program known = program;
        if (known == null && ruleBase.vocabulary().declared().isEmpty() && ++evaluated > SELDOM * rules.size()) {
            known = compiled();
        }
        return known;
    }

    private synchronized Program compiled() {
        Program known = program;
        if (known == null) {
            known = new Program(rules, layout);
            layout.use(known);
            program = known;
        }
        return known;
    }
}
