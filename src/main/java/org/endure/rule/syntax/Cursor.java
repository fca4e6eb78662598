package org.endure.rule.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place among the words and signs of a rule file, from which reading goes on. */
final class Cursor {

    private final List<Lexeme> all;
    private int at;
    private int depth;

    Cursor(List<Lexeme> all) {
        this.all = all;
    }

    /** A form that the rule language does not have. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final String what;
        private final transient @Nullable Lexeme where;

        UnreadableException(String code, String message, @Nullable Lexeme where) {
            super(message, null, false, false);
            this.code = code;
            this.what = message;
            this.where = where;
        }

        String code() {
            return code;
        }

        /** What is wrong. */
        String what() {
            return what;
        }

        /** Whether more or less is written than can be read, rather than something that is not allowed. */
        boolean isSyntax() {
            return code.equals("syntax") || code.endsWith("bracket");
        }

        /** Where reading stopped; null at the end of the file. */
        @Nullable
        Lexeme where() {
            return where;
        }
    }

    /** The last word or sign of all. */
    Lexeme end() {
        return all.get(all.size() - 1);
    }

    int at() {
        return at;
    }

    void to(int place) {
        at = place;
    }

    boolean isAtEnd() {
        return at >= all.size();
    }

    /** The word or sign that comes next; null at the end. */
    @Nullable
    Lexeme peek() {
        return peek(0);
    }

    @Nullable
    Lexeme peek(int distance) {
        return at + distance < all.size() ? all.get(at + distance) : null;
    }

    /** Whether that word or sign comes next. */
    boolean sees(String sign) {
        return sees(0, sign);
    }

    boolean sees(int distance, String sign) {
        Lexeme next = peek(distance);
        return next != null && next.is(sign);
    }

    boolean seesWord(int distance) {
        Lexeme next = peek(distance);
        return next != null && next.isWord();
    }

    boolean seesVariable() {
        Lexeme next = peek();
        return next != null && next.isVariable();
    }

    /** Takes a word or sign if it comes next. */
    boolean take(String sign) {
        if (sees(sign)) {
            at++;
            return true;
        }
        return false;
    }

    Lexeme next() throws UnreadableException {
        if (isAtEnd()) {
            throw unexpected("the file ends too early");
        }
        return all.get(at++);
    }

    Lexeme expect(String sign) throws UnreadableException {
        if (!sees(sign)) {
            throw unexpected("\"" + sign + "\" was expected");
        }
        return next();
    }

    /** A word that is no variable. */
    Lexeme name(String what) throws UnreadableException {
        Lexeme next = peek();
        if (next == null || !next.isWord() || next.isVariable()) {
            throw unexpected(what + " was expected");
        }
        return next();
    }

    Lexeme variable() throws UnreadableException {
        if (!seesVariable()) {
            throw unexpected("a variable such as $state was expected");
        }
        return next();
    }

    Lexeme text() throws UnreadableException {
        Lexeme next = peek();
        if (next == null || next.kind() != Lexeme.Kind.TEXT) {
            throw unexpected("a text in quotes was expected");
        }
        return next();
    }

    /** The word or sign that was taken last. */
    Lexeme last() {
        return all.get(Math.max(0, at - 1));
    }

    UnreadableException unexpected(String message) {
        return new UnreadableException("syntax", message, peek());
    }

    /** Goes into a bracket; there may be only so many within each other. */
    void open(Lexeme bracket) throws UnreadableException {
        if (++depth > RuleLimits.DEPTH) {
            throw new UnreadableException(
                    "too-deep",
                    "there are more than %d brackets within each other".formatted(RuleLimits.DEPTH),
                    bracket);
        }
    }

    void close() {
        depth--;
    }

    int depth() {
        return depth;
    }

    /** Goes back to a depth, after a fault. */
    void depth(int before) {
        depth = before;
    }
}
