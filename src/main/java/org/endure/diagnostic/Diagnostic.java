package org.endure.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One thing to tell a user about what they wrote.
 *
 * @param severity how grave it is
 * @param code stable name of the kind of fault, such as {@code unknown-attribute}
 * @param at where it is
 * @param message what is wrong, with the value, in one sentence
 * @param advice what to do; null if the message says it all
 * @param sourceLine the line as it stands in the file; null if there is none to show
 * @param width number of characters that the caret marks, 1 or more
 * @param edit the change of the file that does what the advice says; null if only a reader can follow it
 */
public record Diagnostic(
        DiagnosticSeverity severity,
        String code,
        SourcePosition at,
        String message,
        @Nullable String advice,
        @Nullable String sourceLine,
        int width,
        @Nullable Edit edit)
        implements java.io.Serializable {

    /** A diagnostic with the change that its advice knows, if it knows one. */
    public Diagnostic(
            DiagnosticSeverity severity,
            String code,
            SourcePosition at,
            String message,
            @Nullable CharSequence advice,
            @Nullable String sourceLine,
            int width) {
        this(
                severity,
                code,
                at,
                message,
                advice == null ? null : advice.toString(),
                sourceLine,
                width,
                advice instanceof Advice known ? known.edit(at, sourceLine, width) : null);
    }

    /** An error without a line to show. */
    public static Diagnostic error(String code, SourcePosition at, String message, @Nullable CharSequence advice) {
        return new Diagnostic(DiagnosticSeverity.ERROR, code, at, message, advice, null, 1);
    }

    /** Whether it stops the run. */
    public boolean isError() {
        return severity == DiagnosticSeverity.ERROR;
    }

    /** Quick, since diagnostics are gathered in sets on every start. */
    @Override
    public int hashCode() {
        return 31 * at.hashCode() + message.hashCode();
    }

    /** The diagnostic as users read it: place, message, line with a caret, advice. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(printable(at.toString()))
                .append(": ")
                .append(severity.name().toLowerCase(java.util.Locale.ROOT))
                .append(": ");
        text.append(printable(message)).append('\n');
        if (sourceLine != null) {
            String number = Integer.toString(at.line());
            String margin = "  " + number + " | ";
            String blank = "  " + " ".repeat(number.length()) + " | ";
            text.append(
                    new CaretLine(sourceLine, Math.max(1, at.column()), width).text(margin, blank, at.column() > 0));
        }
        if (advice != null) {
            text.append("  ").append(printable(advice)).append('\n');
        }
        return text.toString();
    }

    private static String printable(String text) {
        return Escapes.visible(text);
    }
}
