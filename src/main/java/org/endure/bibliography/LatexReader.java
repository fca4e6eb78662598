package org.endure.bibliography;

import java.util.List;
import java.util.Locale;
import org.endure.diagnostic.Diagnostic;

/**
 * Turns LaTeX into the plain text that it prints: letters, accents, quotes, dashes and simple maths. A command that is not
 * known is a warning; what its braces hold is kept.
 */
final class LatexReader {

    private static final int DEEPEST = 100;

    private final BibValue value;
    private final String source;
    private final List<Diagnostic> warnings;
    private final Glyphs out = new Glyphs();
    private int at;
    private int depth;
    private int nesting;
    private int quotes;
    private boolean maths;

    private LatexReader(BibValue value, List<Diagnostic> warnings) {
        this.value = value;
        this.source = value.text();
        this.warnings = warnings;
    }

    /** The text of a value; what cannot be read is added to the warnings. */
    static Glyphs read(BibValue value, List<Diagnostic> warnings) {
        LatexReader reader = new LatexReader(value, warnings);
        reader.readTo(reader.source.length());
        return reader.out;
    }

    private void readTo(int end) {
        while (at < end) {
            token(end);
        }
        at = end;
    }

    private void token(int end) {
        char c = source.charAt(at);
        switch (c) {
            case '\\' -> command();
            case '{' -> group(end);
            case '}' -> at++;
            case '$' -> dollar();
            case '~' -> put(" ", 1);
            case '^', '_' -> script(c);
            case '-' -> dashes();
            case '`', '\'' -> quote(c);
            default -> {
                int width = Character.charCount(source.codePointAt(at));
                put(source.substring(at, at + width), width);
            }
        }
    }

    private void put(String text, int consumed) {
        out.append(text, depth, at);
        at += consumed;
    }

    private void group(int end) {
        int close = closing(at, end);
        boolean special = at + 1 < close && source.charAt(at + 1) == '\\';
        int from = out.length();
        at++;
        depth++;
        nested(close);
        depth--;
        String inside = out.substring(from);
        if (special && inside.length() <= 2 && inside.indexOf(' ') < 0) {
            out.unprotect(from);
        }
        at = Math.min(end, close + 1);
    }

    /** Reads to an index; what is nested too deeply is taken as it is written. */
    private void nested(int close) {
        if (nesting >= DEEPEST) {
            warn("nested-too-deeply", at, close, "Braces are nested more than %d deep here.".formatted(DEEPEST));
            put(source.substring(at, close), close - at);
            return;
        }
        nesting++;
        boolean outside = maths;
        readTo(close);
        maths = outside;
        nesting--;
    }

    /** Index of the brace that closes the one at an index. */
    private int closing(int open, int end) {
        int level = 0;
        for (int i = open; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                level++;
            } else if (c == '}' && --level == 0) {
                return i;
            }
        }
        return end;
    }

    private void dollar() {
        if (maths) {
            maths = false;
            at++;
            return;
        }
        int close = source.indexOf('$', at + 1);
        if (close < 0 || isMoney(at + 1, close)) {
            put("$", 1);
            return;
        }
        maths = close > at + 1;
        at += maths ? 1 : 2;
    }

    /** Whether what is between two dollar signs is an amount and words, not maths. */
    private boolean isMoney(int from, int to) {
        if (from >= to || !Character.isDigit(source.charAt(from))) {
            return false;
        }
        int run = 0;
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c == '\\' || c == '^' || c == '_') {
                return false;
            }
            run = Character.isLetter(c) ? run + 1 : 0;
            if (run == 3) {
                return true;
            }
        }
        return source.charAt(to - 1) == ' ';
    }

    private void script(char c) {
        if (!maths) {
            put(String.valueOf(c), 1);
            return;
        }
        at++;
        raised(c == '^');
    }

    /** An argument as a superscript or a subscript, where there are such characters. */
    private void raised(boolean up) {
        int from = out.length();
        argument();
        out.replace(from, out.length(), LatexSymbols.raised(out.substring(from), up));
    }

    private void dashes() {
        int start = at;
        int end = at;
        while (end < source.length() && source.charAt(end) == '-' && end - start < 3) {
            end++;
        }
        String[] dashes = {maths ? "−" : "-", "–", "—"};
        put(dashes[end - start - 1], end - start);
    }

    private void quote(char c) {
        boolean pair = at + 1 < source.length() && source.charAt(at + 1) == c;
        if (maths) {
            put(c == '\'' ? "′" : "`", 1);
        } else if (pair) {
            put(c == '`' ? "“" : "”", 2);
        } else {
            put(c == '`' ? "‘" : "'", 1);
        }
    }

    private void command() {
        int start = at++;
        if (at >= source.length()) {
            return;
        }
        int letters = at;
        while (at < source.length() && isLetter(source.charAt(at))) {
            at++;
        }
        if (at == letters) {
            at += Character.charCount(source.codePointAt(at));
            punctuation(source.substring(letters, at));
            return;
        }
        String name = source.substring(letters, at);
        if (at < source.length() && source.charAt(at) == '*') {
            at++;
        }
        skipBlank();
        named(name, start);
    }

    private void punctuation(String sign) {
        String accent = LatexSymbols.accent(sign);
        if (accent != null) {
            accented(accent, sign);
            return;
        }
        switch (sign) {
            case "(", "[" -> maths = true;
            case ")", "]" -> maths = false;
            case "-", "/", "!", "@", "+" -> {}
            case ",", ";", ":", "\\", " ", "\n", "\t", "\r" -> out.append(" ", depth, at - 1);
            default -> out.append(sign, depth, at - 1);
        }
    }

    private void accented(String accent, String sign) {
        int from = out.length();
        argument();
        if (out.length() > from) {
            out.mark(from, accent);
        } else if (sign.equals("~") || sign.equals("^")) {
            out.append(sign, depth, at);
        }
    }

    private void named(String name, int start) {
        String accent = LatexSymbols.accent(name);
        if (accent != null) {
            accented(accent, name);
            return;
        }
        switch (LatexCommands.kind(name)) {
            case PRINT -> argument();
            case NOTHING -> {}
            case DROP -> drop();
            case SECOND -> {
                drop();
                argument();
            }
            case SPACE -> out.append(" ", depth, start);
            case QUOTE -> quoted();
            case SUPERSCRIPT -> raised(true);
            case SUBSCRIPT -> raised(false);
            case UPPER, LOWER -> cased(name);
            case FRACTION -> fraction();
            case CODE -> code();
            case MATHS -> {
                boolean outside = maths;
                maths = true;
                argument();
                maths = outside;
            }
            case BLACKBOARD -> blackboard();
            case VERBATIM -> verbatim();
            case STRING -> string();
            case SYMBOL -> symbol(name, start);
        }
    }

    private void symbol(String name, int start) {
        String symbol = LatexSymbols.symbol(name);
        if (symbol == null) {
            warn(
                    "unknown-latex",
                    start,
                    start + 1 + name.length(),
                    "The LaTeX command \\%s is not known; it is left out.".formatted(name));
        } else {
            boolean blank = maths && Character.isWhitespace(source.charAt(Math.max(0, at - 1)));
            out.append(blank ? symbol + " " : symbol, depth, start);
        }
    }

    private void quoted() {
        out.append(quotes % 2 == 0 ? "“" : "‘", depth, at);
        quotes++;
        argument();
        quotes--;
        out.append(quotes % 2 == 0 ? "”" : "’", depth, at);
    }

    private void cased(String name) {
        int from = out.length();
        argument();
        String text = out.substring(from);
        boolean lower = name.toLowerCase(Locale.ROOT).contains("lower");
        out.replace(from, out.length(), lower ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT));
    }

    private void fraction() {
        argument();
        out.append("/", depth, at);
        argument();
    }

    private void blackboard() {
        int from = out.length();
        argument();
        out.replace(from, out.length(), LatexSymbols.blackboard(out.substring(from)));
    }

    private void string() {
        int from = out.length();
        argument();
        out.replace(from, out.length(), BibStrings.resolve(out.substring(from)));
    }

    /** A character by its number: decimal, hexadecimal behind {@code "}, octal behind {@code '}. */
    private void code() {
        boolean braced = at < source.length() && source.charAt(at) == '{';
        at += braced ? 1 : 0;
        char first = at < source.length() ? source.charAt(at) : ' ';
        int radix = first == '"' ? 16 : first == '\'' ? 8 : 10;
        at += radix == 10 ? 0 : 1;
        int code = 0;
        int digits = 0;
        while (at < source.length() && digits < 7 && Character.digit(source.charAt(at), radix) >= 0) {
            code = code * radix + Character.digit(source.charAt(at++), radix);
            digits++;
        }
        if (digits > 0 && Character.isValidCodePoint(code) && !Character.isISOControl(code)) {
            out.append(Character.toString(code), depth, at);
        }
        if (braced && at < source.length() && source.charAt(at) == '}') {
            at++;
        }
    }

    private void verbatim() {
        skipBlank();
        if (at >= source.length() || source.charAt(at) != '{') {
            return;
        }
        int close = closing(at, source.length());
        out.append(Verbatim.text(source.substring(at + 1, close)), depth + 1, at + 1);
        at = Math.min(source.length(), close + 1);
    }

    private void drop() {
        skipBlank();
        if (at < source.length() && source.charAt(at) == '{') {
            at = Math.min(source.length(), closing(at, source.length()) + 1);
        }
    }

    /** What a command is applied to: a group, a command, or one character. */
    private void argument() {
        skipBlank();
        if (at >= source.length() || source.charAt(at) == '}') {
            return;
        }
        if (source.charAt(at) == '{') {
            int close = closing(at, source.length());
            at++;
            nested(close);
            at = Math.min(source.length(), close + 1);
        } else if (source.charAt(at) == '\\' && nesting < DEEPEST) {
            nesting++;
            command();
            nesting--;
        } else {
            int width = Character.charCount(source.codePointAt(at));
            put(source.substring(at, at + width), width);
        }
    }

    private void skipBlank() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private void warn(String code, int from, int to, String message) {
        warnings.add(value.warning(code, from, to, message, "Write the characters themselves."));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
