package org.endure.rule.check;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Spelling;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.Value;
import org.endure.rule.syntax.TextPattern;
import org.jspecify.annotations.Nullable;

/** Checks one constraint of a pattern. */
final class ConstraintCheck {

    private final Class<?> type;
    private final String typeName;
    private final Condition.Constraint constraint;
    private final Map<String, Class<?>> bound;
    private final RuleFaults faults;

    ConstraintCheck(
            Class<?> type,
            String typeName,
            Condition.Constraint constraint,
            Map<String, Class<?>> bound,
            RuleFaults faults) {
        this.type = type;
        this.typeName = typeName;
        this.constraint = constraint;
        this.bound = bound;
        this.faults = faults;
    }

    /** Checks it; an attribute by itself tests something only if it is true or false. */
    void check() {
        test(constraint.expression());
    }

    private void test(Expression expression) {
        expression
                .accept(new Expression.Visitor<Runnable>(
                        binding -> () -> bind(binding),
                        comparison -> () -> compare(comparison),
                        oneOf -> () -> choose(oneOf),
                        all -> () -> all.parts().forEach(this::test),
                        any -> () -> any.parts().forEach(this::test),
                        not -> () -> test(not.part()),
                        value -> () -> alone(value)))
                .run();
    }

    private void bind(Expression.Binding binding) {
        Class<?> value = value(binding.value());
        if (bound.put(binding.variable(), value == null ? Object.class : value) != null) {
            faults.report(
                    "doubled-variable",
                    faults.within(constraint, binding.variable()),
                    binding.variable().length(),
                    "%s names something already.".formatted(binding.variable()),
                    "Give one of them another name, or compare: %s == %s."
                            .formatted(binding.value().text(), binding.variable()));
        }
    }

    private void choose(Expression.OneOf oneOf) {
        Class<?> value = value(oneOf.value());
        oneOf.choices().forEach(choice -> same(value, value(value, choice), choice));
    }

    private void alone(Value value) {
        Class<?> type = value(value);
        boolean bare = value instanceof Expression.Attribute && type != null;
        if (bare && type != Boolean.class) {
            faults.report(
                    "missing-operator",
                    faults.within(constraint, value.text()),
                    value.text().length(),
                    "%s by itself tests nothing.".formatted(value.text()),
                    "Compare it with a value: %s == …".formatted(value.text()));
        }
    }

    private @Nullable Class<?> value(Value value) {
        return value.accept(new Value.Visitor<@Nullable Class<?>>(
                attribute -> attribute(attribute.name()),
                variable -> variable(variable.name()),
                constant -> {
                    faults.constant(constant, faults.within(constraint, constant.text()));
                    return RuleVocabulary.constantType(constant.type()).orElse(null);
                },
                literal -> literal.value().getClass(),
                nothing -> null,
                call -> null));
    }

    /** What an attribute is compared with; a constant that lacks its type is told as that, not as an attribute. */
    private @Nullable Class<?> value(@Nullable Class<?> left, Value right) {
        if (left != null
                && right instanceof Expression.Attribute name
                && !RuleVocabulary.attributes(type).containsKey(name.name())
                && RuleVocabulary.constant(left.getSimpleName(), name.name()).isPresent()) {
            faults.report(
                    "bare-constant",
                    faults.within(constraint, name.name()),
                    name.name().length(),
                    "%s is a value of %s, whose name must stand before it."
                            .formatted(name.name(), left.getSimpleName()),
                    Advice.replace(
                            "Write %s.%s.".formatted(left.getSimpleName(), name.name()),
                            name.name(),
                            left.getSimpleName() + "." + name.name()));
            return null;
        }
        return value(right);
    }

    private @Nullable Class<?> attribute(String name) {
        Map<String, Method> attributes = RuleVocabulary.attributes(type);
        Method method = attributes.get(name);
        if (method == null) {
            faults.report(
                    "unknown-attribute",
                    faults.within(constraint, name),
                    name.length(),
                    "%s has no attribute %s.".formatted(typeName, name),
                    Spelling.advice(name, attributes.keySet()));
        }
        return method == null
                ? null
                : MethodType.methodType(method.getReturnType()).wrap().returnType();
    }

    private @Nullable Class<?> variable(String name) {
        if (!bound.containsKey(name)) {
            faults.report(
                    "unknown-variable",
                    faults.within(constraint, name),
                    name.length(),
                    "No condition before this names %s.".formatted(name),
                    Spelling.advice(name, bound.keySet()));
        }
        return bound.get(name);
    }

    private void compare(Expression.Comparison comparison) {
        Class<?> left = value(comparison.left());
        Class<?> right = value(left, comparison.right());
        switch (comparison.operator()) {
            case CONTAINS, NOT_CONTAINS -> requireSeveral(left, comparison.left());
            case MEMBER_OF, NOT_MEMBER_OF -> requireSeveral(right, comparison.right());
            case MATCHES, NOT_MATCHES -> pattern(left, comparison);
            default -> {
                int before = faults.found().size();
                same(left, right, comparison.right());
                if (comparison.operator().orders() && faults.found().size() == before) {
                    requireOrder(left, comparison);
                }
            }
        }
    }

    private void requireSeveral(@Nullable Class<?> type, Value value) {
        if (type != null && type != List.class && type != Object.class) {
            faults.report(
                    "wrong-operator",
                    constraint.at(),
                    constraint.text().length(),
                    "%s holds one value, not several, so that nothing is contained in it.".formatted(value.text()),
                    "Compare it with ==, or use memberOf the other way round.");
        }
    }

    private void requireOrder(@Nullable Class<?> type, Expression.Comparison comparison) {
        boolean ordered = type == null
                || type == Object.class
                || type == String.class
                || type.isEnum()
                || Number.class.isAssignableFrom(type);
        if (!ordered || comparison.right() instanceof Expression.Nothing) {
            faults.report(
                    "wrong-operator",
                    constraint.at(),
                    constraint.text().length(),
                    "%s has no greater and smaller values."
                            .formatted(comparison.left().text()),
                    "Compare it with ==, != or in (…).");
        }
    }

    private void pattern(@Nullable Class<?> left, Expression.Comparison comparison) {
        if (left != null && left != String.class) {
            faults.report(
                    "wrong-operator",
                    constraint.at(),
                    constraint.text().length(),
                    "%s is not a text, so that it matches no expression."
                            .formatted(comparison.left().text()),
                    "Compare it with ==, != or in (…).");
        } else if (!(comparison.right() instanceof Expression.Literal literal)
                || !(literal.value() instanceof String expression)) {
            faults.report(
                    "wrong-pattern",
                    constraint.at(),
                    constraint.text().length(),
                    "matches takes a text in quotes.",
                    "Write %s matches \"C1[.].*\".".formatted(comparison.left().text()));
        } else {
            TextPattern.fault(expression)
                    .ifPresent(
                            fault -> faults.report(
                                    "wrong-pattern",
                                    faults.within(constraint, "\""),
                                    expression.length() + 2,
                                    "The regular expression cannot be used: %s.".formatted(fault),
                                    "It has no back-references and no look-around: list the texts with in (…), or write a rule for each."));
        }
    }

    private void same(@Nullable Class<?> left, @Nullable Class<?> right, Value shown) {
        if (left == null || right == null || left == Object.class || right == Object.class) {
            return;
        }
        boolean numbers = Number.class.isAssignableFrom(left) && Number.class.isAssignableFrom(right);
        if (!numbers && left != right) {
            faults.report(
                    "wrong-value",
                    faults.within(constraint, shown.text()),
                    shown.text().length(),
                    "%s cannot be compared with a value of %s.".formatted(shown.text(), words(left)),
                    left.isEnum()
                            ? "Write one of: %s."
                                    .formatted(String.join(
                                            ", ",
                                            RuleFaults.names(left).stream()
                                                    .map(name -> left.getSimpleName() + "." + name)
                                                    .toList()))
                            : null);
        }
    }

    private static String words(Class<?> type) {
        return type == String.class
                ? "text"
                : Number.class.isAssignableFrom(type) ? "number" : "type " + type.getSimpleName();
    }
}
