package org.endure.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourceText;

/**
 * A rule file cut into words and signs, with what cannot be cut: texts and comments that are not closed, and characters that
 * look like those of the rule language but are others.
 *
 * @param all the words and signs
 * @param faults what cannot be cut
 */
record Lexemes(List<Lexeme> all, List<Diagnostic> faults) {

    private static final Pattern PIECE = Pattern.compile("""
            (?<break>\\n)\
            |(?<space>[ \\t\\r\\f]+|//[^\\n]*)\
            |(?<comment>/\\*(?s:.*?)\\*/)|(?<opencomment>/\\*)\
            |(?<text>"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*')|(?<opentext>"[^\\n]*)\
            |(?<number>\\d+(?:\\.\\d+)?[dDlLfF]?)\
            |(?<word>[$\\p{L}_][\\p{L}\\p{N}_]*)\
            |(?<sign>={2,}|!=|<=|>=|&&|\\|\\||[\\x21-\\x7e])\
            |(?<other>.)""");

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

    static Lexemes of(SourceText source) {
        String text = String.join("\n", source.lines());
        Cutter cutter = new Cutter(source);
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            cutter.take(matcher);
        }
        return new Lexemes(List.copyOf(cutter.all), List.copyOf(cutter.faults));
    }

    private static final class Cutter {

        private final SourceText source;
        private final List<Lexeme> all = new ArrayList<>();
        private final List<Diagnostic> faults = new ArrayList<>();
        private int line = 1;
        private int column = 1;
        private boolean first = true;

        Cutter(SourceText source) {
            this.source = source;
        }

        void take(Matcher piece) {
            String text = piece.group();
            if (piece.group("opencomment") != null) {
                fault("unclosed-comment", 2, "This comment is not closed.", "Put */ where it ends.");
            } else if (piece.group("opentext") != null) {
                fault(
                        "unclosed-text",
                        1,
                        "The quotes on this line do not pair up: this one is left over.",
                        "Put a \" where the text begins, and one where it ends.");
            } else if (piece.group("other") != null) {
                foreign(text);
            } else if (piece.group("word") != null) {
                add(Lexeme.Kind.WORD, text);
            } else if (piece.group("text") != null) {
                add(Lexeme.Kind.TEXT, text);
            } else if (piece.group("number") != null) {
                add(Lexeme.Kind.NUMBER, text);
            } else if (piece.group("sign") != null) {
                add(Lexeme.Kind.SIGN, text);
            }
            move(text);
        }

        private void add(Lexeme.Kind kind, String text) {
            all.add(new Lexeme(kind, text, line, column, first));
            first = false;
        }

        private void move(String text) {
            int breaks = (int) text.chars().filter(c -> c == '\n').count();
            line += breaks;
            first |= breaks > 0;
            int lineStart = text.lastIndexOf('\n') + 1;
            column = (breaks > 0 ? 1 : column) + text.codePointCount(lineStart, text.length());
        }

        private void foreign(String text) {
            String meant = LOOK_ALIKES.get(text);
            boolean space = Character.isSpaceChar(text.codePointAt(0));
            fault(
                    "foreign-character",
                    1,
                    space
                            ? "The space here is not a plain one."
                            : "The character %s does not belong here.".formatted(text),
                    space
                            ? "Write a plain space."
                            : meant == null ? "Take it out." : "Write %s instead.".formatted(meant));
        }

        private void fault(String code, int width, String message, String advice) {
            faults.add(source.diagnostic(Severity.ERROR, code, line, column, width, message, advice));
        }
    }
}
