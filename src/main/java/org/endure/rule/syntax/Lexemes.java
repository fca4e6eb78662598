package org.endure.rule.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourceText;

/**
 * A rule file cut into words and signs, with what cannot be cut: texts and comments that are not closed, escapes without a
 * meaning, words and texts that are too long, and characters that look like those of the rule language but are others. Each
 * character is looked at once.
 *
 * @param all the words and signs
 * @param faults what cannot be cut
 */
record Lexemes(List<Lexeme> all, List<Diagnostic> faults) {

    private static final int END = -1;
    private static final List<String> LONG_SIGNS = List.of("!=", "<=", ">=", "&&", "||");

    private static final Map<String, String> LOOK_ALIKES = Map.ofEntries(
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("„", "\""),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("＂", "\""),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("（", "("),
            Map.entry("）", ")"),
            Map.entry("，", ","),
            Map.entry("、", ","),
            Map.entry("；", ";"),
            Map.entry("：", ":"),
            Map.entry("＝", "="),
            Map.entry("＠", "@"),
            Map.entry("＞", ">"),
            Map.entry("＜", "<"),
            Map.entry("．", "."),
            Map.entry("–", "-"));

    static Lexemes of(SourceText source, String text) {
        Cutter cutter = new Cutter(source, text);
        cutter.cut();
        return new Lexemes(List.copyOf(cutter.all), List.copyOf(cutter.faults));
    }

    private static final class Cutter {

        private final SourceText source;
        private final String text;
        private final List<Lexeme> all = new ArrayList<>();
        private final List<Diagnostic> faults = new ArrayList<>();
        private int at;
        private int line = 1;
        private int column = 1;
        private boolean first = true;

        Cutter(SourceText source, String text) {
            this.source = source;
            this.text = text;
        }

        void cut() {
            at = text.startsWith("\uFEFF") ? 1 : 0;
            while (at < text.length() && faults.size() < RuleLimits.FAULTS) {
                int character = text.codePointAt(at);
                if (character == '\n' || character == '\r') {
                    lineBreak();
                } else if (character == ' ' || character == '\t' || character == '\f') {
                    move(at + 1);
                } else if (character == '/' && next(1) == '/') {
                    move(lineEnd());
                } else if (character == '/' && next(1) == '*') {
                    comment();
                } else if (character == '"' || character == '\'') {
                    quoted((char) character);
                } else if (isDigit(character)) {
                    number();
                } else if (isLetter(character)) {
                    word();
                } else if (character > ' ' && character < 127) {
                    sign((char) character);
                } else {
                    foreign(Character.toString(character));
                    move(at + Character.charCount(character));
                }
            }
        }

        private void lineBreak() {
            at += text.charAt(at) == '\r' && next(1) == '\n' ? 2 : 1;
            line++;
            column = 1;
            first = true;
        }

        private void comment() {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                fault("unclosed-comment", 2, "This comment is not closed.", "Put */ where it ends.");
                at = text.length();
                return;
            }
            while (at < end + 2) {
                if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                    lineBreak();
                } else {
                    move(at + 1);
                }
            }
        }

        private void quoted(char quote) {
            int end = at + 1;
            int stop = lineEnd();
            while (end < stop && text.charAt(end) != quote) {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            if (end < stop) {
                escapes(end);
                add(Lexeme.Kind.TEXT, end + 1);
            } else if (quote == '\'') {
                add(Lexeme.Kind.SIGN, at + 1);
            } else {
                fault(
                        "unclosed-text",
                        1,
                        "The quotes on this line do not pair up: this one is left over.",
                        "Put a \" where the text begins, and one where it ends.");
                move(stop);
            }
        }

        private void escapes(int end) {
            for (int i = at + 1; i < end; i++) {
                if (text.charAt(i) == '\\' && "\"'\\".indexOf(text.charAt(++i)) < 0) {
                    int before = text.codePointCount(at, i - 1);
                    faults.add(source.diagnostic(
                            DiagnosticSeverity.ERROR,
                            "unknown-escape",
                            line,
                            column + before,
                            2,
                            "\"\\%s\" has no meaning in a text.".formatted(Character.toString(text.codePointAt(i))),
                            "Write letters as they are. A backslash stands only before \" and \\."));
                    return;
                }
            }
        }

        private void number() {
            int end = digits(at);
            if (end < text.length()
                    && text.charAt(end) == '.'
                    && end + 1 < text.length()
                    && isDigit(text.charAt(end + 1))) {
                end = digits(end + 1);
            }
            if (end < text.length() && "dDlLfF".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            add(Lexeme.Kind.NUMBER, end);
        }

        private int digits(int from) {
            int end = from;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private void word() {
            int end = at;
            while (end < text.length()) {
                int character = text.codePointAt(end);
                if (!isLetter(character) && !Character.isDigit(character) || character == '$' && end > at) {
                    break;
                }
                end += Character.charCount(character);
            }
            add(Lexeme.Kind.WORD, end);
        }

        private void sign(char character) {
            int end = at + 1;
            if (character == '=') {
                while (end < text.length() && text.charAt(end) == '=') {
                    end++;
                }
            } else if (at + 2 <= text.length() && LONG_SIGNS.contains(text.substring(at, at + 2))) {
                end++;
            }
            add(Lexeme.Kind.SIGN, end);
        }

        private void add(Lexeme.Kind kind, int end) {
            int most = kind == Lexeme.Kind.TEXT ? RuleLimits.TEXT : RuleLimits.WORD;
            if (end - at > most) {
                fault(
                        "too-long",
                        1,
                        "This %s has %,d characters, and %,d are the most."
                                .formatted(
                                        kind == Lexeme.Kind.TEXT
                                                ? "text"
                                                : kind == Lexeme.Kind.NUMBER ? "number" : "word",
                                        end - at,
                                        most),
                        "Make it shorter.");
            }
            all.add(new Lexeme(kind, text.substring(at, end), line, column, at, first));
            first = false;
            move(end);
        }

        /** Goes on along the line. */
        private void move(int to) {
            column += text.codePointCount(at, to);
            at = to;
        }

        private int next(int distance) {
            return at + distance < text.length() ? text.charAt(at + distance) : END;
        }

        private int lineEnd() {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }

        private static boolean isDigit(int character) {
            return character >= '0' && character <= '9';
        }

        private static boolean isLetter(int character) {
            return character == '$' || character == '_' || Character.isLetter(character);
        }

        private void foreign(String character) {
            String meant = LOOK_ALIKES.get(character);
            boolean space = Character.isSpaceChar(character.codePointAt(0));
            fault(
                    "foreign-character",
                    1,
                    space
                            ? "The space here is not a plain one."
                            : "The character %s does not belong here.".formatted(character),
                    space
                            ? Advice.replace("Write a plain space.", character, " ")
                            : meant == null
                                    ? Advice.replace("Take it out.", character, "")
                                    : Advice.replace("Write %s instead.".formatted(meant), character, meant));
        }

        private void fault(String code, int width, String message, CharSequence advice) {
            faults.add(source.diagnostic(DiagnosticSeverity.ERROR, code, line, column, width, message, advice));
        }
    }
}
