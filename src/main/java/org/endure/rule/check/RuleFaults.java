package org.endure.rule.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.endure.rule.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/** What is found wrong in rule files, with the lines at hand to show it. */
final class RuleFaults {

    private final Map<String, RuleFile> files = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    RuleFaults(List<RuleFile> files) {
        files.forEach(file -> this.files.put(file.path(), file));
    }

    List<Diagnostic> found() {
        return found;
    }

    /** What was found since so many were known. */
    List<Diagnostic> since(int before) {
        return List.copyOf(found.subList(before, found.size()));
    }

    private List<String> lines(String path) {
        RuleFile file = files.get(path);
        return file == null
                ? List.of()
                : lines.computeIfAbsent(path, any -> file.text().lines().toList());
    }

    void constant(Expression.Constant constant, SourcePosition at) {
        if (RuleVocabulary.constantType(constant.type()).isEmpty()) {
            report(
                    "unknown-constant",
                    at,
                    constant.text().length(),
                    "There are no constants %s.".formatted(constant.type()),
                    Spelling.advice(constant.type(), RuleVocabulary.constantTypeNames()));
        } else if (RuleVocabulary.constant(constant.type(), constant.name()).isEmpty()) {
            report(
                    "unknown-constant",
                    at,
                    constant.text().length(),
                    "%s has no value %s.".formatted(constant.type(), constant.name()),
                    Spelling.advice(
                            constant.name(),
                            names(RuleVocabulary.constantType(constant.type()).orElseThrow())));
        }
    }

    static List<String> names(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** Where a word stands in a constraint, which may run over several lines. */
    SourcePosition within(Condition.Constraint constraint, String word) {
        SourcePosition at = constraint.at();
        List<String> text = lines(at.file());
        int last = Math.min(text.size(), at.line() + constraint.text().length());
        for (int line = at.line(); line >= 1 && line <= last; line++) {
            String each = text.get(line - 1);
            int from = line == at.line()
                    ? each.offsetByCodePoints(0, Math.min(at.column() - 1, each.codePointCount(0, each.length())))
                    : 0;
            int found = wordIn(each, word, from);
            if (found >= 0) {
                return new SourcePosition(at.file(), line, each.codePointCount(0, found) + 1);
            }
        }
        return at;
    }

    /** Where a word stands by itself, not as a part of another; -1 if nowhere. */
    private static int wordIn(String line, String word, int from) {
        for (int found = line.indexOf(word, from); found >= 0; found = line.indexOf(word, found + 1)) {
            int end = found + word.length();
            boolean begins = found == 0 || !isPart(line.charAt(found - 1)) || !isPart(word.charAt(0));
            boolean ends = end == line.length() || !isPart(line.charAt(end)) || !isPart(word.charAt(word.length() - 1));
            if (begins && ends) {
                return found;
            }
        }
        return -1;
    }

    private static boolean isPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$';
    }

    /** The place of an offset in the text of a rule. */
    static SourcePosition at(Rule rule, int offset) {
        int line = rule.at().line();
        int column = rule.at().column();
        for (int i = 0; i < offset; i++) {
            boolean breaks = rule.text().charAt(i) == '\n';
            line += breaks ? 1 : 0;
            column = breaks ? 1 : column + 1;
        }
        return new SourcePosition(rule.at().file(), line, Math.max(1, column));
    }

    void report(String code, SourcePosition at, int width, String message, @Nullable CharSequence advice) {
        List<String> text = lines(at.file());
        String line = at.line() >= 1 && at.line() <= text.size() ? text.get(at.line() - 1) : null;
        found.add(new Diagnostic(DiagnosticSeverity.ERROR, code, at, message, advice, line, width));
    }
}
