package org.endure.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression that has a value. By itself it is a test that holds if the value is true. */
public sealed interface Value extends Expression
        permits Expression.Attribute,
                Expression.Variable,
                Expression.Constant,
                Expression.Literal,
                Expression.Nothing,
                Expression.Call {

    /** What the visitor makes of its form. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Expression.Visitor<R> visitor) {
        return visitor.value().apply(this);
    }

    @Override
    default String text() {
        return accept(new Visitor<>(
                Attribute::name,
                Variable::name,
                constant -> constant.type() + "." + constant.name(),
                literal ->
                        literal.value() instanceof String text ? "\"" + text + "\"" : String.valueOf(literal.value()),
                nothing -> "null",
                call -> call.arguments().stream()
                        .map(Value::text)
                        .collect(Collectors.joining(", ", call.target().text() + "." + call.method() + "(", ")"))));
    }

    @Override
    default List<Expression> parts() {
        return this instanceof Call call
                ? Stream.<Expression>concat(Stream.of(call.target()), call.arguments().stream())
                        .toList()
                : List.of();
    }

    /** What is made of a value of each form. */
    record Visitor<R>(
            Function<Attribute, R> attribute,
            Function<Variable, R> variable,
            Function<Constant, R> constant,
            Function<Literal, R> literal,
            Function<Nothing, R> nothing,
            Function<Call, R> call) {}
}
