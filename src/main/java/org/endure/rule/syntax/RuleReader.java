package org.endure.rule.syntax;

import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Vocabulary;
import org.endure.rule.Basis;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.syntax.Cursor.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads one rule: its header, its conditions and what it concludes. */
final class RuleReader {

    private final RuleSource source;
    private final Cursor cursor;
    private final Vocabulary vocabulary;
    private final RuleFaultList faults;

    RuleReader(RuleSource source, Cursor cursor, Vocabulary vocabulary, RuleFaultList faults) {
        this.source = source;
        this.cursor = cursor;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** Reads on from the word {@code rule} to the end of the rule. */
    Rule read(Lexeme rule) throws UnreadableException {
        int from = cursor.at();
        Lexeme name = cursor.next();
        if (name.kind() != Lexeme.Kind.TEXT && !name.isWord() || name.is("when")) {
            throw new UnreadableException("syntax", "the name of the rule was expected", name);
        }
        String claim = name.kind() == Lexeme.Kind.TEXT ? name.value() : name.text();
        RuleHeader header = new RuleHeader(source, cursor, faults, rule, claim);
        header.read();
        if (header.has(RuleHeader.WITHDRAWN)) {
            Lexeme end = skipToEnd();
            return made(claim, header, rule, end, List.of(), null);
        }
        header.requireAll();
        List<Condition> conditions = new ConditionParser(source, cursor, vocabulary, faults).read();
        Expression.Construction conclusion = conclusion(claim);
        Lexeme end = skipToEnd();
        if (cursor.at() - from > RuleLimits.RULE) {
            faults.refuse(source.error(
                    "too-long",
                    rule,
                    "This rule has %,d words and signs, and %,d are the most."
                            .formatted(cursor.at() - from, RuleLimits.RULE),
                    "Divide it into several rules."));
        }
        long patterns = conditions.stream().flatMap(Condition::patterns).count();
        if (patterns > RuleLimits.PATTERNS) {
            faults.refuse(source.error(
                    "too-long",
                    rule,
                    "This rule has %,d patterns, and %,d are the most.".formatted(patterns, RuleLimits.PATTERNS),
                    "Divide it into several rules."));
        }
        return made(claim, header, rule, end, conditions, conclusion);
    }

    private Rule made(
            String claim,
            RuleHeader header,
            Lexeme rule,
            Lexeme end,
            List<Condition> conditions,
            Expression.@Nullable Construction conclusion) {
        boolean withdrawn = header.has(RuleHeader.WITHDRAWN);
        return new Rule(
                claim,
                header.value("id"),
                header.value("mechanism"),
                header.value("source"),
                withdrawn ? Basis.OPERATIONALISATION : header.basis(),
                withdrawn ? Basis.OPERATIONALISATION : header.amount(),
                header.value("because"),
                withdrawn ? Map.of() : header.translations(),
                source.position(rule),
                conditions,
                conclusion,
                source.text(rule, end),
                withdrawn ? "" : header.layering(RuleHeader.REPLACES),
                header.layering(RuleHeader.WITHDRAWN),
                withdrawn ? "" : header.value(RuleHeader.NONMONOTONE));
    }

    private Expression.@Nullable Construction conclusion(String claim) {
        int from = cursor.at();
        try {
            Expression.Construction made = new ExpressionParser(cursor, faults.trusted()).conclusion();
            if (!cursor.sees("end")) {
                Lexeme next = cursor.peek();
                throw cursor.unexpected((next == null ? "the end" : next.quoted()) + " was not expected here");
            }
            return made;
        } catch (UnreadableException e) {
            Lexeme where = e.where() == null ? cursor.end() : e.where();
            cursor.to(from);
            cursor.depth(0);
            boolean java = e.code().equals("untrusted");
            Diagnostic fault = source.error(
                    e.isSyntax() ? "unreadable-conclusion" : e.code(),
                    where,
                    java ? e.what() : "The conclusion of \"%s\" cannot be read: %s.".formatted(claim, e.what()),
                    java ? RuleFaultList.UNTRUSTED : "A rule concludes one fact: insertLogical( new Type( … ) );");
            if (faults.trusted()) {
                faults.add(fault);
            } else {
                faults.unreadable(fault);
            }
            return null;
        }
    }

    /** Goes past the end of a rule. */
    private Lexeme skipToEnd() throws UnreadableException {
        for (Lexeme next = cursor.peek(); next != null; next = cursor.peek()) {
            if (next.is("rule") && next.first()) {
                break;
            }
            cursor.next();
            if (next.is("end")) {
                return next;
            }
        }
        throw cursor.unexpected("\"end\" was expected");
    }
}
