package org.endure.report.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;
import org.endure.fact.Outcome;
import org.endure.report.Wrap;
import org.endure.rule.RuleBase;
import org.endure.validation.sets.ConditionScore;
import org.endure.validation.sets.ConditionScore.Support;
import org.endure.validation.sets.SetAnalysis;
import org.endure.validation.sets.TruthTable;

/** Mechanisms, combinations and rules as sets beside what became of the cases: a readable selection. */
public final class SetReport {

    /** How to read it. */
    static final String LEGEND = """
            Sets. X is membership in the condition: of a mechanism, not found or not known 0, slight 0.33, moderate 0.67, significant 1;
            of a combination, the lowest of its mechanisms; of a rule, 1 if it fired. Y is membership in the outcome, 1 or 0.
              found, in    cases with any membership; cases more in than out (X > 0.5)
              consistency  of sufficiency, sum of min(X, Y) / sum of X: how far the condition leads to the outcome (Ragin 2006); the same
                           number is the coverage of necessity
              above base   consistency less the base rate, with its 95 percent interval. The base rate is what the outcome's frequency
                           in the same years would give, as alliances break more in some years than in others; with fewer than
                           ten cases a year, its frequency in all cases. The interval is that of 500 resamples of whole clusters,
                           alliances or dyads (Cameron, Gelbach and Miller 2008); where fewer than 5 clusters have, or lack, the
                           outcome, that of Wilson (1927) with each cluster as one case. Supported: it lies above zero;
                           contradicted: below; open: on both sides; too few: fewer than 5 clusters have the condition. Of many
                           conditions that say nothing, one in forty looks supported by chance
              coverage     of sufficiency, sum of min(X, Y) / sum of Y: how much of the outcome it covers (Ragin 2006); the same number is
                           the consistency of necessity. Unique: what no other mechanism, or coding rule, covers
              PRI          (sum of min(X, Y) - sum of min(X, Y, 1-Y)) / (sum of X - sum of min(X, Y, 1-Y)) (Schneider and Wagemann 2012); the
                           consistency itself, as outcomes are crisp
              RoN          relevance of necessity, sum of (1-X) / sum of (1 - min(X, Y)); low if the condition is nearly always there
                           (Schneider and Wagemann 2012)
              typical      in the condition and in the outcome; deviant: in the condition only; unexplained: in the outcome, but in no
                           mechanism that causes it (Schneider and Rohlfing 2013)
              OUT, incl    1: incl, the consistency of the combination, is at or above the first cut-off; C: contradictory; 0: below the
                           second; ?: too few cases (Ragin 2008; R package QCA). Names without dots, in capitals: C2.b is C2B
            """;

    private static final int SHOWN = 5;
    private static final int CASES = 3;
    private static final int NAMES = 10;

    private SetReport() {}

    /** The report on the screen. */
    public static String text(RuleBase theory, SetAnalysis sets, TruthTable table) {
        StringBuilder text = new StringBuilder();
        for (Outcome outcome : List.of(Outcome.COLLAPSE, Outcome.ENDURANCE)) {
            List<ConditionScore> causes = sets.mechanisms().stream()
                    .filter(each -> each.condition().outcome() == outcome)
                    .toList();
            if (!causes.isEmpty()) {
                text.append("%nMechanisms that should lead to %s:%n".formatted(outcome));
                table(text, causes, each -> theory.title(each.condition().name()));
            }
        }
        selection(
                text,
                "Combinations of two or three mechanisms",
                sets.combinations(),
                each -> each.condition().outcome().toString());
        selection(
                text,
                "Rules",
                sets.rules(),
                each -> each.condition().outcome() + ": "
                        + sets.claims().getOrDefault(each.condition().name(), ""));
        kinds(text, sets);
        text.append(TruthTableText.text(table));
        return text.toString().replace("\r\n", "\n");
    }

    private static void table(StringBuilder text, List<ConditionScore> scores, Function<ConditionScore, String> title) {
        int width = Math.max(
                7,
                scores.stream()
                        .mapToInt(each -> TextWidth.of(each.condition().name()))
                        .max()
                        .orElse(0));
        text.append("%s %5s %5s %11s  %-23s %8s %6s %5s %5s%n"
                .formatted(
                        " ".repeat(width),
                        "found",
                        "in",
                        "consistency",
                        "above base",
                        "coverage",
                        "unique",
                        "PRI",
                        "RoN"));
        scores.forEach(each -> text.append("%s %5d %5d %11s  %-23s %8s %6s %5s %5s  %-12s  %s%n"
                .formatted(
                        TextWidth.padded(each.condition().name(), width),
                        each.relation().found(),
                        each.relation().members(),
                        MeasureText.text(each.relation().consistency()),
                        aboveBase(each),
                        MeasureText.text(each.relation().coverage()),
                        MeasureText.text(each.uniqueCoverage()),
                        MeasureText.text(each.relation().pri()),
                        MeasureText.text(each.relation().relevance()),
                        each.support().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Escapes.visible(title.apply(each)))));
    }

    private static String aboveBase(ConditionScore each) {
        String value = signed(each.aboveBase().value());
        return each.clusters() < ConditionScore.FEWEST_CLUSTERS
                ? value
                : "%s [%s, %s]"
                        .formatted(
                                value,
                                signed(each.aboveBase().low()),
                                signed(each.aboveBase().high()));
    }

    private static String signed(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%+.3f", value);
    }

    /** Of those that vary and that enough clusters have, those that are surely above the base rate, and those farthest below it. */
    private static void selection(
            StringBuilder text, String what, List<ConditionScore> scores, Function<ConditionScore, String> title) {
        List<ConditionScore> testable = scores.stream()
                .filter(each -> each.condition().expected())
                .filter(each -> each.clusters() >= ConditionScore.FEWEST_CLUSTERS)
                .filter(each -> each.relation().members() < each.relation().cases())
                .sorted(Comparator.comparingDouble(
                                (ConditionScore each) -> -each.aboveBase().low())
                        .thenComparing(each -> each.condition().name()))
                .toList();
        if (testable.isEmpty()) {
            return;
        }
        boolean all = testable.size() <= 2 * SHOWN;
        String head = "%s that 5 clusters or more have: %d, of them %d supported and %d contradicted; %s:"
                .formatted(
                        what,
                        testable.size(),
                        count(testable, Support.SUPPORTED),
                        count(testable, Support.CONTRADICTED),
                        all ? "all of them" : "the five best and the five least supported (--format json has all)");
        text.append('\n').append(Wrap.text(head, 118, "", "  "));
        table(text, all ? testable : ends(testable), title);
    }

    private static List<ConditionScore> ends(List<ConditionScore> best) {
        List<ConditionScore> shown = new ArrayList<>(best.subList(0, SHOWN));
        List<ConditionScore> others = best.stream()
                .skip(SHOWN)
                .sorted(Comparator.comparingDouble(
                                (ConditionScore each) -> -each.aboveBase().value())
                        .thenComparing(each -> each.condition().name()))
                .toList();
        shown.addAll(others.subList(others.size() - SHOWN, others.size()));
        return shown;
    }

    private static long count(List<ConditionScore> scores, Support support) {
        return scores.stream().filter(each -> each.support() == support).count();
    }

    private static void kinds(StringBuilder text, SetAnalysis sets) {
        text.append("%nTypical and deviant cases of each mechanism, the strongest members first.%n".formatted());
        text.append(
                "  endure why and why-not FILE show each in full; for a table, endure batch DATA --coding NAME --row CASE,%n"
                        .formatted());
        text.append("  also with --why-not:%n".formatted());
        sets.mechanisms().stream()
                .filter(each -> each.relation().members() > 0)
                .forEach(each -> text.append("%s typical %s; deviant %s%n"
                        .formatted(
                                TextWidth.padded(each.condition().name(), 7),
                                some(each.typical()),
                                some(each.deviant()))));
        sets.unexplained().forEach((outcome, ids) -> {
            if (!ids.isEmpty()) {
                text.append(Wrap.text(
                        "Unexplained %s: %d: %s".formatted(outcome, ids.size(), some(ids.size(), ids, NAMES)),
                        118,
                        "",
                        "  "));
            }
        });
    }

    private static String some(ConditionScore.Cases cases) {
        return cases.count() == 0 ? "none" : cases.count() + ": " + some(cases.count(), cases.first(), CASES);
    }

    /** The first of some cases. */
    static String some(int count, List<String> ids, int most) {
        return ids.stream().limit(most).map(Escapes::visible).collect(Collectors.joining(", "))
                + (count > most ? ", …" : "");
    }
}
