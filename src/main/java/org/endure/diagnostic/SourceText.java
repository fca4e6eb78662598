package org.endure.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that a user wrote, with its lines at hand, so that faults can be shown where they are.
 *
 * @param file the file as the user named it
 * @param lines its lines, without line ends
 */
public record SourceText(String file, List<String> lines) {

    public SourceText {
        lines = List.copyOf(lines);
    }

    /** Splits a text into lines, at LF, CR LF or CR. */
    public static SourceText of(String file, String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (text.isEmpty() || text.endsWith("\n") || text.endsWith("\r")) {
            lines.add("");
        }
        return new SourceText(file, lines);
    }

    /**
     * A diagnostic on this text.
     *
     * @param line line, from 1; 0 if the file as a whole is meant
     * @param column column in characters (code points), from 1; 0 if the line as a whole is meant
     * @param width number of characters that the caret marks
     */
    public Diagnostic diagnostic(
            DiagnosticSeverity severity,
            String code,
            int line,
            int column,
            int width,
            String message,
            @Nullable CharSequence advice) {
        String shown = line >= 1 && line <= lines.size() ? lines.get(line - 1) : null;
        SourcePosition at = new SourcePosition(file, line, column);
        return new Diagnostic(severity, code, at, message, advice, shown, Math.max(1, width));
    }
}
