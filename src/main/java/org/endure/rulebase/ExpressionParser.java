package org.endure.rulebase;

import java.util.ArrayList;
import java.util.List;
import org.endure.rulebase.Expression.Operator;

/**
 * Reads the expressions that rule files use: comparisons, {@code in (…)}, {@code contains}, {@code memberOf}, {@code &&},
 * {@code ||}, bindings, and in conclusions {@code new} and methods.
 */
public final class ExpressionParser {

    private final List<Token> tokens;
    private final String source;
    private int next;

    private ExpressionParser(String source) {
        this.source = source;
        this.tokens = Token.read(source);
    }

    /** An expression cannot be read. */
    public static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        /** Offset of the character at which reading stopped, from 0. */
        private final int offset;

        UnreadableException(String message, int offset) {
            super(message);
            this.offset = offset;
        }

        /** Offset of the character at which reading stopped, from 0. */
        public int offset() {
            return offset;
        }
    }

    /** Reads a constraint of a pattern or an argument. */
    public static Expression parse(String text) throws UnreadableException {
        ExpressionParser parser = new ExpressionParser(text);
        Expression expression = parser.any();
        parser.end();
        return expression;
    }

    /** Reads a conclusion: {@code insertLogical( new Type( … ) );}. */
    public static Expression.Construction parseConclusion(String text) throws UnreadableException {
        ExpressionParser parser = new ExpressionParser(text);
        parser.expect("insertLogical");
        parser.expect("(");
        int at = parser.offset();
        Expression value = parser.any();
        parser.expect(")");
        parser.expect(";");
        parser.end();
        if (value instanceof Expression.Construction construction) {
            return construction;
        }
        throw new UnreadableException("a new fact was expected", at);
    }

    private Expression any() throws UnreadableException {
        List<Expression> parts = new ArrayList<>(List.of(all()));
        while (take("||")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.Any(parts);
    }

    private Expression all() throws UnreadableException {
        List<Expression> parts = new ArrayList<>(List.of(test()));
        while (take("&&")) {
            parts.add(test());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.All(parts);
    }

    private Expression test() throws UnreadableException {
        if (take("!")) {
            expect("(");
            Expression part = any();
            expect(")");
            return new Expression.Not(part);
        }
        Expression left = value();
        if (left instanceof Expression.Variable variable && take(":")) {
            return new Expression.Binding(variable.name(), test());
        }
        boolean negated = take("not");
        if (take("in")) {
            expect("(");
            List<Expression> choices = arguments();
            return new Expression.OneOf(left, negated, choices);
        }
        for (Operator operator : Operator.values()) {
            String sign = negated ? "not " + peek() : peek();
            if (operator.sign().equals(sign)) {
                next++;
                return new Expression.Comparison(left, operator, value());
            }
        }
        if (negated) {
            throw new UnreadableException("an operator was expected after not", offset());
        }
        return left;
    }

    private Expression value() throws UnreadableException {
        Expression value = primary();
        while (take(".")) {
            String name = name();
            if (take("(")) {
                value = new Expression.Call(value, name, arguments());
            } else if (value instanceof Expression.Attribute type
                    && Character.isUpperCase(type.name().charAt(0))) {
                value = new Expression.Constant(type.name(), name);
            } else {
                throw new UnreadableException("a method or constant was expected", offset());
            }
        }
        return value;
    }

    private Expression primary() throws UnreadableException {
        int at = offset();
        if (take("(")) {
            Expression inner = any();
            expect(")");
            return inner;
        } else if (take("new")) {
            String type = name();
            expect("(");
            return new Expression.Construction(type, arguments());
        } else if (take("null")) {
            return new Expression.Nothing();
        } else if (take("true") || take("false")) {
            return new Expression.Literal(tokens.get(next - 1).text().equals("true"));
        } else if (next < tokens.size()) {
            Token token = tokens.get(next++);
            switch (token.kind()) {
                case TEXT:
                    return new Expression.Literal(token.text());
                case NUMBER:
                    return new Expression.Literal(number(token.text()));
                case NAME:
                    return token.text().startsWith("$")
                            ? new Expression.Variable(token.text())
                            : new Expression.Attribute(token.text());
                default:
                    throw new UnreadableException("\"" + token.text() + "\" was not expected here", at);
            }
        }
        throw new UnreadableException("the expression ends too early", at);
    }

    private static java.io.Serializable number(String digits) {
        if (digits.contains(".")) {
            return Double.valueOf(digits);
        }
        return Integer.valueOf(digits);
    }

    private List<Expression> arguments() throws UnreadableException {
        List<Expression> arguments = new ArrayList<>();
        if (take(")")) {
            return arguments;
        }
        do {
            arguments.add(any());
        } while (take(","));
        expect(")");
        return arguments;
    }

    private String name() throws UnreadableException {
        if (next < tokens.size() && tokens.get(next).kind() == Token.Kind.NAME) {
            return tokens.get(next++).text();
        }
        throw new UnreadableException("a name was expected", offset());
    }

    private String peek() {
        return next < tokens.size() && tokens.get(next).kind() != Token.Kind.TEXT
                ? tokens.get(next).text()
                : "";
    }

    private boolean take(String text) {
        if (peek().equals(text)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String text) throws UnreadableException {
        if (!take(text)) {
            throw new UnreadableException("\"" + text + "\" was expected", offset());
        }
    }

    private void end() throws UnreadableException {
        if (next < tokens.size()) {
            throw new UnreadableException("\"" + tokens.get(next).text() + "\" was not expected here", offset());
        }
    }

    private int offset() {
        return next < tokens.size() ? tokens.get(next).offset() : source.length();
    }
}
