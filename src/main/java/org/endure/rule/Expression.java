package org.endure.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A test of a fact, in the forms that rule files use, or a value. Two expressions are equal if they say the same. */
public sealed interface Expression extends Serializable
        permits Value,
                Expression.Binding,
                Expression.Comparison,
                Expression.OneOf,
                Expression.All,
                Expression.Any,
                Expression.Not {

    /** What the visitor makes of its form. */
    <R> R accept(Visitor<R> visitor);

    /** The expression as a reader would write it. */
    default String text() {
        return accept(new Visitor<>(
                binding -> binding.variable + " : " + binding.value.text(),
                comparison -> comparison.left.text() + " " + comparison.operator.sign() + " " + comparison.right.text(),
                oneOf ->
                        oneOf.value.text() + (oneOf.negated ? " not in (" : " in (") + texts(oneOf.choices, ", ") + ")",
                all -> texts(all.parts, " && "),
                any -> "(" + texts(any.parts, " || ") + ")",
                not -> "!(" + not.part.text() + ")",
                Value::text));
    }

    /** The expressions that it is made of, in the order they are written; none if it has no parts. */
    default List<Expression> parts() {
        return accept(new Visitor<>(
                binding -> List.of(binding.value),
                comparison -> List.of(comparison.left, comparison.right),
                oneOf -> Stream.<Expression>concat(Stream.of(oneOf.value), oneOf.choices.stream())
                        .toList(),
                All::parts,
                Any::parts,
                not -> List.of(not.part),
                Value::parts));
    }

    /** The expression itself and all expressions in it, however deep. */
    default Stream<Expression> nested() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::nested));
    }

    /** The names of the attributes that it reads. */
    default Stream<String> attributes() {
        return nested().filter(Attribute.class::isInstance).map(Expression::text);
    }

    /** Whether it names a variable or uses one. */
    default boolean hasVariable() {
        return nested().anyMatch(each -> each instanceof Variable || each instanceof Binding);
    }

    /** The attribute that it compares with other values; none if it is no single comparison or choice. */
    default Optional<Attribute> compared() {
        return this instanceof Comparison comparison
                ? Optional.of(comparison.left)
                : this instanceof OneOf oneOf ? Optional.of(oneOf.value) : Optional.empty();
    }

    /** The choice that it is: {@code a == b} asks the same as {@code a in (b)}, and {@code a != b} as {@code a not in (b)}. */
    default Optional<OneOf> choice() {
        if (this instanceof Comparison comparison
                && (comparison.operator == Operator.EQUAL || comparison.operator == Operator.NOT_EQUAL)) {
            boolean negated = comparison.operator == Operator.NOT_EQUAL;
            return Optional.of(new OneOf(comparison.left, negated, List.of(comparison.right)));
        }
        return this instanceof OneOf oneOf ? Optional.of(oneOf) : Optional.empty();
    }

    /** The variable that must equal an attribute, and the attribute: of {@code $x : a}, and of {@code a == $x}. */
    default Optional<Binding> tie() {
        return Optional.empty();
    }

    /** What is made of an expression of each form. It names all forms, so that the compiler finds what leaves one out. */
    record Visitor<R>(
            Function<Binding, R> binding,
            Function<Comparison, R> comparison,
            Function<OneOf, R> oneOf,
            Function<All, R> all,
            Function<Any, R> any,
            Function<Not, R> not,
            Function<Value, R> value) {}

    /** How two values are compared. */
    enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        CONTAINS("contains"),
        NOT_CONTAINS("not contains"),
        MEMBER_OF("memberOf"),
        NOT_MEMBER_OF("not memberOf"),
        MATCHES("matches"),
        NOT_MATCHES("not matches");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As written. */
        public String sign() {
            return sign;
        }

        /** Whether it needs values that have an order. */
        public boolean orders() {
            return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
        }
    }

    /** An attribute of the fact that is matched. */
    record Attribute(String name) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attribute().apply(this);
        }
    }

    /** A variable, with its dollar sign. */
    record Variable(String name) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.variable().apply(this);
        }
    }

    /** A constant of an enum, such as {@code Mode.WORD}. */
    record Constant(String type, String name) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant().apply(this);
        }
    }

    /** A text, number or truth value. */
    record Literal(Serializable value) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal().apply(this);
        }
    }

    /** Nothing at all: {@code null}. */
    record Nothing() implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing().apply(this);
        }
    }

    /** Names the value of an attribute: {@code $x : attribute}. It holds whatever the value. */
    record Binding(String variable, Attribute value) implements Expression {
        @Override
        public Optional<Binding> tie() {
            return Optional.of(this);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binding().apply(this);
        }
    }

    /** Compares an attribute with a value. */
    record Comparison(Attribute left, Operator operator, Value right) implements Expression {
        @Override
        public Optional<Binding> tie() {
            return operator == Operator.EQUAL && right instanceof Variable variable
                    ? Optional.of(new Binding(variable.name, left))
                    : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison().apply(this);
        }
    }

    /** Asks whether an attribute is one of several values: {@code mode in (Mode.WORD, Mode.FORMAL_ACT)}. */
    record OneOf(Attribute value, boolean negated, List<Value> choices) implements Expression {
        public OneOf {
            choices = List.copyOf(choices);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf().apply(this);
        }
    }

    /** All must hold. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all().apply(this);
        }
    }

    /** One must hold. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any().apply(this);
        }
    }

    /** Must not hold. */
    record Not(Expression part) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not().apply(this);
        }
    }

    /** A method of a value, such as {@code $m.raised(1)}; only in conclusions. */
    record Call(Value target, String method, List<Value> arguments) implements Value {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call().apply(this);
        }
    }

    /** A new fact, such as {@code new Verdict( Outcome.ENDURANCE )}: what a rule concludes. */
    record Construction(String type, List<Value> arguments) implements Serializable {
        public Construction {
            arguments = List.copyOf(arguments);
        }

        /** The new fact as a reader would write it. */
        public String text() {
            return "new " + type + "( " + texts(arguments, ", ") + " )";
        }
    }

    private static String texts(List<? extends Expression> several, String sign) {
        return String.join(sign, several.stream().map(Expression::text).toList());
    }
}
