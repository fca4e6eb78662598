package org.endure.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourceText;
import org.jspecify.annotations.Nullable;

/** What is found wrong in one file, as it is found. */
public final class Faults {

    private static final int MOST = 1000;
    private static final int LONGEST = 60;

    private final SourceText text;
    private final List<Diagnostic> found = new ArrayList<>();
    private int more;
    private int errors;

    public Faults(SourceText text) {
        this.text = text;
    }

    public SourceText text() {
        return text;
    }

    public void error(String code, YamlNode.Place at, String message, @Nullable CharSequence advice) {
        add(DiagnosticSeverity.ERROR, code, at, message, advice);
    }

    public void warning(String code, YamlNode.Place at, String message, @Nullable CharSequence advice) {
        add(DiagnosticSeverity.WARNING, code, at, message, advice);
    }

    public void note(String code, YamlNode.Place at, String message, @Nullable CharSequence advice) {
        add(DiagnosticSeverity.NOTE, code, at, message, advice);
    }

    /** An error of the file as a whole. */
    public void errorOfFile(String code, String message, @Nullable CharSequence advice) {
        add(DiagnosticSeverity.ERROR, code, new YamlNode.Place(0, 0, 1), message, advice);
    }

    public void add(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            errors++;
        }
        if (found.size() < MOST) {
            found.add(diagnostic);
        } else {
            more++;
        }
    }

    /** Number of errors so far. */
    public int errors() {
        return errors;
    }

    /** All that was found, in the order of places. */
    public List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(found);
        all.sort(Comparator.comparing(Diagnostic::at));
        if (more > 0) {
            long shown = found.stream().filter(Diagnostic::isError).count();
            DiagnosticSeverity severity = errors > shown ? DiagnosticSeverity.ERROR : DiagnosticSeverity.WARNING;
            String message = "Not shown: %s.".formatted(Count.of(more, "more fault"));
            all.add(text.diagnostic(severity, "more-faults", 0, 0, 1, message, null));
        }
        return List.copyOf(all);
    }

    private void add(
            DiagnosticSeverity severity,
            String code,
            YamlNode.Place at,
            String message,
            @Nullable CharSequence advice) {
        add(text.diagnostic(severity, code, at.line(), at.column(), at.width(), message, advice));
    }

    /** A value in quotes, on one line and not too long. */
    public static String quoted(String value) {
        return "\"" + shown(value) + "\"";
    }

    /** A value on one line and not too long. */
    public static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
