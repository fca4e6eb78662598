package org.endure.evaluation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.endure.fact.Conclusion;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Expression;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/** Makes a rule ready to be evaluated: variables get places, and facts are looked up by what is already known of them. */
final class RuleCompiler {

    private final Rule rule;
    private final MemoryLayout layout;
    private final Terms terms = new Terms();
    private final Set<String> bound = new HashSet<>();

    private RuleCompiler(Rule rule, MemoryLayout layout) {
        this.rule = rule;
        this.layout = layout;
    }

    static CompiledRule compile(Rule rule, MemoryLayout layout) {
        return new RuleCompiler(rule, layout).compile();
    }

    private CompiledRule compile() {
        List<CompiledRule.Step> steps = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            steps.add(step(condition));
        }
        CompiledRule.Maker maker = maker();
        String[] names = terms.names().toArray(String[]::new);
        boolean[] exported = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            exported[i] = bound.contains(names[i]);
        }
        return new CompiledRule(rule, steps.toArray(CompiledRule.Step[]::new), names, exported, maker);
    }

    private CompiledRule.Step step(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            CompiledRule.Lookup lookup = lookup(pattern);
            bound.addAll(pattern.names());
            return new CompiledRule.Match(lookup);
        } else if (condition instanceof Condition.Presence presence) {
            return new CompiledRule.Check(lookup(presence.pattern()), true);
        } else if (condition instanceof Condition.Absence absence) {
            return new CompiledRule.Check(lookup(absence.pattern()), false);
        } else if (condition instanceof Condition.Combination combination) {
            return combined(combination);
        } else if (condition instanceof Condition.Aggregate aggregate) {
            CompiledRule.Lookup lookup = lookup(aggregate.pattern());
            Term argument = terms.term(aggregate.argument(), type(aggregate.pattern()));
            bound.add(aggregate.variable());
            return new CompiledRule.Draw(lookup, aggregate.function(), argument, terms.place(aggregate.variable()));
        }
        throw new IllegalArgumentException("The condition %s cannot be evaluated.".formatted(condition.text()));
    }

    /** What the parts name is forgotten after them. */
    private CompiledRule.Step combined(Condition.Combination combination) {
        Set<String> outside = Set.copyOf(bound);
        CompiledRule.Step[] parts = combination.parts().stream().map(this::step).toArray(CompiledRule.Step[]::new);
        bound.retainAll(outside);
        return new CompiledRule.Combined(parts, combination.wanted());
    }

    private CompiledRule.Lookup lookup(Condition.Pattern pattern) {
        Class<?> type = type(pattern);
        MemoryLayout.Store store = layout.store(type);
        Expression.Comparison key = key(pattern, type);
        List<Probe> probes = new ArrayList<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (!constraint.expression().equals(key)) {
                probes.add(terms.probe(constraint.expression(), type));
            }
        }
        int place = pattern.variable() == null ? -1 : terms.place(pattern.variable());
        MemoryLayout.Index index = key == null
                ? null
                : layout.index(
                        store,
                        key.left().text(),
                        Terms.accessor(type, key.left().text()));
        Term value = key == null ? null : terms.term(key.right(), null);
        return new CompiledRule.Lookup(store, index, value, probes.toArray(Probe[]::new), place);
    }

    /** The most telling equality by which facts can be looked up: with a variable if possible, else with a constant. */
    private Expression.@Nullable Comparison key(Condition.Pattern pattern, Class<?> type) {
        Expression.Comparison found = null;
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (constraint.expression() instanceof Expression.Comparison comparison && isKey(comparison, type)) {
                boolean better = found == null
                        || comparison.right() instanceof Expression.Variable
                                && !(found.right() instanceof Expression.Variable);
                found = better ? comparison : found;
            }
        }
        return found;
    }

    private boolean isKey(Expression.Comparison comparison, Class<?> type) {
        if (comparison.operator() != Expression.Operator.EQUAL
                || !(comparison.left() instanceof Expression.Attribute attribute)) {
            return false;
        }
        Method reader = RuleVocabulary.attributes(type).get(attribute.name());
        boolean comparable = reader != null
                && (reader.getReturnType() == String.class
                        || reader.getReturnType().isEnum());
        boolean known = comparison.right() instanceof Expression.Constant
                || comparison.right() instanceof Expression.Literal
                || comparison.right() instanceof Expression.Variable variable && bound.contains(variable.name());
        return comparable && known;
    }

    private static Class<?> type(Condition.Pattern pattern) {
        return RuleVocabulary.type(pattern.type())
                .orElseThrow(() -> new IllegalArgumentException("There is no fact type %s.".formatted(pattern.type())));
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
        return variables -> {
            Object[] values = new Object[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[i].value(null, variables);
            }
            try {
                return (Conclusion) constructor.newInstance(values);
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("%s cannot be concluded by %s.".formatted(made.type(), rule.id()), e);
            }
        };
    }
}
