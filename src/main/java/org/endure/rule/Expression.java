package org.endure.rule;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** An expression in a rule, in the forms that rule files use. Two expressions are equal if they say the same. */
public sealed interface Expression extends Serializable {

    /** The expression as a reader would write it. */
    String text();

    /** The expressions that it is made of, in the order they are written; none if it has no parts. */
    default List<Expression> parts() {
        return List.of();
    }

    /** The expression itself and all expressions in it, however deep. */
    default Stream<Expression> nested() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::nested));
    }

    /** The names of the attributes that it reads. */
    default Stream<String> attributes() {
        return nested().filter(Attribute.class::isInstance)
                .map(Attribute.class::cast)
                .map(Attribute::name);
    }

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
    record Attribute(String name) implements Expression {
        @Override
        public String text() {
            return name;
        }
    }

    /** A variable, with its dollar sign. */
    record Variable(String name) implements Expression {
        @Override
        public String text() {
            return name;
        }
    }

    /** A constant of an enum, such as {@code Mode.WORD}. */
    record Constant(String type, String name) implements Expression {
        @Override
        public String text() {
            return type + "." + name;
        }
    }

    /** A text, number or truth value. */
    record Literal(Serializable value) implements Expression {
        @Override
        public String text() {
            return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        }
    }

    /** Nothing at all: {@code null}. */
    record Nothing() implements Expression {
        @Override
        public String text() {
            return "null";
        }
    }

    /** Names a value: {@code $x : attribute}. It holds whatever the value. */
    record Binding(String variable, Expression value) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(value);
        }

        @Override
        public String text() {
            return variable + " : " + value.text();
        }
    }

    /** Compares two values. */
    record Comparison(Expression left, Operator operator, Expression right) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public String text() {
            return left.text() + " " + operator.sign() + " " + right.text();
        }
    }

    /** Asks whether a value is one of several: {@code mode in (Mode.WORD, Mode.FORMAL_ACT)}. */
    record OneOf(Expression value, boolean negated, List<Expression> choices) implements Expression {
        public OneOf {
            choices = List.copyOf(choices);
        }

        @Override
        public List<Expression> parts() {
            return joined(value, choices);
        }

        @Override
        public String text() {
            return value.text() + (negated ? " not in (" : " in (")
                    + String.join(", ", choices.stream().map(Expression::text).toList()) + ")";
        }
    }

    /** All must hold. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return String.join(" && ", parts.stream().map(Expression::text).toList());
        }
    }

    /** One must hold. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return "("
                    + String.join(" || ", parts.stream().map(Expression::text).toList()) + ")";
        }
    }

    /** Must not hold. */
    record Not(Expression part) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(part);
        }

        @Override
        public String text() {
            return "!(" + part.text() + ")";
        }
    }

    /** A method of a value, such as {@code $m.raised(1)}; only in conclusions. */
    record Call(Expression target, String method, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return joined(target, arguments);
        }

        @Override
        public String text() {
            return target.text() + "." + method + "("
                    + String.join(", ", arguments.stream().map(Expression::text).toList()) + ")";
        }
    }

    /** A new fact, such as {@code new Verdict( Outcome.ENDURANCE )}; only in conclusions. */
    record Construction(String type, List<Expression> arguments) implements Expression {
        public Construction {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }

        @Override
        public String text() {
            return "new " + type + "( "
                    + String.join(", ", arguments.stream().map(Expression::text).toList()) + " )";
        }
    }

    private static List<Expression> joined(Expression first, List<Expression> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}
