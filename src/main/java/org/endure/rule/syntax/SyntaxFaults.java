package org.endure.rule.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a writer probably meant where a rule file cannot be parsed: what is not closed, misspelt or missing, at the place
 * where it is to be fixed. A parser only sees where it could not go on.
 */
final class SyntaxFaults {

    private static final Set<String> STATEMENTS =
            Set.of("package", "unit", "import", "rule", "declare", "function", "global", "query", "dialect");
    private static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "no",
            "loop",
            "timer",
            "agenda",
            "group",
            "enabled",
            "date",
            "effective",
            "expires",
            "dialect",
            "lock",
            "on",
            "active",
            "auto",
            "focus",
            "activation",
            "ruleflow",
            "duration",
            "calendars",
            "extends",
            "true",
            "false");

    private final SourceText source;
    private final List<Lexeme> all;
    private final List<Diagnostic> faults = new ArrayList<>();
    private int at;

    private SyntaxFaults(SourceText source, List<Lexeme> all) {
        this.source = source;
        this.all = all;
    }

    /** What is wrong with a file that cannot be read; empty if nothing is found that would explain it. */
    static List<Diagnostic> of(SourceText source, List<Lexeme> lexemes) {
        SyntaxFaults faults = new SyntaxFaults(source, lexemes);
        faults.statements();
        return faults.faults.size() <= RuleLimits.FAULTS ? faults.faults : faults.faults.subList(0, RuleLimits.FAULTS);
    }

    private void statements() {
        while (at < all.size() && faults.size() < RuleLimits.FAULTS) {
            Lexeme word = all.get(at);
            if (word.is("rule")) {
                rule();
            } else if (STATEMENTS.contains(word.text())) {
                at++;
                skipStatement(word);
            } else {
                report(
                        "unknown-statement",
                        word,
                        "%s begins nothing that a rule file can hold.".formatted(word.quoted()),
                        Spelling.advice(word.text(), List.of("package", "import", "rule", "declare")));
                at++;
                skipTo(STATEMENTS);
            }
        }
    }

    private void skipStatement(Lexeme word) {
        if (word.is("declare") || word.is("query")) {
            while (at < all.size() && !all.get(at).is("end")) {
                at++;
            }
            at++;
        } else if (word.is("function")) {
            skipTo(STATEMENTS);
        } else {
            while (at < all.size() && !all.get(at).first()) {
                at++;
            }
        }
    }

    private void skipTo(Set<String> words) {
        while (at < all.size()
                && !(all.get(at).first() && words.contains(all.get(at).text()))) {
            at++;
        }
    }

    private void rule() {
        Lexeme rule = all.get(at++);
        Lexeme name = peek();
        if (name == null || name.kind() == Lexeme.Kind.SIGN || name.is("when")) {
            report(
                    "nameless-rule",
                    rule,
                    "This rule has no name.",
                    "Say what it claims: rule \"A leader's doubt weakens the alliance\".");
        } else {
            at++;
        }
        int before = faults.size();
        boolean whole =
                header(rule) && new ConditionSyntax(all, at, this::report).read(next -> at = next) && conclusion(rule);
        if (!whole || faults.size() > before) {
            skipTo(Set.of("rule"));
        }
    }

    /** What stands between the name and {@code when}: metadata, and attributes that rule files do not need. */
    private boolean header(Lexeme rule) {
        Deque<Lexeme> open = new ArrayDeque<>();
        boolean afterAt = false;
        for (; at < all.size(); at++) {
            Lexeme each = all.get(at);
            boolean begins = each.is("@") || each.is("when") || each.is("then");
            if (begins && !open.isEmpty()) {
                return unclosed(open.pop());
            } else if (each.is("when")) {
                at++;
                return true;
            } else if (each.is("then") || each.is("end") || each.is("rule") && each.first()) {
                report(
                        "missing-when",
                        each,
                        "The rule %s has no \"when\".".formatted(nameOf(rule)),
                        "Put when before its conditions.");
                return false;
            } else if (each.is("(")) {
                open.push(each);
            } else if (each.is(")") && open.poll() == null) {
                return unopened(each);
            } else if (open.isEmpty() && each.isWord() && !afterAt && !ATTRIBUTES.contains(each.text())) {
                boolean near = each.first()
                        && Spelling.nearest(each.text(), List.of("when")).isPresent();
                report(
                        "missing-when",
                        each,
                        near
                                ? "%s begins no conditions.".formatted(each.quoted())
                                : "The conditions of this rule begin without \"when\".",
                        near ? Advice.replace("Did you mean when?", each.text(), "when") : "Put when before them.");
                return false;
            }
            afterAt = each.is("@");
        }
        report(
                "missing-when",
                rule,
                "The rule %s has no \"when\".".formatted(nameOf(rule)),
                "Put when before its conditions.");
        return false;
    }

    private boolean conclusion(Lexeme rule) {
        Deque<Lexeme> open = new ArrayDeque<>();
        for (; at < all.size(); at++) {
            Lexeme each = all.get(at);
            if (each.is("(")) {
                open.push(each);
            } else if (each.is(")") && open.poll() == null) {
                return unopened(each);
            } else if ((each.is(";") || each.is("end")) && !open.isEmpty()) {
                return unclosed(open.pop());
            } else if (each.is("end")) {
                at++;
                return true;
            } else if (each.first() && STATEMENTS.contains(each.text())) {
                break;
            }
        }
        Lexeme last = all.get(at - 1);
        boolean near =
                last.isWord() && Spelling.nearest(last.text(), List.of("end")).isPresent();
        report(
                "missing-end",
                last,
                near
                        ? "%s ends no rule.".formatted(last.quoted())
                        : "The rule %s has no \"end\".".formatted(nameOf(rule)),
                near
                        ? Advice.replace("Did you mean end?", last.text(), "end")
                        : "Put end on a line of its own after its conclusion.");
        return false;
    }

    private boolean unclosed(Lexeme bracket) {
        report("unclosed-bracket", bracket, "This bracket is not closed.", "Put a ) where it ends.");
        return false;
    }

    private boolean unopened(Lexeme bracket) {
        report("unopened-bracket", bracket, "This bracket closes nothing.", "Take it out, or put a ( where it begins.");
        return false;
    }

    private String nameOf(Lexeme rule) {
        int next = all.indexOf(rule) + 1;
        Lexeme name = next < all.size() ? all.get(next) : rule;
        return name.kind() == Lexeme.Kind.SIGN ? "here" : name.isWord() ? name.text() : name.quoted();
    }

    private @Nullable Lexeme peek() {
        return at < all.size() ? all.get(at) : null;
    }

    private void report(String code, Lexeme where, String message, CharSequence advice) {
        faults.add(source.diagnostic(
                DiagnosticSeverity.ERROR, code, where.line(), where.column(), where.width(), message, advice));
    }
}
