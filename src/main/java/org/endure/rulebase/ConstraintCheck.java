package org.endure.rulebase;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Spelling;
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

    @Nullable
    Class<?> expression(Expression expression) {
        if (expression instanceof Expression.Attribute attribute) {
            return attribute(attribute.name());
        } else if (expression instanceof Expression.Variable variable) {
            return variable(variable.name());
        } else if (expression instanceof Expression.Constant constant) {
            faults.constant(constant, RuleFaults.within(constraint, constant.text()));
            return RuleVocabulary.constantType(constant.type()).orElse(null);
        } else if (expression instanceof Expression.Binding binding) {
            Class<?> value = expression(binding.value());
            bound.put(binding.variable(), value == null ? Object.class : value);
        } else if (expression instanceof Expression.Comparison comparison) {
            Class<?> left = expression(comparison.left());
            compare(left, comparison, value(left, comparison.right()));
        } else if (expression instanceof Expression.OneOf oneOf) {
            Class<?> value = expression(oneOf.value());
            oneOf.choices().forEach(choice -> same(value, value(value, choice), choice));
        } else if (expression instanceof Expression.All all) {
            all.parts().forEach(this::expression);
        } else if (expression instanceof Expression.Any any) {
            any.parts().forEach(this::expression);
        } else if (expression instanceof Expression.Not not) {
            expression(not.part());
        }
        return expression instanceof Expression.Literal literal
                ? literal.value().getClass()
                : null;
    }

    /** What an attribute is compared with; a constant that lacks its type is told as that, not as an attribute. */
    private @Nullable Class<?> value(@Nullable Class<?> left, Expression right) {
        if (left != null
                && right instanceof Expression.Attribute name
                && !RuleVocabulary.attributes(type).containsKey(name.name())
                && RuleVocabulary.constant(left.getSimpleName(), name.name()).isPresent()) {
            faults.report(
                    "bare-constant",
                    RuleFaults.within(constraint, name.name()),
                    name.name().length(),
                    "%s is a value of %s, whose name must stand before it."
                            .formatted(name.name(), left.getSimpleName()),
                    "Write %s.%s.".formatted(left.getSimpleName(), name.name()));
            return null;
        }
        return expression(right);
    }

    private @Nullable Class<?> attribute(String name) {
        Map<String, Method> attributes = RuleVocabulary.attributes(type);
        Method method = attributes.get(name);
        if (method == null) {
            faults.report(
                    "unknown-attribute",
                    RuleFaults.within(constraint, name),
                    name.length(),
                    "%s has no attribute %s.".formatted(typeName, name),
                    Spelling.advice(name, attributes.keySet()));
        }
        return method == null ? null : method.getReturnType();
    }

    private @Nullable Class<?> variable(String name) {
        if (!bound.containsKey(name)) {
            faults.report(
                    "unknown-variable",
                    RuleFaults.within(constraint, name),
                    name.length(),
                    "No condition before this names %s.".formatted(name),
                    Spelling.advice(name, bound.keySet()));
        }
        return bound.get(name);
    }

    private void compare(@Nullable Class<?> left, Expression.Comparison comparison, @Nullable Class<?> right) {
        Expression.Operator operator = comparison.operator();
        boolean collections = operator == Expression.Operator.CONTAINS
                || operator == Expression.Operator.NOT_CONTAINS
                || operator == Expression.Operator.MEMBER_OF
                || operator == Expression.Operator.NOT_MEMBER_OF
                || operator == Expression.Operator.MATCHES
                || operator == Expression.Operator.NOT_MATCHES;
        if (!collections) {
            same(left, right, comparison.right());
        } else if (left != null && operator == Expression.Operator.CONTAINS && left != List.class) {
            faults.report(
                    "wrong-operator",
                    constraint.at(),
                    constraint.text().length(),
                    "%s holds one value, not several, so that nothing is contained in it."
                            .formatted(comparison.left().text()),
                    "Compare it with ==, or use memberOf the other way round.");
        }
    }

    private void same(@Nullable Class<?> left, @Nullable Class<?> right, Expression shown) {
        if (left == null || right == null || left == Object.class || right == Object.class) {
            return;
        }
        boolean numbers = Number.class.isAssignableFrom(left) && Number.class.isAssignableFrom(right);
        if (!numbers && left != right) {
            faults.report(
                    "wrong-value",
                    RuleFaults.within(constraint, shown.text()),
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
