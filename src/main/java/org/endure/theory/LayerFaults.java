package org.endure.theory;

import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;

/** Says at its place what is wrong with a layer: a word of a rule, or a cut-off. */
final class LayerFaults {

    private LayerFaults() {}

    /** A cut-off that overrides none and that no rule reads. */
    static Diagnostic unreadParameter(Layer layer, String name, Set<String> below) {
        SourcePosition at = placeOf(layer.parameterFile(), name);
        return new Diagnostic(
                DiagnosticSeverity.ERROR,
                "unread-parameter",
                at,
                "The parameter %s overrides none below, and no rule reads it.".formatted(name),
                Spelling.advice(name, below),
                lineOf(layer.parameterFile(), at),
                name.length());
    }

    private static SourcePosition placeOf(RuleFile file, String parameter) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(parameter)) {
                return new SourcePosition(file.path(), i + 1, 1);
            }
        }
        return SourcePosition.file(file.path());
    }

    private static String lineOf(RuleFile file, SourcePosition at) {
        List<String> lines = file.text().lines().toList();
        return at.line() >= 1 && at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
    }

    /** An error at a word that a rule says in quotes. */
    static Diagnostic error(String code, Layer layer, Rule rule, String word, String message, CharSequence advice) {
        RuleFile file = layer.files().stream()
                .filter(each -> each.path().equals(rule.at().file()))
                .findFirst()
                .orElse(new RuleFile(rule.at().file(), ""));
        List<String> lines = file.text().lines().toList();
        for (int line = rule.at().line(); line <= lines.size(); line++) {
            int column = lines.get(line - 1).indexOf("\"" + word + "\"");
            if (column >= 0
                    && !(code.startsWith("replaces") && !lines.get(line - 1).contains("@replaces"))) {
                return new Diagnostic(
                        DiagnosticSeverity.ERROR,
                        code,
                        new SourcePosition(file.path(), line, column + 1),
                        message,
                        advice,
                        lines.get(line - 1),
                        word.length() + 2);
            }
        }
        return Diagnostic.error(code, rule.at(), message, advice);
    }
}
