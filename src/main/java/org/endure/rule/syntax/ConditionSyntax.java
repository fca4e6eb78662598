package org.endure.rule.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;

/** Finds what is not closed, misspelt or missing among the conditions of a rule. */
final class ConditionSyntax {

    private static final Set<String> LEADING =
            Set.of("not", "exists", "forall", "accumulate", "acc", "eval", "and", "or");
    private static final Set<String> BETWEEN = Set.of(
            "contains",
            "memberOf",
            "in",
            "not",
            "matches",
            "excludes",
            "soundslike",
            "str",
            "from",
            "over",
            "instanceof",
            "and",
            "or",
            "exists",
            "accumulate",
            "new",
            "before",
            "after");
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", ":");
    private static final String WRITE_OPERATOR = "Write ==, !=, <, <=, >, >=, in, contains, memberOf or matches.";

    /** Takes what is found. */
    @FunctionalInterface
    interface Report {
        void tell(String code, Lexeme where, String message, CharSequence advice);
    }

    private final List<Lexeme> all;
    private final Report report;
    private final Deque<Lexeme> open = new ArrayDeque<>();
    private int at;
    private boolean sound = true;

    /**
     * Reads from after {@code when} to after {@code then}.
     *
     * @param from number of the first word
     */
    ConditionSyntax(List<Lexeme> all, int from, Report report) {
        this.all = all;
        this.at = from;
        this.report = report;
    }

    /** Whether the conditions are whole; tells where they end. */
    boolean read(IntConsumer end) {
        boolean whole = read();
        end.accept(at);
        return whole && sound;
    }

    private boolean read() {
        for (; at < all.size(); at++) {
            Lexeme each = all.get(at);
            if (each.is("then")) {
                at++;
                return open.isEmpty() || unclosed(open.pop());
            } else if (each.is("end") || each.is("rule") && each.first()) {
                return open.isEmpty()
                        ? refuse("missing-then", each, "This rule has no \"then\".", "Put then before its conclusion.")
                        : unclosed(open.pop());
            } else if (each.is("(")) {
                open.push(each);
            } else if (each.is(")") && open.poll() == null) {
                return refuse(
                        "unopened-bracket",
                        each,
                        "This bracket closes nothing.",
                        "Take it out, or put a ( where it begins.");
            } else if (!(open.isEmpty() ? leads(each) : follows(each))) {
                return false;
            }
        }
        return refuse(
                "missing-then",
                all.get(all.size() - 1),
                "The file ends before this rule does.",
                "Put then before the conclusion, and end after it.");
    }

    /** Whether a word outside all brackets can stand before what follows it. */
    private boolean leads(Lexeme each) {
        Lexeme next = after(1);
        Lexeme second = after(2);
        if (!each.isWord() || next == null || second == null) {
            return true;
        }
        if (next.is("(") && !LEADING.contains(each.text()) && holdsSemicolon(at + 1)) {
            return refuse(
                    "unknown-word",
                    each,
                    "%s does not draw a number from facts.".formatted(each.quoted()),
                    Advice.replace("Did you mean accumulate?", each.text(), "accumulate"));
        }
        boolean strange = next.isWord()
                && second.is("(")
                && !LEADING.contains(each.text())
                && !each.is("from")
                && !LEADING.contains(next.text());
        return !strange
                || refuse(
                        "unknown-word",
                        each,
                        "%s begins no condition.".formatted(each.quoted()),
                        Spelling.advice(each.text(), List.of("not", "exists", "forall", "accumulate", "then")));
    }

    private boolean holdsSemicolon(int bracket) {
        int depth = 0;
        for (int i = bracket; i < all.size(); i++) {
            depth += all.get(i).is("(") ? 1 : all.get(i).is(")") ? -1 : 0;
            if (depth == 0 || all.get(i).is("then") || all.get(i).is("end")) {
                return false;
            } else if (depth == 1 && all.get(i).is(";")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word or sign within brackets can stand after the one before it. */
    private boolean follows(Lexeme each) {
        Lexeme before = all.get(at - 1);
        String order = each.is("=") && at + 1 < all.size() ? all.get(at + 1).text() : "";
        if (order.equals("<") || order.equals(">")) {
            return refuse(
                    "reversed-operator",
                    each,
                    "\"=%s\" is not an operator.".formatted(order),
                    Advice.of("Write %s= to compare.".formatted(order)));
        } else if (each.is("=")) {
            return refuse(
                    "single-equals",
                    each,
                    "One \"=\" compares nothing.",
                    Advice.replace("Write == to compare.", each.text(), "=="));
        } else if (each.text().startsWith("===")) {
            return refuse(
                    "unknown-operator",
                    each,
                    "\"%s\" is not an operator.".formatted(each.text()),
                    Advice.replace("Write == to compare.", each.text(), "=="));
        } else if ((each.is(",") || each.is("&&") || each.is("||"))
                && (before.is(",") || before.is("&&") || before.is("||"))) {
            return refuse(
                    "missing-test",
                    each,
                    "A test is missing before %s.".formatted(each.quoted()),
                    "Write it, or take out \"%s\".".formatted(before.text()));
        }
        Lexeme next = after(1);
        if (each.is(",") && next != null && next.is(")")) {
            return refuse(
                    "missing-test",
                    each,
                    "A test is missing after the comma.",
                    Advice.replace("Write it, or take out the comma.", ",", ""));
        }
        boolean clash = each.isValue()
                && !BETWEEN.contains(each.text())
                && (before.isValue() && !BETWEEN.contains(before.text()) || before.is(")"));
        return !clash || clash(each, next);
    }

    private boolean clash(Lexeme each, @Nullable Lexeme next) {
        Lexeme before = all.get(at - 1);
        boolean newCondition = each.first() && each.isWord() && next != null && next.is("(");
        if (newCondition && Character.isUpperCase(each.text().charAt(0))) {
            return unclosed(open.pop());
        } else if (compared()) {
            return refuse(
                    "missing-comma",
                    each,
                    "A comma is missing before %s.".formatted(each.quoted()),
                    Advice.insert(
                            "Put a comma between two tests.",
                            "Insert a comma",
                            before.line(),
                            before.column() + before.width(),
                            ","));
        } else if (each.isWord() && next != null && next.isValue()) {
            return refuse("unknown-operator", each, "%s is not an operator.".formatted(each.quoted()), WRITE_OPERATOR);
        }
        return refuse(
                "missing-operator", each, "An operator is missing before %s.".formatted(each.quoted()), WRITE_OPERATOR);
    }

    /** Whether the test that is being read has an operator already. */
    private boolean compared() {
        for (int i = at - 1; i >= 0 && !all.get(i).is(",") && !all.get(i).is("("); i--) {
            if (OPERATORS.contains(all.get(i).text())
                    || BETWEEN.contains(all.get(i).text())) {
                return true;
            }
        }
        return all.get(at - 1).is(")");
    }

    private @Nullable Lexeme after(int distance) {
        return at + distance < all.size() ? all.get(at + distance) : null;
    }

    private boolean unclosed(Lexeme bracket) {
        return refuse("unclosed-bracket", bracket, "This bracket is not closed.", "Put a ) where it ends.");
    }

    private boolean refuse(String code, Lexeme where, String message, CharSequence advice) {
        report.tell(code, where, message, advice);
        sound = false;
        return false;
    }
}
