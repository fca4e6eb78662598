package org.endure.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.endure.bibliography.RawEntry.Piece;
import org.endure.bibliography.RawEntry.RawField;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.jspecify.annotations.Nullable;

/**
 * Parses the syntax of BibTeX. One entry that cannot be read spoils no other: reading goes on at the next line that begins an
 * entry.
 *
 * <pre>
 * file   = { comment | "@" type ( "{" body "}" | "(" body ")" ) }
 * body   = key { "," field } [ "," ]
 * field  = name "=" piece { "#" piece }
 * piece  = "{" balanced "}" | '"' balanced '"' | number | macro
 * </pre>
 */
final class BibParser extends BibScanner {

    private final LibraryText source;
    private final BibFile file;

    BibParser(LibraryText source, BibFile file) {
        super(source.text());
        this.source = source;
        this.file = file;
    }

    /** A place at which an entry cannot be read on. */
    private static final class SyntaxFault extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Diagnostic diagnostic;

        SyntaxFault(Diagnostic diagnostic) {
            super(diagnostic.message(), null, false, false);
            this.diagnostic = diagnostic;
        }
    }

    void read() {
        while (at < text.length()) {
            steps++;
            char c = text.charAt(at);
            if (c == '@') {
                entry();
            } else if (c == '%') {
                skipLine();
            } else {
                at++;
            }
        }
    }

    private void entry() {
        int start = at++;
        skipBlank();
        int typeAt = at;
        String type = name().toLowerCase(Locale.ROOT);
        skipBlank();
        if (type.isEmpty() || at >= text.length() || text.charAt(at) != '{' && text.charAt(at) != '(') {
            at = type.equals("comment") ? typeAt : Math.max(start + 1, at);
            if (type.equals("comment")) {
                skipLine();
            }
            return;
        }
        int open = at;
        char close = text.charAt(at++) == '{' ? '}' : ')';
        switch (type) {
            case "comment" -> {
                if (closing('{', false) < 0) {
                    unbalanced = true;
                }
                int end = closing('{', false);
                if (end < 0) {
                    recover(open + 1);
                } else {
                    at = end + 1;
                }
            }
            case "preamble" -> preamble(close, open);
            case "string" -> macro(close);
            default -> entry(type, typeAt, close);
        }
    }

    private void preamble(char close, int open) {
        try {
            skipBlank();
            pieces(new RawPlace("preamble", open));
            close(close, "preamble", open);
        } catch (SyntaxFault e) {
            file.add(asWarning(e.diagnostic));
            recover(open);
        }
    }

    private void macro(char close) {
        int start = at;
        try {
            skipBlank();
            RawField field = field("@string");
            skipBlank();
            close(close, "@string", start);
            file.define(field);
        } catch (SyntaxFault e) {
            file.add(asWarning(e.diagnostic));
            recover(start);
        }
    }

    private void entry(String type, int typeAt, char close) {
        skipBlank();
        int keyAt = at;
        String key = key(close);
        List<RawField> fields = new ArrayList<>();
        Diagnostic fault = null;
        try {
            if (key.isEmpty()) {
                throw fault(keyAt, keyAt + 1, "The entry has no citation key.", "Write @%s{key, …}.".formatted(type));
            }
            fields(fields, key, keyAt, close);
        } catch (SyntaxFault e) {
            fault = e.diagnostic;
            recover(keyAt);
        }
        file.add(new RawEntry(file, type, key, typeAt, keyAt, at, List.copyOf(fields), fault));
    }

    private String key(char close) {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',' || c == close || c == '{' || c == '=' || c == '\n' || c == '\r' || c == '"') {
                break;
            }
            at++;
        }
        if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == '{')) {
            at = start;
            return "";
        }
        return text.substring(start, at).strip();
    }

    private void fields(List<RawField> fields, String key, int keyAt, char close) throws SyntaxFault {
        while (true) {
            skipBlank();
            if (at >= text.length() || atNextEntry()) {
                throw notClosed(key, keyAt);
            }
            char c = text.charAt(at);
            if (c == close) {
                at++;
                return;
            }
            if (c != ',') {
                throw unreadable(key);
            }
            at++;
            skipBlank();
            if (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != close && !atNextEntry()) {
                fields.add(field(key));
            }
        }
    }

    private RawField field(String key) throws SyntaxFault {
        int start = at;
        String name = name().toLowerCase(Locale.ROOT);
        skipBlank();
        if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
            throw unreadable(key);
        }
        at++;
        skipBlank();
        return new RawField(name, start, pieces(new RawPlace(key, start)));
    }

    /** What is being read, for messages. */
    private record RawPlace(String key, int start) {}

    private List<Piece> pieces(RawPlace of) throws SyntaxFault {
        List<Piece> pieces = new ArrayList<>(1);
        while (true) {
            pieces.add(piece(of));
            skipBlank();
            if (at >= text.length() || text.charAt(at) != '#') {
                return List.copyOf(pieces);
            }
            at++;
            skipBlank();
        }
    }

    private Piece piece(RawPlace of) throws SyntaxFault {
        char c = at < text.length() ? text.charAt(at) : '}';
        if (c == '{' || c == '"') {
            return delimited(c, of);
        }
        int start = at;
        String word = name();
        if (word.isEmpty()) {
            throw unreadable(of.key());
        }
        return new Piece(!Character.isDigit(c), start, at);
    }

    private Piece delimited(char open, RawPlace of) throws SyntaxFault {
        int start = ++at;
        int end = closing(open, false);
        if (end < 0) {
            unbalanced = true;
            end = closing(open, false);
        }
        if (end < 0) {
            end = closing(open, true);
        }
        if (end < 0) {
            throw notClosed(of.key(), of.start());
        }
        at = end + 1;
        return new Piece(false, start, end);
    }

    private void close(char close, String what, int start) throws SyntaxFault {
        skipBlank();
        if (at >= text.length() || text.charAt(at) != close) {
            throw notClosed(what, start);
        }
        at++;
    }

    private SyntaxFault unreadable(String key) {
        return fault(
                at,
                at + 1,
                "The entry %s cannot be read here.".formatted(Excerpt.quoted(key)),
                "Look for a missing comma, quote or brace in the line before.");
    }

    private SyntaxFault notClosed(String key, int start) {
        return fault(
                start,
                start + key.length(),
                "The entry %s is not closed.".formatted(Excerpt.quoted(key)),
                "Close its last brace; count the braces in its fields.");
    }

    private SyntaxFault fault(int from, int to, String message, @Nullable String advice) {
        return new SyntaxFault(source.diagnostic(DiagnosticSeverity.ERROR, "bad-bibtex", from, to, message, advice));
    }

    private static Diagnostic asWarning(Diagnostic fault) {
        return new Diagnostic(
                DiagnosticSeverity.WARNING,
                fault.code(),
                fault.at(),
                fault.message(),
                fault.advice(),
                fault.sourceLine(),
                fault.width());
    }
}
