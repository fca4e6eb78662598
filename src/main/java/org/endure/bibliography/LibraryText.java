package org.endure.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** The text of a bibliography file; places in it are offsets until somebody needs a line and a column. */
final class LibraryText {

    private final String path;
    private final String text;
    private int @Nullable [] lineStarts;

    LibraryText(String path, String text) {
        this.path = path;
        this.text = text;
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    /** Line and column of an offset. */
    SourcePosition position(int offset) {
        int at = Math.min(offset, text.length());
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, at);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePosition(path, line + 1, text.codePointCount(starts[line], at) + 1);
    }

    /** A diagnostic that marks the characters from one offset to another. */
    Diagnostic diagnostic(
            DiagnosticSeverity severity, String code, int from, int to, String message, @Nullable CharSequence advice) {
        SourcePosition at = position(from);
        int start = lineStarts()[at.line() - 1];
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        int last = Math.max(Math.min(from, end), Math.min(to, end));
        int width = Math.max(1, text.codePointCount(Math.min(from, end), last));
        return new Diagnostic(severity, code, at, message, advice, text.substring(start, end), width);
    }

    /** A warning that marks the characters from one offset to another. */
    Diagnostic warning(String code, int from, int to, String message, @Nullable CharSequence advice) {
        return diagnostic(DiagnosticSeverity.WARNING, code, from, to, message, advice);
    }

    private synchronized int[] lineStarts() {
        if (lineStarts == null) {
            List<Integer> starts = new ArrayList<>(List.of(0));
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                if ((c == '\n' || c == '\r') && !pair) {
                    starts.add(i + 1);
                }
            }
            lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
        }
        return lineStarts;
    }
}
