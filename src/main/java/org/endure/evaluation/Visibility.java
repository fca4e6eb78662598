package org.endure.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.endure.fact.Fact;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Expression;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What rules can see of a fact. For every pattern of the rules: nothing, if a test of the pattern that needs no other fact
 * fails; otherwise the values of the attributes that the pattern binds or compares with those of other facts. Two facts
 * that look the same, their ids apart, take part in the same inferences, since ids only tell facts apart: exchanging them
 * changes no conclusion but for the ids in it.
 */
public final class Visibility {

    private static final Object NOTHING = new Object();

    private final List<View> views;
    private final Map<Class<?>, List<View>> byClass = new ConcurrentHashMap<>();

    /** What these rules can see; their conditions must be of forms that can be evaluated directly. */
    public Visibility(List<Rule> rules) {
        List<View> all = new ArrayList<>();
        boolean idsAreRead = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(Condition::patterns)
                .flatMap(pattern -> pattern.constraints().stream())
                .anyMatch(each -> readsIds(each.expression()));
        Map<String, View> distinct = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions()) {
                condition
                        .patterns()
                        .map(pattern -> view(pattern, condition, idsAreRead))
                        .forEach(view -> distinct.putIfAbsent(view.key(), view));
            }
        }
        all.addAll(distinct.values());
        this.views = List.copyOf(all);
    }

    /** One pattern: the tests that need no other fact, and the attributes that others may be compared with. */
    private record View(String key, Class<?> type, List<Probe> tests, List<Accessor> values) {}

    /** What the rules see of a fact, pattern by pattern; empty if no pattern can match it. Equal lists look the same. */
    public List<Object> of(Fact fact) {
        List<Object> seen = new ArrayList<>();
        List<View> candidates = byClass.computeIfAbsent(
                fact.getClass(),
                type -> views.stream()
                        .filter(view -> view.type().isAssignableFrom(type))
                        .toList());
        for (int i = 0; i < candidates.size(); i++) {
            View view = candidates.get(i);
            if (view.tests().stream().allMatch(test -> test.holds(fact, new Object[0]))) {
                seen.add(i);
                view.values().forEach(value -> seen.add(Objects.requireNonNullElse(value.get(fact), NOTHING)));
            }
        }
        if (!seen.isEmpty()) {
            seen.add(fact.getClass());
        }
        return seen;
    }

    private static View view(Condition.Pattern pattern, Condition condition, boolean idsAreRead) {
        Class<?> type = RuleVocabulary.type(pattern.type()).orElseThrow();
        List<Probe> tests = new ArrayList<>();
        List<String> testTexts = new ArrayList<>();
        Set<String> read = new TreeSet<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (hasVariable(constraint.expression())) {
                attributes(constraint.expression(), read);
            } else {
                tests.add(new Terms().probe(constraint.expression(), type));
                testTexts.add(constraint.expression().text());
            }
        }
        if (condition instanceof Condition.Aggregate aggregate) {
            attributes(aggregate.argument(), read);
        }
        if (pattern.variable() != null) {
            read.addAll(RuleVocabulary.attributes(type).keySet());
        }
        if (!idsAreRead) {
            read.remove("id");
        }
        return new View(
                pattern.type() + testTexts + read,
                type,
                List.copyOf(tests),
                read.stream().map(name -> Terms.accessor(type, name)).toList());
    }

    /** Whether an id is compared with anything but a variable. */
    private static boolean readsIds(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return isId(comparison.left()) && !(comparison.right() instanceof Expression.Variable)
                    || isId(comparison.right()) && !(comparison.left() instanceof Expression.Variable);
        }
        return expression instanceof Expression.OneOf oneOf && isId(oneOf.value())
                || parts(expression).anyMatch(Visibility::readsIds);
    }

    private static boolean isId(Expression expression) {
        return expression instanceof Expression.Attribute attribute
                && attribute.name().equals("id");
    }

    static boolean hasVariable(@Nullable Expression expression) {
        return expression instanceof Expression.Variable
                || expression instanceof Expression.Binding
                || expression != null && parts(expression).anyMatch(Visibility::hasVariable);
    }

    private static void attributes(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Attribute attribute) {
            names.add(attribute.name());
        }
        parts(expression).forEach(part -> attributes(part, names));
    }

    private static Stream<Expression> parts(Expression expression) {
        if (expression instanceof Expression.Binding binding) {
            return Stream.of(binding.value());
        } else if (expression instanceof Expression.Comparison comparison) {
            return Stream.of(comparison.left(), comparison.right());
        } else if (expression instanceof Expression.OneOf oneOf) {
            return Stream.concat(Stream.of(oneOf.value()), oneOf.choices().stream());
        } else if (expression instanceof Expression.All all) {
            return all.parts().stream();
        } else if (expression instanceof Expression.Any any) {
            return any.parts().stream();
        } else if (expression instanceof Expression.Not not) {
            return Stream.of(not.part());
        } else if (expression instanceof Expression.Call call) {
            return Stream.concat(Stream.of(call.target()), call.arguments().stream());
        }
        return Stream.empty();
    }
}
