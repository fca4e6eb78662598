package org.endure.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Observation;

/**
 * Which rule builds on which. No conclusion may depend on its own absence or support itself: the first has no answer, and the
 * second outlives its reasons, since truth maintenance does not find unfounded loops.
 */
public final class RuleDependencies {

    private final List<Rule> rules;
    private final Map<Rule, List<Rule>> builtOn = new HashMap<>();
    private final Map<Rule, Integer> order = new HashMap<>();

    /** The dependencies among these rules. */
    public RuleDependencies(List<Rule> rules) {
        this.rules = rules;
        Map<String, List<Rule>> byConclusion = new HashMap<>();
        rules.forEach(rule -> byConclusion
                .computeIfAbsent(rule.concludes(), type -> new ArrayList<>())
                .add(rule));
        for (Rule rule : rules) {
            List<Rule> sources = new ArrayList<>();
            for (Condition condition : rule.conditions()) {
                condition
                        .patterns()
                        .forEach(pattern -> byConclusion.getOrDefault(pattern.type(), List.of()).stream()
                                .filter(source -> mayMatch(source, pattern) && !sources.contains(source))
                                .forEach(sources::add));
                unsupportedTypes(condition)
                        .forEach(type -> byConclusion.getOrDefault(type, List.of()).stream()
                                .filter(source -> !sources.contains(source))
                                .forEach(sources::add));
            }
            builtOn.put(rule, sources);
        }
    }

    /** The rules whose conclusions this rule's conditions may match. */
    public List<Rule> builtOn(Rule rule) {
        return builtOn.getOrDefault(rule, List.of());
    }

    /** The rules of this one's cycle, in order, if its conclusion depends on itself. */
    public Optional<List<Rule>> cycle(Rule rule) {
        Map<Rule, Rule> cameFrom = new HashMap<>();
        Deque<Rule> open = new ArrayDeque<>(List.of(rule));
        while (!open.isEmpty()) {
            Rule current = open.removeFirst();
            for (Rule source : builtOn(current)) {
                if (source.equals(rule)) {
                    return Optional.of(path(rule, current, cameFrom));
                }
                if (cameFrom.putIfAbsent(source, current) == null) {
                    open.addLast(source);
                }
            }
        }
        return Optional.empty();
    }

    /** One diagnostic for each knot of cycles, at a rule that closes them all if there is one, naming the rules of its shortest cycle. */
    public List<Diagnostic> cycles() {
        List<Diagnostic> found = new ArrayList<>();
        if (!isCircular()) {
            return found;
        }
        Set<Rule> told = new HashSet<>();
        for (Rule rule : rules) {
            if (told.contains(rule) || cycle(rule).isEmpty()) {
                continue;
            }
            List<Rule> knot = knot(rule);
            told.addAll(knot);
            Rule closing =
                    knot.stream().filter(each -> closes(each, knot)).findFirst().orElse(rule);
            found.add(circular(closing, cycle(closing).orElseThrow()));
        }
        return found;
    }

    private static Diagnostic circular(Rule rule, List<Rule> cycle) {
        String names = String.join(
                " <- ", cycle.stream().map(each -> "\"" + each.name() + "\"").toList());
        return Diagnostic.error(
                "circular-rules",
                rule.at(),
                "The conclusion of \"%s\" depends on itself: %s <- \"%s\".".formatted(rule.name(), names, rule.name()),
                "Conclude an intermediate fact of another type, so that each stage builds on the one before it.");
    }

    /** The rules that build on this one and on which it builds, so that one of them may close all their cycles. */
    private List<Rule> knot(Rule rule) {
        return below(rule).stream().filter(each -> below(each).contains(rule)).toList();
    }

    /** Whether no cycle is left among the rules of a knot without this one. */
    private boolean closes(Rule rule, List<Rule> knot) {
        Set<Rule> left = new HashSet<>(knot);
        left.remove(rule);
        while (left.removeIf(each -> builtOn(each).stream().noneMatch(left::contains))) {
            continue;
        }
        return left.isEmpty();
    }

    /** All rules on which a rule builds, directly or not. */
    private Set<Rule> below(Rule rule) {
        Set<Rule> found = new LinkedHashSet<>();
        Deque<Rule> open = new ArrayDeque<>(List.of(rule));
        while (!open.isEmpty()) {
            for (Rule source : builtOn(open.removeFirst())) {
                if (found.add(source)) {
                    open.addLast(source);
                }
            }
        }
        return found;
    }

    /** Whether the conclusion of some rule depends on itself. */
    public boolean isCircular() {
        Map<Rule, Boolean> done = new IdentityHashMap<>();
        return rules.stream().anyMatch(rule -> isCircular(rule, done));
    }

    private boolean isCircular(Rule rule, Map<Rule, Boolean> done) {
        Boolean known = done.get(rule);
        if (known != null) {
            return !known;
        }
        done.put(rule, false);
        boolean circular = builtOn(rule).stream().anyMatch(each -> isCircular(each, done));
        done.put(rule, true);
        return circular;
    }

    /**
     * Stages in which the rules can be applied one after another: a rule stands after all it builds on. Only for rules without
     * cycles.
     */
    public List<List<Rule>> stages() {
        List<List<Rule>> stages = new ArrayList<>();
        for (Rule rule : rules) {
            int stage = stage(rule);
            while (stages.size() <= stage) {
                stages.add(new ArrayList<>());
            }
            stages.get(stage).add(rule);
        }
        return stages;
    }

    private int stage(Rule rule) {
        Integer known = order.get(rule);
        if (known != null) {
            return known;
        }
        int stage = builtOn(rule).stream().mapToInt(this::stage).max().orElse(-1) + 1;
        order.put(rule, stage);
        return stage;
    }

    private static List<Rule> path(Rule start, Rule end, Map<Rule, Rule> cameFrom) {
        List<Rule> path = new ArrayList<>();
        for (Rule rule = end; rule != null && !rule.equals(start); rule = cameFrom.get(rule)) {
            path.add(0, rule);
        }
        path.add(0, start);
        return path;
    }

    private static List<String> unsupportedTypes(Condition condition) {
        return condition instanceof Condition.Unsupported unsupported ? unsupported.types() : List.of();
    }

    /** Whether a fact that the rule concludes can match the pattern: no constant of one contradicts a constant of the other. */
    static boolean mayMatch(Rule source, Condition.Pattern pattern) {
        Expression.Construction made = source.conclusion();
        if (made == null || pattern.constraints().isEmpty()) {
            return made != null;
        }
        Class<?> type = RuleVocabulary.type(pattern.type()).orElse(null);
        if (type == null || Observation.class.isAssignableFrom(type)) {
            return true;
        }
        List<String> names =
                RuleVocabulary.arguments(type, made.arguments().size()).orElse(List.of());
        return pattern.constraints().stream()
                .flatMap(each -> each.expression().choice().stream())
                .noneMatch(asked -> contradicts(asked, names, made.arguments()));
    }

    private static boolean contradicts(Expression.OneOf asked, List<String> names, List<Value> values) {
        int at = names.indexOf(asked.value().name());
        Value made = at < 0 ? asked.value() : values.get(at);
        boolean known = isConstant(made) && asked.choices().stream().allMatch(RuleDependencies::isConstant);
        return known && asked.negated() == asked.choices().contains(made);
    }

    private static boolean isConstant(Value value) {
        return value instanceof Expression.Constant || value instanceof Expression.Literal;
    }
}
