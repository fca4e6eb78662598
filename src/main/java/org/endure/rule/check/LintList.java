package org.endure.rule.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.jspecify.annotations.Nullable;

/** What lints found, without what a rule allows by {@code @allow}. */
final class LintList {

    private static final Pattern ALLOW =
            Pattern.compile("@allow\\(\\s*\"\\s*([a-z0-9-]+)\\s*:\\s*([^\"]*\\S)\\s*\"\\s*\\)");

    private final List<RuleFile> files;
    private final List<Diagnostic> found = new ArrayList<>();

    LintList(List<RuleFile> files) {
        this.files = files;
    }

    /** All that was found, in the order of places. */
    List<Diagnostic> all() {
        return found.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** Adds what no rule can silence. */
    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds a warning, unless the rule silences it; the rule is null if the warning is of no single rule. */
    void warn(@Nullable Rule rule, String code, SourcePosition at, String message, @Nullable CharSequence advice) {
        if (rule != null && allowed(rule).contains(code)) {
            return;
        }
        String text = rule == null ? message : "%s [%s]".formatted(message, code);
        found.add(new Diagnostic(DiagnosticSeverity.WARNING, code, at, text, advice, line(files, at), 1));
    }

    /** Ids of the lints that a rule silences. */
    private static Collection<String> allowed(Rule rule) {
        Set<String> codes = new HashSet<>();
        Matcher matcher = ALLOW.matcher(rule.text());
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    private static @Nullable String line(List<RuleFile> files, SourcePosition at) {
        return files.stream()
                .filter(file -> file.path().equals(at.file()))
                .findFirst()
                .flatMap(file ->
                        file.text().lines().skip(Math.max(0, at.line() - 1L)).findFirst())
                .filter(line -> at.line() > 0)
                .orElse(null);
    }
}
