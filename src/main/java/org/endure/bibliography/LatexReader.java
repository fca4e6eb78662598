package org.endure.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.endure.diagnostic.Diagnostic;

/**
 * Turns LaTeX into the plain text that it prints: letters, accents, quotes, dashes and simple maths. A command that is not
 * known is a warning; what its braces hold is kept.
 */
final class LatexReader extends LatexScanner {

    private static final int DEEPEST = 100;

    private final BibValue value;
    private final List<Diagnostic> warnings;
    private final List<Fields.Link> links;
    private final Glyphs out = new Glyphs();
    private int depth;
    private int nesting;
    private int quotes;
    private int open; // single quotation marks
    private boolean maths;

    private LatexReader(BibValue value, List<Diagnostic> warnings, List<Fields.Link> links) {
        super(value.text());
        this.value = value;
        this.warnings = warnings;
        this.links = links;
    }

    /** The text of a value; {@code warnings} take what cannot be read, {@code links} what is linked to and not printed. */
    static Glyphs read(BibValue value, List<Diagnostic> warnings, List<Fields.Link> links) {
        LatexReader reader = new LatexReader(value, warnings, links);
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

    private void script(char c) {
        if (!maths) {
            put(String.valueOf(c), 1);
            return;
        }
        at++;
        changed(text -> LatexSymbols.raised(text, c == '^'));
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
        } else if (c == '`') {
            open++;
            put("‘", 1);
        } else {
            boolean closes = open > 0 && !(at + 1 < source.length() && Character.isLetter(source.charAt(at + 1)));
            open -= closes ? 1 : 0;
            put(closes ? "’" : "'", 1);
        }
    }

    private void command() {
        int start = at++;
        if (at >= source.length()) {
            return;
        }
        String name = letters();
        if (name.isEmpty()) {
            int sign = at;
            at += Character.charCount(source.codePointAt(at));
            punctuation(source.substring(sign, at));
            return;
        }
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
            case DROP -> rawGroup();
            case SECOND -> second(name, start);
            case SPACE -> out.append(" ", depth, start);
            case GAP -> {
                rawGroup();
                out.append(" ", depth, start);
            }
            case QUOTE -> quoted();
            case SUPERSCRIPT -> changed(text -> LatexSymbols.raised(text, true));
            case SUBSCRIPT -> changed(text -> LatexSymbols.raised(text, false));
            case UPPER -> changed(text -> text.toUpperCase(Locale.ROOT));
            case LOWER -> changed(text -> text.toLowerCase(Locale.ROOT));
            case FRACTION -> fraction();
            case CODE -> character(start);
            case MATHS -> {
                boolean outside = maths;
                maths = true;
                argument();
                maths = outside;
            }
            case BLACKBOARD -> changed(LatexSymbols::blackboard);
            case VERBATIM -> {
                String inside = rawGroup();
                out.append(inside == null ? "" : Verbatim.text(inside), depth + 1, start);
            }
            case STRING -> changed(BibStrings::resolve);
            case SYMBOL -> symbol(name, start);
        }
    }

    private void second(String name, int start) {
        String first = rawGroup();
        int end = at;
        String address = first == null || !name.equals("href") ? "" : Verbatim.text(first);
        if (!address.isEmpty()) {
            links.add(new Fields.Link(value, start, end, address));
        }
        argument();
    }

    private void character(int start) {
        String character = code();
        if (character.isEmpty()) {
            warn("unknown-character", start, at, "This number is not that of a character; it is left out.");
        }
        out.append(character, depth, start);
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

    private void fraction() {
        argument();
        out.append("/", depth, at);
        argument();
    }

    /** An argument, changed after it is read. */
    private void changed(UnaryOperator<String> change) {
        int from = out.length();
        argument();
        out.replace(from, out.length(), change.apply(out.substring(from)));
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

    private void warn(String code, int from, int to, String message) {
        warnings.add(value.warning(code, from, to, message, "Write the characters themselves."));
    }
}
