package org.endure.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.endure.diagnostic.TextWidth;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;

/** The rules of a theory as a table, for the terminal and for {@code rules/README.md}. */
public final class RuleTable {

    private final RuleBase ruleBase;

    /** The table of that rule base. */
    public RuleTable(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    /** One line a rule: id, mechanism, claim, whose claim it is, and where it stands. */
    public String text() {
        int idWidth = ruleBase.rules().stream()
                .mapToInt(rule -> TextWidth.of(rule.id()))
                .max()
                .orElse(2);
        int mechanismWidth = ruleBase.rules().stream()
                .mapToInt(rule -> TextWidth.of(rule.mechanism()))
                .max()
                .orElse(9);
        return inOrder()
                .map(rule -> "%s  %s  %s  [%s]  %s:%d%n"
                        .formatted(
                                TextWidth.padded(rule.id(), idWidth),
                                TextWidth.padded(rule.mechanism(), mechanismWidth),
                                rule.name(),
                                rule.basis().code(),
                                rule.at().file(),
                                rule.at().line()))
                .collect(Collectors.joining());
    }

    /** The page that a newcomer reads: how the theory is encoded, every mechanism with its file, and the table of all rules. */
    public String markdown() {
        StringBuilder page = new StringBuilder(introduction());
        Map<String, List<String>> files = filesByMechanism();
        mechanisms(page, files);
        interactions(page, files);
        rules(page);
        parameters(page);
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private void mechanisms(StringBuilder page, Map<String, List<String>> files) {
        page.append(
                "\n## Where each mechanism stands\n\n| code | mechanism | points toward | files |\n|---|---|---|---|\n");
        for (MechanismDefinition mechanism : ruleBase.mechanisms().stream()
                .filter(MechanismDefinition::lookedFor)
                .toList()) {
            page.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            mechanism.code(),
                            mechanism.title(),
                            mechanism.direction().name().toLowerCase(java.util.Locale.ROOT),
                            links(files.get(mechanism.code()))));
        }
    }

    private void interactions(StringBuilder page, Map<String, List<String>> files) {
        page.append("\n## Interactions, conditions and balance of threat\n\n| code | files |\n|---|---|\n");
        files.forEach((code, paths) -> {
            boolean listed = ruleBase.mechanisms().stream()
                    .anyMatch(mechanism ->
                            mechanism.lookedFor() && mechanism.code().equals(code));
            if (!listed && !code.equals("method")) {
                page.append("| %s | %s |%n".formatted(code, links(paths)));
            }
        });
    }

    private void rules(StringBuilder page) {
        page.append(
                "\n## All rules\n\n| id | claim | mechanism | basis | source | file |\n|---|---|---|---|---|---|\n");
        inOrder()
                .forEach(rule -> page.append("| %s | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                rule.id(),
                                cell(rule.name()),
                                rule.mechanism(),
                                rule.basis().code(),
                                cell(rule.source()),
                                links(List.of(rule.at().file())))));
    }

    private void parameters(StringBuilder page) {
        page.append(
                "\n## Parameters\n\n| name | value | range | unit | source | reason |\n|---|---|---|---|---|---|\n");
        ruleBase.parameters()
                .forEach(parameter -> page.append("| %s | %s | %s to %s | %s | %s | %s |%n"
                        .formatted(
                                parameter.name(),
                                parameter.value(),
                                parameter.low(),
                                parameter.high(),
                                cell(parameter.unit()),
                                cell(parameter.source()),
                                cell(parameter.reason()))));
    }

    private java.util.stream.Stream<Rule> inOrder() {
        return ruleBase.rules().stream()
                .sorted(Comparator.comparing((Rule rule) -> rule.at().file())
                        .thenComparing(rule -> rule.at().line()));
    }

    private Map<String, List<String>> filesByMechanism() {
        Map<String, List<String>> files = new TreeMap<>();
        ruleBase.rules().forEach(rule -> {
            String code = rule.mechanism();
            List<String> paths = files.computeIfAbsent(code, key -> new java.util.ArrayList<>());
            if (!paths.contains(rule.at().file())) {
                paths.add(rule.at().file());
            }
        });
        files.values().forEach(paths -> paths.sort(Comparator.naturalOrder()));
        return new LinkedHashMap<>(files);
    }

    private static String links(@org.jspecify.annotations.Nullable List<String> paths) {
        return paths == null
                ? "none"
                : paths.stream()
                        .map(path -> {
                            String inside = path.startsWith("rules/") ? path.substring("rules/".length()) : path;
                            return "[%s](%s)".formatted(inside, inside);
                        })
                        .collect(Collectors.joining(", "));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** What the page says before its tables. */
    private static String introduction() {
        try (InputStream text =
                Objects.requireNonNull(RuleTable.class.getResourceAsStream("/report/rules-introduction.md"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
