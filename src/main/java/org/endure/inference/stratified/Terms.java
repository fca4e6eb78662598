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
        if (expression instanceof Expression.Binding binding) {
            Term value = term(binding.value(), type);
            int place = place(binding.variable());
            return (fact, variables) -> {
                variables[place] = value.value(fact, variables);
                return true;
            };
        } else if (expression instanceof Expression.Comparison comparison) {
            Term left = term(comparison.left(), type);
            Term right = term(comparison.right(), type);
            Expression.Operator operator = comparison.operator();
            return operator == Expression.Operator.EQUAL
                    ? (fact, variables) -> Values.equal(left.value(fact, variables), right.value(fact, variables))
                    : (fact, variables) ->
                            Values.compare(left.value(fact, variables), operator, right.value(fact, variables));
        } else if (expression instanceof Expression.OneOf oneOf) {
            return oneOf(oneOf, type);
        } else if (expression instanceof Expression.All all) {
            Probe[] parts = all.parts().stream().map(part -> probe(part, type)).toArray(Probe[]::new);
            return (fact, variables) -> Arrays.stream(parts).allMatch(part -> part.holds(fact, variables));
        } else if (expression instanceof Expression.Any any) {
            Probe[] parts = any.parts().stream().map(part -> probe(part, type)).toArray(Probe[]::new);
            return (fact, variables) -> Arrays.stream(parts).anyMatch(part -> part.holds(fact, variables));
        } else if (expression instanceof Expression.Not not) {
            Probe part = probe(not.part(), type);
            return (fact, variables) -> !part.holds(fact, variables);
        }
        Term value = term(expression, type);
        return (fact, variables) -> Boolean.TRUE.equals(value.value(fact, variables));
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

    /** An expression; the type is that of the fact matched, null in conclusions. */
    Term term(Expression expression, @Nullable Class<?> type) {
        if (expression instanceof Expression.Attribute attribute && type != null) {
            Accessor accessor = accessor(type, attribute.name());
            return (fact, variables) -> fact == null ? null : accessor.get(fact);
        } else if (expression instanceof Expression.Variable variable) {
            int place = place(variable.name());
            return (fact, variables) -> variables[place];
        } else if (expression instanceof Expression.Constant constant) {
            Object value = RuleVocabulary.constant(constant.type(), constant.name())
                    .orElseThrow(
                            () -> new IllegalArgumentException("There is no constant %s.".formatted(constant.text())));
            return (fact, variables) -> value;
        } else if (expression instanceof Expression.Literal literal) {
            Object value = literal.value();
            return (fact, variables) -> value;
        } else if (expression instanceof Expression.Nothing) {
            return (fact, variables) -> null;
        } else if (expression instanceof Expression.Call call) {
            return call(call, type);
        }
        throw new IllegalArgumentException("The expression %s cannot be evaluated.".formatted(expression.text()));
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

    /** Whether an expression is an attribute whose values are texts or constants, so that equal ones have equal hashes. */
    static boolean isName(Expression expression, Class<?> type) {
        Method reader = expression instanceof Expression.Attribute attribute
                ? RuleVocabulary.attributes(type).get(attribute.name())
                : null;
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

    /** Whether an expression names a variable or uses one. */
    static boolean hasVariable(@Nullable Expression expression) {
        return expression != null
                && expression
                        .nested()
                        .anyMatch(each -> each instanceof Expression.Variable || each instanceof Expression.Binding);
    }
}
