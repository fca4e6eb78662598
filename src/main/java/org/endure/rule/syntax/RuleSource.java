package org.endure.rule.syntax;

import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.rule.RuleFile;
import org.jspecify.annotations.Nullable;

/** The text of a rule file, to show what is at a place of it. */
record RuleSource(RuleFile file, SourceText lines) {

    RuleSource(RuleFile file) {
        this(file, SourceText.of(file.path(), file.text()));
    }

    SourcePosition position(Lexeme lexeme) {
        return new SourcePosition(file.path(), lexeme.line(), lexeme.column());
    }

    /** What is written from one word to another, both included. */
    String text(Lexeme from, Lexeme to) {
        return file.text().substring(from.offset(), Math.max(from.end(), to.end()));
    }

    /** The same on one line. */
    String oneLine(Lexeme from, Lexeme to) {
        return text(from, to).replaceAll("\\s+", " ");
    }

    /** An error at a word. */
    Diagnostic error(String code, Lexeme where, String message, @Nullable CharSequence advice) {
        return lines.diagnostic(
                DiagnosticSeverity.ERROR, code, where.line(), where.column(), where.width(), message, advice);
    }
}
