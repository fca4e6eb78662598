package org.endure.rule.syntax;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.endure.rule.Expression;
import org.endure.rule.Expression.Operator;
import org.endure.rule.Value;
import org.endure.rule.syntax.Cursor.UnreadableException;

/**
 * Reads the expressions of the rule language: in conditions tests of attributes ({@code ==}, {@code in (…)}, {@code contains},
 * {@code memberOf}, {@code matches}, {@code &&}, {@code ||}, {@code !(…)}) and names for their values; in conclusions a new fact
 * with its values, and methods of values.
 */
public final class ExpressionParser {

    private static final Set<String> METHODS =
            Set.of("raised", "lowered", "weakened", "atMost", "above", "points", "intValue", "doubleValue");
    private static final String NO_TEST = "a test begins with an attribute, such as state == \"JPN\"";

    private final Cursor cursor;
    private final boolean trusted;

    /**
     * A parser that reads on from there.
     *
     * @param trusted whether conclusions may call any method
     */
    ExpressionParser(Cursor cursor, boolean trusted) {
        this.cursor = cursor;
        this.trusted = trusted;
    }

    /** A test, or a name for a value: {@code $area : area}; both, if what is tested is named: {@code $state : code != "USA"}. */
    List<Expression> constraint() throws UnreadableException {
        if (!cursor.seesVariable() || !cursor.sees(1, ":")) {
            return List.of(any());
        }
        String variable = cursor.next().text();
        cursor.next();
        Expression test = comparison();
        if (cursor.sees("&&") || cursor.sees("||")) {
            throw cursor.unexpected("a named value stands in a test of its own, before a comma");
        }
        return test instanceof Expression.Attribute attribute
                ? List.of(new Expression.Binding(variable, attribute))
                : List.of(new Expression.Binding(variable, test.compared().orElseThrow()), test);
    }

    private Expression any() throws UnreadableException {
        List<Expression> parts = new ArrayList<>(List.of(all()));
        while (cursor.take("||")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.Any(parts);
    }

    private Expression all() throws UnreadableException {
        List<Expression> parts = new ArrayList<>(List.of(test()));
        while (cursor.take("&&")) {
            parts.add(test());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.All(parts);
    }

    private Expression test() throws UnreadableException {
        boolean not = cursor.take("!");
        if (!not && !cursor.sees("(")) {
            return comparison();
        }
        cursor.open(cursor.expect("("));
        Expression inner = any();
        cursor.expect(")");
        cursor.close();
        return not ? new Expression.Not(inner) : inner;
    }

    private Expression comparison() throws UnreadableException {
        Lexeme first = cursor.peek();
        if (!(operand() instanceof Expression.Attribute left)) {
            throw new UnreadableException("syntax", NO_TEST, first);
        }
        boolean negated = cursor.take("not");
        if (cursor.take("in")) {
            cursor.expect("(");
            return new Expression.OneOf(left, negated, choices());
        }
        for (Operator operator : Operator.values()) {
            Lexeme sign = cursor.peek();
            if (sign != null
                    && sign.kind() != Lexeme.Kind.TEXT
                    && operator.sign().equals((negated ? "not " : "") + sign.text())) {
                cursor.next();
                return new Expression.Comparison(left, operator, operand());
            }
        }
        if (negated) {
            throw cursor.unexpected("an operator was expected after not");
        }
        return left;
    }

    private List<Value> choices() throws UnreadableException {
        List<Value> choices = new ArrayList<>();
        do {
            choices.add(operand());
        } while (cursor.take(","));
        cursor.expect(")");
        return choices;
    }

    /** A value that a test compares. */
    private Value operand() throws UnreadableException {
        Value value = simple();
        Lexeme method = cursor.peek(1);
        if (cursor.sees(".") && method != null) {
            throw cursor.sees(2, "(")
                    ? runsJava("The condition calls %s, which could run Java.".formatted(method.text()), method)
                    : new UnreadableException("syntax", "a test reads one attribute of its fact", method);
        }
        return value;
    }

    /** {@code insertLogical( new Type( … ) );}. */
    Expression.Construction conclusion() throws UnreadableException {
        cursor.expect("insertLogical");
        cursor.expect("(");
        if (!cursor.take("new")) {
            throw cursor.unexpected("a new fact was expected");
        }
        String type = cursor.name("a type of facts").text();
        cursor.expect("(");
        Expression.Construction made = new Expression.Construction(type, values());
        cursor.expect(")");
        cursor.expect(";");
        return made;
    }

    private List<Value> values() throws UnreadableException {
        List<Value> values = new ArrayList<>();
        if (cursor.take(")")) {
            return values;
        }
        cursor.open(cursor.last());
        do {
            values.add(value());
        } while (cursor.take(","));
        cursor.expect(")");
        cursor.close();
        return values;
    }

    /** A value of a new fact, such as {@code $magnitude.lowered( 1 )}. */
    private Value value() throws UnreadableException {
        Value value = simple();
        while (cursor.take(".")) {
            Lexeme method = cursor.name("a method");
            if (!trusted && !METHODS.contains(method.text())) {
                throw runsJava("The conclusion calls %s, which could run Java.".formatted(method.text()), method);
            }
            cursor.expect("(");
            value = new Expression.Call(value, method.text(), values());
        }
        return value;
    }

    private Value simple() throws UnreadableException {
        Lexeme first = cursor.next();
        if (first.is("new")) {
            Lexeme type = cursor.next();
            throw runsJava("A new %s stands here, which could run Java.".formatted(type.text()), type);
        } else if (first.is("null")) {
            return new Expression.Nothing();
        } else if (first.is("true") || first.is("false")) {
            return new Expression.Literal(first.text().equals("true"));
        } else if (first.kind() == Lexeme.Kind.TEXT) {
            return new Expression.Literal(first.value());
        } else if (first.kind() == Lexeme.Kind.NUMBER) {
            return new Expression.Literal(number(first, ""));
        } else if (first.is("-")) {
            return new Expression.Literal(number(cursor.next(), "-"));
        } else if (first.isVariable()) {
            return new Expression.Variable(first.text());
        } else if (first.isWord()) {
            boolean constant = Character.isUpperCase(first.text().charAt(0))
                    && cursor.sees(".")
                    && cursor.seesWord(1)
                    && !cursor.sees(2, "(");
            if (constant) {
                cursor.next();
                return new Expression.Constant(first.text(), cursor.next().text());
            }
            return new Expression.Attribute(first.text());
        }
        throw new UnreadableException("syntax", first.quoted() + " was not expected here", first);
    }

    private static Serializable number(Lexeme digits, String sign) throws UnreadableException {
        String written = digits.text();
        if (digits.kind() != Lexeme.Kind.NUMBER) {
            throw new UnreadableException("syntax", "a number was expected after -", digits);
        } else if (Character.isLetter(written.charAt(written.length() - 1))) {
            throw new UnreadableException(
                    "number",
                    "a number has digits only: write %s".formatted(written.substring(0, written.length() - 1)),
                    digits);
        }
        BigDecimal number = new BigDecimal(sign + written);
        if (written.contains(".")) {
            if (number.precision() > 15 || number.scale() > 15) {
                throw new UnreadableException("number", "a number has 15 digits at most", digits);
            }
            return number.doubleValue();
        }
        if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                || number.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) < 0) {
            throw new UnreadableException(
                    "number",
                    "a whole number lies between %d and %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE),
                    digits);
        }
        return number.intValueExact();
    }

    private static UnreadableException runsJava(String message, Lexeme where) {
        return new UnreadableException("untrusted", message, where);
    }
}
