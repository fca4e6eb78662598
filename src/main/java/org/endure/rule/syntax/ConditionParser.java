package org.endure.rule.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.Value;
import org.endure.rule.syntax.Cursor.UnreadableException;

/**
 * Reads the conditions of a rule: patterns, {@code not}, {@code exists} and {@code accumulate}. Any other form becomes a {@link
 * Condition.Unsupported}, and a fault unless the file is trusted.
 */
final class ConditionParser {

    private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max");
    private static final Set<String> OTHER_FORMS = Set.of("eval", "forall", "collect", "groupby", "or", "and");

    private final RuleSource source;
    private final Cursor cursor;
    private final Vocabulary vocabulary;
    private final RuleFaultList faults;

    ConditionParser(RuleSource source, Cursor cursor, Vocabulary vocabulary, RuleFaultList faults) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.cursor = cursor;
        this.faults = faults;
    }

    /** The conditions up to {@code then}, which is taken too. */
    List<Condition> read() throws UnreadableException {
        List<Condition> conditions = new ArrayList<>();
        while (!cursor.take("then")) {
            conditions.add(condition());
        }
        return conditions;
    }

    private Condition condition() throws UnreadableException {
        int start = cursor.at();
        int depth = cursor.depth();
        List<Diagnostic> found = new ArrayList<>();
        Condition condition = null;
        UnreadableException stopped = null;
        try {
            condition = element(found);
        } catch (UnreadableException e) {
            stopped = e;
        }
        Lexeme next = cursor.peek();
        boolean goesOn = next != null && ForeignCondition.isConnector(next);
        if (condition != null && !goesOn && (found.isEmpty() || !faults.trusted())) {
            found.forEach(faults::unreadable);
            return condition;
        }
        cursor.to(start);
        cursor.depth(depth);
        return new ForeignCondition(source, cursor, faults).read(stopped);
    }

    /** A form of the rule language. */
    private Condition element(List<Diagnostic> found) throws UnreadableException {
        Lexeme first = cursor.next();
        if (first.is("not") || first.is("exists")) {
            return negated(first, first.is("exists"), found);
        } else if (first.is("accumulate") || first.is("acc")) {
            return aggregate(first, found);
        }
        cursor.to(cursor.at() - 1);
        if (OTHER_FORMS.contains(first.text())) {
            throw cursor.unexpected("a type of facts was expected");
        }
        return pattern(found);
    }

    private Condition negated(Lexeme first, boolean wanted, List<Diagnostic> found) throws UnreadableException {
        if (!cursor.sees("(")) {
            cursor.open(first);
            Condition part = cursor.sees("not") || cursor.sees("exists") ? element(found) : pattern(found);
            cursor.close();
            return of(first, wanted, List.of(part));
        }
        cursor.open(cursor.expect("("));
        List<Condition> parts = new ArrayList<>();
        do {
            if (cursor.sees("accumulate") || cursor.sees("acc")) {
                throw cursor.unexpected("accumulate stands outside not and exists");
            }
            parts.add(element(found));
        } while (cursor.take("and") || cursor.take("&&"));
        cursor.expect(")");
        cursor.close();
        return of(first, wanted, parts);
    }

    private Condition of(Lexeme first, boolean wanted, List<Condition> parts) {
        String text = source.oneLine(first, cursor.last());
        if (parts.size() == 1 && parts.get(0) instanceof Condition.Pattern pattern) {
            return wanted
                    ? new Condition.Presence(pattern, source.position(first), text)
                    : new Condition.Absence(pattern, source.position(first), text);
        }
        return new Condition.Combination(parts, wanted, source.position(first), text);
    }

    private Condition aggregate(Lexeme first, List<Diagnostic> found) throws UnreadableException {
        cursor.open(cursor.expect("("));
        Condition.Pattern pattern = pattern(found);
        cursor.expect(";");
        String variable = cursor.variable().text();
        cursor.expect(":");
        Lexeme function = cursor.name("count, sum, min or max");
        cursor.expect("(");
        Lexeme argument = cursor.next();
        Value value = argument.isVariable()
                ? new Expression.Variable(argument.text())
                : argument.is("1") ? new Expression.Literal(1) : null;
        if (value == null) {
            throw new UnreadableException("syntax", "a variable or 1 was expected", argument);
        }
        cursor.expect(")");
        cursor.expect(")");
        cursor.close();
        if (!FUNCTIONS.contains(function.text())) {
            String near = Spelling.nearest(function.text(), FUNCTIONS).orElse(null);
            if (near == null) {
                throw new UnreadableException("syntax", "count, sum, min or max was expected", function);
            }
            found.add(source.error(
                    "unknown-function",
                    function,
                    "accumulate draws no %s from facts.".formatted(function.text()),
                    Advice.replace("Did you mean %s?".formatted(near), function.text(), near)));
        }
        return new Condition.Aggregate(
                pattern,
                function.text(),
                value,
                variable,
                source.position(first),
                source.oneLine(first, cursor.last()));
    }

    private Condition.Pattern pattern(List<Diagnostic> found) throws UnreadableException {
        Lexeme first = cursor.peek();
        String variable = null;
        if (cursor.seesVariable()) {
            variable = cursor.variable().text();
            cursor.expect(":");
        }
        Lexeme type = cursor.name("a type of facts");
        Lexeme bracket = cursor.expect("(");
        cursor.open(bracket);
        boolean known = RuleVocabulary.type(type.text(), vocabulary).isPresent();
        List<Condition.Constraint> constraints = new ArrayList<>();
        if (!cursor.take(")")) {
            do {
                constraints.addAll(constraint(bracket, known || faults.trusted() ? found : new ArrayList<>()));
            } while (cursor.take(","));
            cursor.expect(")");
        }
        cursor.close();
        return new Condition.Pattern(
                variable,
                type.text(),
                constraints,
                source.position(type),
                source.oneLine(first == null ? type : first, cursor.last()));
    }

    /** A constraint; two, if it names what it tests: {@code $state: code != "USA"}. */
    private List<Condition.Constraint> constraint(Lexeme bracket, List<Diagnostic> found) throws UnreadableException {
        Lexeme first = cursor.peek();
        int depth = cursor.depth();
        int from = cursor.at();
        List<Expression> expressions;
        try {
            expressions = new ExpressionParser(cursor, faults.trusted()).constraint();
            if (!cursor.sees(",") && !cursor.sees(")")) {
                throw cursor.unexpected("a comma or ) was expected");
            }
        } catch (UnreadableException e) {
            cursor.to(from);
            cursor.depth(depth);
            skip(bracket);
            found.add(unreadable(first == null ? bracket : first, e));
            expressions = List.of(new Expression.Literal(true));
        }
        Lexeme start = first == null ? bracket : first;
        String text = source.oneLine(start, cursor.last());
        return expressions.stream()
                .map(each -> new Condition.Constraint(each, source.position(start), text))
                .toList();
    }

    private Diagnostic unreadable(Lexeme start, UnreadableException e) {
        Lexeme where = e.where() == null ? start : e.where();
        if (e.code().equals("untrusted")) {
            return source.error("untrusted", where, e.what(), RuleFaultList.UNTRUSTED);
        }
        return source.error(
                e.isSyntax() ? "unreadable-constraint" : e.code(),
                where,
                "The test \"%s\" cannot be read: %s."
                        .formatted(RuleFaultList.shortened(source.oneLine(start, cursor.last())), e.what()),
                "Rule files compare attributes: attribute == value, in (…), contains, memberOf, <, >=, && and ||.");
    }

    /** Goes to the end of a constraint that cannot be read. */
    private void skip(Lexeme bracket) throws UnreadableException {
        int inner = 0;
        for (Lexeme each = cursor.peek(); each != null && !ForeignCondition.endsRule(each); each = cursor.peek()) {
            if (inner == 0 && (each.is(")") || each.is(","))) {
                return;
            }
            inner += each.is("(") ? 1 : each.is(")") ? -1 : 0;
            cursor.next();
        }
        throw new UnreadableException("unclosed-bracket", "this bracket is not closed", bracket);
    }
}
