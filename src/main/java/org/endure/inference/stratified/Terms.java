package org.endure.inference.stratified;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.Value;
import org.jspecify.annotations.Nullable;

/** Makes expressions of one rule ready to be evaluated, and gives its variables their places. */
final class Terms {

    /** Readers of the attributes of a type, kept as long as the type is. */
    private static final ClassValue<Map<String, Accessor>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Accessor> computeValue(Class<?> type) {
            Map<String, Accessor> accessors = new HashMap<>();
            RuleVocabulary.attributes(type).forEach((name, method) -> accessors.put(name, new Accessor(method)));
            return Map.copyOf(accessors);
        }
    };

    private final Vocabulary vocabulary;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Expressions about facts of these types. */
    Terms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The type of facts that a pattern matches. */
    Class<?> type(Condition.Pattern pattern) {
        return RuleVocabulary.type(pattern.type(), vocabulary)
                .orElseThrow(() -> new IllegalArgumentException("There is no fact type %s.".formatted(pattern.type())));
    }

    /** Names of the variables, in the order of their places. */
    List<String> names() {
        return names;
    }

    int place(String variable) {
        return places.computeIfAbsent(variable, name -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /** A constraint of a pattern on that type. */
    Probe probe(Expression expression, Class<?> type) {
        return expression.accept(new Expression.Visitor<Probe>(
                binding -> {
                    Term value = attribute(binding.value(), type);
                    int place = place(binding.variable());
                    return (fact, variables) -> {
                        variables[place] = value.value(fact, variables);
                        return true;
                    };
                },
                comparison -> comparison(comparison, type),
                oneOf -> oneOf(oneOf, type),
                all -> {
                    Probe[] parts = probes(all.parts(), type);
                    return (fact, variables) -> Arrays.stream(parts).allMatch(part -> part.holds(fact, variables));
                },
                any -> {
                    Probe[] parts = probes(any.parts(), type);
                    return (fact, variables) -> Arrays.stream(parts).anyMatch(part -> part.holds(fact, variables));
                },
                not -> {
                    Probe part = probe(not.part(), type);
                    return (fact, variables) -> !part.holds(fact, variables);
                },
                value -> {
                    Term term = term(value, type);
                    return (fact, variables) -> Boolean.TRUE.equals(term.value(fact, variables));
                }));
    }

    private Probe[] probes(List<Expression> expressions, Class<?> type) {
        return expressions.stream().map(each -> probe(each, type)).toArray(Probe[]::new);
    }

    private Probe comparison(Expression.Comparison comparison, Class<?> type) {
        Term left = attribute(comparison.left(), type);
        Term right = term(comparison.right(), type);
        Expression.Operator operator = comparison.operator();
        return operator == Expression.Operator.EQUAL
                ? (fact, variables) -> Values.equal(left.value(fact, variables), right.value(fact, variables))
                : (fact, variables) ->
                        Values.compare(left.value(fact, variables), operator, right.value(fact, variables));
    }

    private Probe oneOf(Expression.OneOf oneOf, Class<?> type) {
        Term value = term(oneOf.value(), type);
        Term[] choices =
                oneOf.choices().stream().map(choice -> term(choice, type)).toArray(Term[]::new);
        boolean negated = oneOf.negated();
        return (fact, variables) -> {
            Object found = value.value(fact, variables);
            for (Term choice : choices) {
                if (Values.equal(found, choice.value(fact, variables))) {
                    return !negated;
                }
            }
            return negated;
        };
    }

    /** A value; the type is that of the fact matched, null in conclusions. */
    Term term(Value value, @Nullable Class<?> type) {
        return value.accept(new Value.Visitor<Term>(
                attribute -> attribute(attribute, type),
                variable -> {
                    int place = place(variable.name());
                    return (fact, variables) -> variables[place];
                },
                constant -> always(RuleVocabulary.constant(constant.type(), constant.name())
                        .orElseThrow(() ->
                                new IllegalArgumentException("There is no constant %s.".formatted(constant.text())))),
                literal -> always(literal.value()),
                nothing -> always(null),
                call -> call(call, type)));
    }

    private static Term attribute(Expression.Attribute attribute, @Nullable Class<?> type) {
        if (type == null) {
            throw new IllegalArgumentException("The expression %s cannot be evaluated.".formatted(attribute.text()));
        }
        Accessor accessor = accessor(type, attribute.name());
        return (fact, variables) -> fact == null ? null : accessor.get(fact);
    }

    private static Term always(@Nullable Object value) {
        return (fact, variables) -> value;
    }

    private Term call(Expression.Call call, @Nullable Class<?> type) {
        Term target = term(call.target(), type);
        Term[] arguments =
                call.arguments().stream().map(argument -> term(argument, type)).toArray(Term[]::new);
        return (fact, variables) -> {
            @Nullable Object[] values = new Object[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[i].value(fact, variables);
            }
            return call(target.value(fact, variables), call.method(), values);
        };
    }

    /** Calls a method of a value by its name. */
    static @Nullable Object call(@Nullable Object receiver, String name, @Nullable Object[] arguments) {
        if (receiver == null) {
            throw new IllegalStateException("%s is called on nothing.".formatted(name));
        }
        try {
            return method(receiver.getClass(), name, arguments.length).invoke(receiver, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s of %s failed.".formatted(name, receiver), e);
        }
    }

    private static Method method(Class<?> type, String name, int arguments) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments) {
                return method;
            }
        }
        throw new IllegalStateException("%s has no method %s.".formatted(type.getSimpleName(), name));
    }

    /** Whether the values of an attribute are texts or constants, so that equal ones have equal hashes. */
    static boolean isName(Expression.Attribute attribute, Class<?> type) {
        Method reader = RuleVocabulary.attributes(type).get(attribute.name());
        return reader != null
                && (reader.getReturnType() == String.class
                        || reader.getReturnType().isEnum());
    }

    static Accessor accessor(Class<?> type, String attribute) {
        Accessor accessor = ACCESSORS.get(type).get(attribute);
        if (accessor == null) {
            throw new IllegalArgumentException("%s has no attribute %s.".formatted(type.getSimpleName(), attribute));
        }
        return accessor;
    }
}
