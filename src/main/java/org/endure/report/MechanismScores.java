package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.backtest.MechanismScore;
import org.endure.rulebase.RuleBase;

/** How mechanisms relate to the outcome, as a table and as data for other programs. */
final class MechanismScores {

    private MechanismScores() {}

    /** The table, with the titles that the theory has for them. */
    static String text(RuleBase theory, List<MechanismScore> mechanisms) {
        StringBuilder text = new StringBuilder();
        text.append("Mechanisms as conditions (causes of collapse for collapse, causes of endurance for endurance):%n"
                .formatted());
        text.append("%-7s %6s %12s %9s %6s %6s %10s%n"
                .formatted("", "n", "consistency", "coverage", "PRI", "RoN", "base rate"));
        mechanisms.forEach(each -> text.append("%-7s %6d %12s %9s %6s %6s %10s  %s%n"
                .formatted(
                        each.code(),
                        each.relation().members(),
                        Numbers.text(each.relation().consistency()),
                        Numbers.text(each.relation().coverage()),
                        Numbers.text(each.relation().pri()),
                        Numbers.text(each.relation().relevance()),
                        Numbers.text(each.baseRate()),
                        theory.title(each.code()) + (each.supported() ? "" : " (not supported)"))));
        return text.toString();
    }

    /** What the columns mean. */
    static String legend() {
        return """
                  consistency  sum of min(X, Y) / sum of X; coverage: / sum of Y; PRI and RoN (relevance of necessity) after
                               Schneider and Wagemann 2012; membership of a mechanism: slight 0.33, moderate 0.67, significant 1
                """;
    }

    /** A mechanism as maps and lists. */
    static Map<String, Object> tree(MechanismScore each) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mechanism", each.code());
        tree.put("outcome", each.outcome().name());
        tree.put("n", each.relation().members());
        tree.put("consistency", Numbers.finite(each.relation().consistency()));
        tree.put("coverage", Numbers.finite(each.relation().coverage()));
        tree.put("pri", Numbers.finite(each.relation().pri()));
        tree.put("relevanceOfNecessity", Numbers.finite(each.relation().relevance()));
        tree.put("baseRate", Numbers.finite(each.baseRate()));
        tree.put("typical", each.typical());
        tree.put("deviant", each.deviant());
        return tree;
    }
}
