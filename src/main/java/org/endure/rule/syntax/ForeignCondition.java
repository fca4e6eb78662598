package org.endure.rule.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.rule.Condition;
import org.endure.rule.syntax.Cursor.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads a condition of a form that the rule language does not have: it is left to the engine if the file is trusted, and refused else. */
final class ForeignCondition {

    private static final Set<String> JAVA = Set.of("eval", "from", "over", "collect", "new");
    private static final Set<String> CONNECTORS = Set.of("from", "over", "or", "and", "||", "&&", ",", ":", "->", ".");
    private static final String TRUST = " If you trust the file and want it all the same, run with --trusted.";

    private final RuleSource source;
    private final Cursor cursor;
    private final RuleFaultList faults;

    ForeignCondition(RuleSource source, Cursor cursor, RuleFaultList faults) {
        this.source = source;
        this.cursor = cursor;
        this.faults = faults;
    }

    /** Reads on to where the next condition begins, or {@code then}. */
    Condition.Unsupported read(@Nullable UnreadableException stopped) throws UnreadableException {
        Lexeme first = cursor.next();
        if (endsRule(first)) {
            throw new UnreadableException("syntax", "\"then\" was expected", first);
        }
        List<String> types = new ArrayList<>();
        List<Lexeme> open = new ArrayList<>();
        boolean alternatives = false;
        boolean java = false;
        cursor.to(cursor.at() - 1);
        for (Lexeme each = cursor.peek(); each != null; each = cursor.peek()) {
            boolean begins = open.isEmpty()
                    && each != first
                    && each.first()
                    && !isConnector(each)
                    && !isConnector(cursor.last());
            if (begins || each.is("then") && (each.first() || open.isEmpty())) {
                break;
            } else if (endsRule(each)) {
                throw new UnreadableException("syntax", "\"then\" was expected", each);
            } else if (each.is("(")) {
                open.add(each);
            } else if (each.is(")") && (open.isEmpty() || open.remove(open.size() - 1) == null)) {
                throw new UnreadableException("unopened-bracket", "this bracket closes nothing", each);
            }
            java |= each.isWord() && JAVA.contains(each.text())
                    || each.is(".") && (open.isEmpty() || cursor.sees(2, "("));
            alternatives |= each.is("or") || each.is("||") && open.isEmpty();
            cursor.next();
            if (each.isWord() && Character.isUpperCase(each.text().charAt(0)) && cursor.sees("(")) {
                types.add(each.text());
            }
        }
        if (!open.isEmpty()) {
            throw new UnreadableException("unclosed-bracket", "this bracket is not closed", open.get(0));
        }
        report(first, alternatives, java, stopped);
        return new Condition.Unsupported(types, source.position(first), source.oneLine(first, cursor.last()));
    }

    private void report(Lexeme first, boolean alternatives, boolean java, @Nullable UnreadableException stopped) {
        String text = RuleFaultList.shortened(source.oneLine(first, cursor.last()));
        String instead = first.is("accumulate") || first.is("acc") || first.is("groupby")
                ? "accumulate( Type( … ); $n : count( 1 ) ) takes one pattern, and count, sum, min or max."
                : first.is("forall")
                        ? "Write forall( A B ) as not( A and not B )."
                        : alternatives
                                ? "Write a rule for each of the alternatives."
                                : "Write Type( … ), not Type( … ), exists Type( … ) or accumulate( … ).";
        if (stopped != null && !stopped.isSyntax()) {
            Lexeme where = stopped.where() == null ? first : stopped.where();
            faults.refuse(source.error(
                    stopped.code(),
                    where,
                    "The condition \"%s\" cannot be read: %s.".formatted(text, stopped.what()),
                    "Make it simpler."));
        } else if (java && !alternatives) {
            faults.refuse(source.error(
                    "untrusted",
                    first,
                    "The condition \"%s\" has a form that could run Java.".formatted(text),
                    RuleFaultList.UNTRUSTED));
        } else {
            Diagnostic fault = source.error(
                    "unread-condition",
                    first,
                    "The condition \"%s\" has a form that rule files do not use.".formatted(text),
                    instead + TRUST);
            if (alternatives || first.is("forall") || first.is("groupby")) {
                faults.refuse(fault);
            } else {
                faults.unread(fault);
            }
        }
    }

    /** Whether what follows belongs to the condition before. */
    static boolean isConnector(Lexeme lexeme) {
        return lexeme.kind() != Lexeme.Kind.TEXT && CONNECTORS.contains(lexeme.text());
    }

    /** Whether nothing after this belongs to the conditions of a rule. */
    static boolean endsRule(Lexeme lexeme) {
        return lexeme.first() && (lexeme.is("then") || lexeme.is("end") || lexeme.is("rule"));
    }
}
