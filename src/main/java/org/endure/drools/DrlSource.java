package org.endure.drools;

import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;
import org.endure.rulebase.RuleFile;
import org.jspecify.annotations.Nullable;

/** The text of a rule file, with the ways from the parser's places (lines from 1, columns from 0) to ours. */
record DrlSource(RuleFile file, List<String> lines) {

    DrlSource(RuleFile file) {
        this(file, file.text().lines().toList());
    }

    /** The line of that number, from 1; empty if there is none. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    SourcePosition position(int line, int column) {
        return new SourcePosition(file.path(), line, Math.max(1, column));
    }

    SourcePosition position(BaseDescr descr) {
        return position(descr.getLine(), descr.getColumn() + 1);
    }

    /** Column, from 1, of a word on a line; 1 if it is not there. */
    int columnOf(int line, String word) {
        return Math.max(0, line(line).indexOf(word)) + 1;
    }

    /** First line at or after another that contains a word; the other line if none does. */
    int lineContaining(String word, int from) {
        for (int line = from; line <= lines.size(); line++) {
            if (line(line).contains(word)) {
                return line;
            }
        }
        return from;
    }

    /** The text between two offsets, the end included, with its line breaks as one space each. */
    String text(int start, int end) {
        if (start < 0 || end < start || end >= file.text().length()) {
            return "";
        }
        return file.text().substring(start, end + 1);
    }

    /** The text of a condition on one line. */
    String oneLine(BaseDescr descr) {
        return text(descr.getStartCharacter(), descr.getEndCharacter())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The place of an offset in a text that stands somewhere after a line. */
    SourcePosition inside(int afterLine, String text, int offset) {
        int from = 0;
        for (int line = 1; line < afterLine; line++) {
            from = file.text().indexOf('\n', from) + 1;
        }
        String trimmed = text.strip();
        int at = trimmed.isEmpty() ? -1 : file.text().indexOf(trimmed, from);
        if (at < 0) {
            return position(afterLine, 1);
        }
        int leading = text.indexOf(trimmed);
        int target = Math.min(file.text().length(), at + Math.max(0, offset - leading));
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < target; i++) {
            if (file.text().charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return position(line, target - lineStart + 1);
    }

    /** An error at a line (from 1) and column (from 0). */
    Diagnostic error(String code, int line, int column, String message, @Nullable String advice) {
        int shown = Math.max(1, line);
        return new Diagnostic(Severity.ERROR, code, position(shown, column + 1), message, advice, line(shown), 1);
    }

    /** A diagnostic with the line it speaks of. */
    Diagnostic shown(Diagnostic found) {
        return new Diagnostic(
                found.severity(),
                found.code(),
                found.at(),
                found.message(),
                found.advice(),
                line(found.at().line()),
                found.width());
    }
}
