package org.endure.inference.stratified;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.endure.fact.Conclusion;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.UnknownValues;
import org.jspecify.annotations.Nullable;

/** Makes a rule ready to be evaluated: variables get places, and facts are looked up by what is already known of them. */
final class RuleCompiler {

    private final Rule rule;
    private final MemoryLayout layout;
    private final Terms terms;
    private final Set<String> bound = new HashSet<>();
    private final List<View> views = new ArrayList<>();
    private final List<Condition.Pattern> patterns = new ArrayList<>();

    private RuleCompiler(Rule rule, MemoryLayout layout) {
        this.rule = rule;
        this.layout = layout;
        this.terms = new Terms(layout.vocabulary());
    }

    static CompiledRule compile(Rule rule, MemoryLayout layout) {
        return new RuleCompiler(rule, layout).compile();
    }

    private CompiledRule compile() {
        List<Step> steps = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            steps.add(step(condition));
        }
        CompiledRule.Maker maker = maker();
        List<String> names =
                terms.names().stream().filter(bound::contains).sorted().toList();
        int pivot = pivot();
        return new CompiledRule(
                rule,
                steps.toArray(Step[]::new),
                views.toArray(View[]::new),
                pivot,
                ties(pivot).toArray(CompiledRule.Tie[]::new),
                needed(),
                terms.names().toArray(String[]::new),
                names.stream().map(name -> name.substring(1)).toArray(String[]::new),
                names.stream().mapToInt(terms::place).toArray(),
                maker);
    }

    private Step step(Condition condition) {
        return condition.accept(new Condition.Visitor<>(
                this::match, this::check, this::check, this::check, this::draw, unsupported -> {
                    throw new IllegalArgumentException(
                            "The condition %s cannot be evaluated.".formatted(unsupported.text()));
                }));
    }

    private Step match(Condition.Pattern pattern) {
        Lookup lookup = lookup(pattern, pattern);
        bound.addAll(pattern.names());
        return new Step.Match(lookup);
    }

    /** What the parts name is forgotten after them. */
    private Step check(Condition condition) {
        Set<String> outside = Set.copyOf(bound);
        Step[] parts = condition.parts().stream().map(this::step).toArray(Step[]::new);
        bound.retainAll(outside);
        return new Step.Check(parts, condition.wanted());
    }

    private Step draw(Condition.Aggregate aggregate) {
        Lookup lookup = lookup(aggregate.pattern(), aggregate);
        Term argument = terms.term(aggregate.argument(), type(aggregate.pattern()));
        bound.add(aggregate.variable());
        return new Step.Draw(lookup, argument, terms.place(aggregate.variable()), aggregate);
    }

    /** The views of facts that must be there. */
    private int[] needed() {
        List<Condition.Pattern> needed =
                rule.conditions().stream().flatMap(Condition::needed).toList();
        return IntStream.range(0, patterns.size())
                .filter(i -> needed.contains(patterns.get(i)))
                .map(i -> views.get(i).number())
                .distinct()
                .toArray();
    }

    private Lookup lookup(Condition.Pattern pattern, Condition condition) {
        Class<?> type = type(pattern);
        Expression.Comparison key = key(pattern, type);
        List<Probe> probes = new ArrayList<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (constraint.expression().hasVariable()) {
                probes.add(terms.probe(constraint.expression(), type));
            }
        }
        View view = layout.view(pattern, condition);
        views.add(view);
        patterns.add(pattern);
        return new Lookup(
                view,
                key == null ? -1 : view.slot(Terms.accessor(type, key.left().name())),
                key == null ? null : terms.term(key.right(), null),
                probes.toArray(Probe[]::new),
                pattern.variable() == null ? -1 : terms.place(pattern.variable()),
                pattern,
                key);
    }

    /**
     * The place of the pattern that the most others are tied to, among those with which the conditions begin; -1 if they begin
     * with none.
     */
    private int pivot() {
        int best = -1;
        long most = -1;
        for (int i = 0; i < rule.conditions().size() && rule.conditions().get(i) instanceof Condition.Pattern; i++) {
            long tied = ties(i).stream().filter(Objects::nonNull).count();
            if (tied > most) {
                most = tied;
                best = i;
            }
        }
        return best;
    }

    /** For each pattern, a value on which it must agree with the pivot; null if there is none. */
    private List<CompiledRule.@Nullable Tie> ties(int pivot) {
        List<CompiledRule.@Nullable Tie> ties = new ArrayList<>();
        if (pivot >= 0) {
            View view = views.get(pivot);
            Map<String, Accessor> own = names(rule.conditions().get(pivot), patterns.get(pivot));
            for (Condition condition : rule.conditions()) {
                condition
                        .patterns()
                        .forEach(pattern -> ties.add(names(condition, pattern).entrySet().stream()
                                .filter(each -> own.containsKey(each.getKey()))
                                .findFirst()
                                .map(each -> tie(view, Objects.requireNonNull(own.get(each.getKey())), each.getValue()))
                                .orElse(null)));
            }
        }
        return ties;
    }

    private static CompiledRule.Tie tie(View pivot, Accessor attribute, Accessor own) {
        return new CompiledRule.Tie(attribute, pivot.slot(attribute), own);
    }

    /** The variables that must equal texts or constants of a fact; without those that mean nothing outside the condition. */
    private Map<String, Accessor> names(Condition condition, Condition.Pattern pattern) {
        Class<?> type = type(pattern);
        Map<String, Accessor> names = new TreeMap<>();
        pattern.ties()
                .filter(tie -> Terms.isName(tie.value(), type))
                .forEach(tie -> names.put(
                        tie.variable(), Terms.accessor(type, tie.value().name())));
        names.keySet().removeAll(condition.innerNames());
        return names;
    }

    /** The first equality with a known variable, by which facts can be looked up. */
    private Expression.@Nullable Comparison key(Condition.Pattern pattern, Class<?> type) {
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (constraint.expression() instanceof Expression.Comparison comparison && isKey(comparison, type)) {
                return comparison;
            }
        }
        return null;
    }

    private boolean isKey(Expression.Comparison comparison, Class<?> type) {
        return comparison
                .tie()
                .filter(tie -> Terms.isName(tie.value(), type) && bound.contains(tie.variable()))
                .isPresent();
    }

    private Class<?> type(Condition.Pattern pattern) {
        return terms.type(pattern);
    }

    private CompiledRule.Maker maker() {
        Expression.Construction made = rule.conclusion();
        if (made == null) {
            throw new IllegalArgumentException("The conclusion of %s cannot be read.".formatted(rule.id()));
        }
        Class<?> type = RuleVocabulary.type(made.type()).orElseThrow();
        Constructor<?> constructor =
                RuleVocabulary.constructor(type, made.arguments().size()).orElseThrow();
        Term[] arguments = made.arguments().stream()
                .map(argument -> terms.term(argument, null))
                .toArray(Term[]::new);
        Rule concluding = rule; // so that what was needed to compile it is not kept
        return variables -> {
            try {
                Object[] values = new Object[arguments.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = arguments[i].value(null, variables);
                }
                return (Conclusion) constructor.newInstance(values);
            } catch (IllegalStateException | IllegalArgumentException | InvocationTargetException e) {
                throw UnknownValues.of(concluding);
            } catch (InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException(
                        "%s cannot be concluded by %s.".formatted(made.type(), concluding.id()), e);
            }
        };
    }
}
