package org.endure.factset;

import java.text.Normalizer;
import java.util.Map;

/**
 * Turns the LaTeX that reference managers write into plain text: accents, special letters, dashes and quotes. The BibTeX
 * library's own converter loses macrons and rings and refuses Japanese, so it is not used.
 */
final class Latex {

    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("`", "\u0300"),
            Map.entry("'", "\u0301"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry("u", "\u0306"),
            Map.entry(".", "\u0307"),
            Map.entry("\"", "\u0308"),
            Map.entry("r", "\u030a"),
            Map.entry("H", "\u030b"),
            Map.entry("v", "\u030c"),
            Map.entry("d", "\u0323"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("b", "\u0331"),
            Map.entry("t", "\u0361"));

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "ı"),
            Map.entry("j", "ȷ"),
            Map.entry("dh", "ð"),
            Map.entry("DH", "Ð"),
            Map.entry("th", "þ"),
            Map.entry("TH", "Þ"),
            Map.entry("dj", "đ"),
            Map.entry("DJ", "Đ"),
            Map.entry("S", "§"),
            Map.entry("pounds", "£"),
            Map.entry("texteuro", "€"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textquoteright", "’"),
            Map.entry("textquoteleft", "‘"),
            Map.entry("textquotedblleft", "“"),
            Map.entry("textquotedblright", "”"),
            Map.entry("textquotesingle", "'"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("textellipsis", "…"),
            Map.entry("textbackslash", "\\"),
            Map.entry("textasciitilde", "~"),
            Map.entry("textasciicircum", "^"),
            Map.entry("textunderscore", "_"),
            Map.entry("textdollar", "$"),
            Map.entry("textdegree", "°"),
            Map.entry(",", " "),
            Map.entry(" ", " "),
            Map.entry("-", ""),
            Map.entry("/", ""));

    private static final int DEEPEST = 100;

    private final String source;
    private int at;
    private int depth;

    private Latex(String source) {
        this.source = source;
    }

    /** The text that LaTeX would print, in one line. */
    static String text(String source) {
        Latex latex = new Latex(source);
        StringBuilder text = new StringBuilder();
        while (latex.at < source.length()) {
            text.append(latex.next());
        }
        return Normalizer.normalize(text.toString().replaceAll("\\s+", " ").strip(), Normalizer.Form.NFC);
    }

    /** Whether accents stand on accents, or groups in groups, so deeply that no text means it. */
    static boolean isTooDeep(String source) {
        if (source.indexOf('\\') < 0) {
            return false;
        }
        Latex latex = new Latex(source);
        while (latex.at < source.length() && latex.depth <= DEEPEST) {
            latex.next();
        }
        return latex.depth > DEEPEST;
    }

    private String next() {
        char c = source.charAt(at);
        if (c == '\\') {
            at++;
            return command();
        }
        for (String[] dash : new String[][] {{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}}) {
            if (source.startsWith(dash[0], at)) {
                at += dash[0].length();
                return dash[1];
            }
        }
        at++;
        return c == '{' || c == '}' || c == '$' ? "" : c == '~' ? " " : String.valueOf(c);
    }

    private String command() {
        if (at >= source.length()) {
            return "";
        }
        String name = name();
        String accent = ACCENTS.get(name);
        if (accent != null) {
            return accented(accent);
        }
        String symbol = SYMBOLS.get(name);
        if (symbol != null) {
            return symbol;
        }
        return name.length() == 1 && !isLetter(name.charAt(0)) ? name : "";
    }

    private String name() {
        int start = at;
        while (at < source.length() && isLetter(source.charAt(at))) {
            at++;
        }
        if (at == start) {
            at++;
            return source.substring(start, at);
        }
        String name = source.substring(start, at);
        skipSpaces();
        return name;
    }

    private String accented(String accent) {
        skipSpaces();
        depth++;
        String base = depth > DEEPEST ? "" : argument();
        depth -= depth > DEEPEST ? 0 : 1;
        if (base.isEmpty()) {
            return "";
        }
        int first = base.offsetByCodePoints(0, 1);
        String letter = base.substring(0, first).replace('ı', 'i').replace('ȷ', 'j');
        return letter + accent + base.substring(first);
    }

    /** What an accent stands on: a group in braces, a command, or one character. */
    private String argument() {
        if (at >= source.length()) {
            return "";
        }
        if (source.charAt(at) != '{') {
            int start = at;
            if (source.charAt(at) == '\\') {
                return next();
            }
            at = source.offsetByCodePoints(start, 1);
            return source.substring(start, at);
        }
        at++;
        StringBuilder group = new StringBuilder();
        int depth = 1;
        while (at < source.length()) {
            char c = source.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                at++;
                break;
            }
            group.append(next());
        }
        return group.toString();
    }

    private void skipSpaces() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
