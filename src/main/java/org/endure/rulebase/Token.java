package org.endure.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, sign or literal of an expression, and where it begins. */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN
    }

    private static final Pattern TOKEN = Pattern.compile("""
            (?<space>\\s+|//[^\\n]*|/\\*.*?\\*/)\
            |(?<text>"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*')\
            |(?<number>-?\\d+(?:\\.\\d+)?[dDlLfF]?)\
            |(?<name>\\$?[\\p{L}_][\\p{L}\\p{N}_]*)\
            |(?<sign>==|!=|<=|>=|&&|\\|\\||.)""", Pattern.DOTALL);

    static List<Token> read(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.group("space") != null) {
                continue;
            }
            tokens.add(token(matcher));
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        int at = matcher.start();
        String whole = matcher.group();
        if (matcher.group("text") != null) {
            return new Token(Kind.TEXT, unquoted(whole), at);
        } else if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, whole.replaceAll("[dDlLfF]$", ""), at);
        } else if (matcher.group("name") != null) {
            return new Token(Kind.NAME, whole, at);
        }
        return new Token(Kind.SIGN, whole, at);
    }

    /** A quoted text without its quotes and escapes. */
    static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
