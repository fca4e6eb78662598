package org.endure.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.endure.rulebase.Mechanism;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;

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
                .mapToInt(rule -> rule.id().length())
                .max()
                .orElse(2);
        int mechanismWidth = ruleBase.rules().stream()
                .mapToInt(rule -> rule.mechanism().length())
                .max()
                .orElse(9);
        return inOrder()
                .map(rule -> ("%-" + idWidth + "s  %-" + mechanismWidth + "s  %s  [%s]  %s:%d%n")
                        .formatted(
                                rule.id(),
                                rule.mechanism(),
                                rule.name(),
                                rule.basis().code(),
                                rule.at().file(),
                                rule.at().line()))
                .collect(Collectors.joining());
    }

    /** The page that a newcomer reads: how the theory is encoded, every mechanism with its file, and the table of all rules. */
    public String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append(
                "\n## Where each mechanism stands\n\n| code | mechanism | points toward | files |\n|---|---|---|---|\n");
        Map<String, List<String>> files = filesByMechanism();
        for (Mechanism mechanism :
                ruleBase.mechanisms().stream().filter(Mechanism::lookedFor).toList()) {
            page.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            mechanism.code(),
                            mechanism.title(),
                            mechanism.direction().name().toLowerCase(java.util.Locale.ROOT),
                            links(files.get(mechanism.code()))));
        }
        page.append("\n## Interactions, conditions and balance of threat\n\n| code | files |\n|---|---|\n");
        files.forEach((code, paths) -> {
            boolean listed = ruleBase.mechanisms().stream()
                    .anyMatch(mechanism ->
                            mechanism.lookedFor() && mechanism.code().equals(code));
            if (!listed && !code.equals("method")) {
                page.append("| %s | %s |%n".formatted(code, links(paths)));
            }
        });
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
        return page.toString().replace(System.lineSeparator(), "\n");
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

    private static final String INTRODUCTION = """
            # The theory `walt`, as encoded

            <!-- Generated by `endure rules --format markdown`; a test keeps it current. Edit the rules, not this page. -->

            The rules in this folder say how one gets from evidence about an alliance to the verdict that it will **endure** or
            **collapse**. They follow two theories of Stephen Walt: *Why Alliances Endure or Collapse* (1997), with six causes of
            collapse and five of endurance, and balance of threat (1985, 1987). Each rule says whose claim it makes (`@basis`): the
            thesis, Walt, other literature, or our own operationalisation. Where it says *operationalisation*, nobody but this
            project is to blame.

            One reads the rules in the order in which a scholar works:

            1. **`method/`** weighs each observation: how well its sources bear it out (triangulation, confidence), whether the
               conduct it reports is new against the baseline (continuity and discontinuity), and how much a discontinuity can
               weigh (specificity, security core). Opinions alone find nothing.
            2. **`threat/`** rates each threat for each member by Walt's four components, finds the threat all needed members
               share, and from it the **intrinsic value** of the alliance. It also says what balance-of-threat theory expects
               threatened states to do (BT1-BT9).
            3. **`collapse/`** holds the six causes of collapse (C1-C6), **`endurance/`** the five of endurance (E1-E5) with
               their erosion (E1x, E5x). Each rule takes one step of a mechanism's ladder: an observation *indicates* the
               mechanism slightly, moderately or significantly.
            4. **`interaction/`** lets findings act on each other (I1-I23): words weigh less while the alliance is important to
               both, deeds outweigh words, shared goals offset lost leadership, a replacement threat cancels a lost one.
            5. **`verdict/`** concludes the **trend** (a flow: strengthened or weakened against the baseline) and, apart from it,
               the **verdict** (a stock: endurance or collapse), what is expected of treaty and working alliance, and the
               forecast with its conditions.

            A fact set gives observations (`CredibilitySignal`, `ThreatPerception`, …). The rules conclude, in this order:
            `Corroboration` and `Reliability`, `Comparison` and `ChangeLimit`, `Indication`, `Support`, `BaseFinding`,
            `BaseIntrinsicValue`, `Adjustment`, `Finding`, `IntrinsicValue`, `Trend`, `Pillar` and `Overriding`, `Verdict`,
            `Forecast`. No conclusion depends on itself; the order of files and rules does not matter.

            Every cut-off stands in [parameters.yaml](parameters.yaml) with its range, source and reason. Everything in this folder
            is the theory `walt`, except the folders `variants/`, `coding/` (how tables of `alliance-years` and of `dyad-years`
            are read) and `tests/` where they exist.
            """;
}
