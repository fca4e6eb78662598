package org.endure.report.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.rule.RuleBase;
import org.endure.validation.sets.ConditionScore;
import org.endure.validation.sets.SetAnalysis;
import org.endure.validation.sets.TruthTable;

/** Mechanisms, combinations and rules as sets beside what became of the cases, all of it, for JSON. */
public final class SetTree {

    private SetTree() {}

    /** As maps and lists: mechanisms, combinations, rules, unexplained and truthTable. */
    public static Map<String, Object> of(RuleBase theory, SetAnalysis sets, TruthTable table) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("baseRateOf", sets.sameYears() ? "SAME_YEARS" : "ALL_CASES");
        tree.put(
                "mechanisms",
                sets.mechanisms().stream()
                        .map(each -> scored(Map.of("mechanism", each.condition().name()), each))
                        .toList());
        tree.put(
                "combinations",
                sets.combinations().stream()
                        .map(each ->
                                scored(Map.of("mechanisms", each.condition().parts()), each))
                        .toList());
        tree.put("rules", sets.rules().stream().map(each -> rule(sets, each)).toList());
        Map<String, Object> unexplained = new LinkedHashMap<>();
        sets.unexplained().forEach((outcome, ids) -> unexplained.put(outcome.name(), ids));
        tree.put("unexplained", unexplained);
        tree.put("truthTable", truthTable(table));
        return tree;
    }

    private static Map<String, Object> rule(SetAnalysis sets, ConditionScore each) {
        String id = each.condition().name();
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("rule", id);
        named.put("claim", sets.claims().getOrDefault(id, ""));
        return scored(named, each);
    }

    private static Map<String, Object> scored(Map<String, Object> named, ConditionScore each) {
        Map<String, Object> tree = new LinkedHashMap<>(named);
        tree.put("outcome", each.condition().outcome().name());
        tree.put("expected", each.condition().expected());
        tree.put("found", each.relation().found());
        tree.put("n", each.relation().members());
        tree.put("clusters", each.clusters());
        tree.put("consistency", MeasureText.finite(each.relation().consistency()));
        tree.put("coverage", MeasureText.finite(each.relation().coverage()));
        tree.put("uniqueCoverage", MeasureText.finite(each.uniqueCoverage()));
        tree.put("pri", MeasureText.finite(each.relation().pri()));
        tree.put("necessityConsistency", MeasureText.finite(each.relation().necessity()));
        tree.put("necessityCoverage", MeasureText.finite(each.relation().necessityCoverage()));
        tree.put("relevanceOfNecessity", MeasureText.finite(each.relation().relevance()));
        tree.put("baseRate", MeasureText.finite(each.baseRate()));
        tree.put("aboveBaseRate", MeasureText.tree(each.aboveBase()));
        tree.put("support", each.support().name());
        cases(tree, "typical", each.typical());
        cases(tree, "deviant", each.deviant());
        cases(tree, "uncovered", each.uncovered());
        return tree;
    }

    private static void cases(Map<String, Object> tree, String name, ConditionScore.Cases cases) {
        tree.put(name + "Cases", cases.count());
        tree.put(name, cases.first());
    }

    private static Map<String, Object> truthTable(TruthTable table) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("inclCut", List.of(table.cuts().inclusion(), table.cuts().exclusion()));
        tree.put("nCut", table.cuts().cases());
        Map<String, Object> conditions = new LinkedHashMap<>();
        table.conditions().forEach(each -> conditions.put(each.name(), each.mechanisms()));
        tree.put("conditions", conditions);
        tree.put("rows", table.rows().stream().map(row -> row(table, row)).toList());
        return tree;
    }

    private static Map<String, Object> row(TruthTable table, TruthTable.Row row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("row", row.number());
        for (int i = 0; i < row.present().size(); i++) {
            tree.put(table.conditions().get(i).name(), row.present().get(i) ? 1 : 0);
        }
        tree.put("OUT", row.out().sign());
        tree.put("n", row.n());
        tree.put("incl", row.inclusion());
        tree.put("PRI", row.pri());
        tree.put("cases", row.cases());
        return tree;
    }
}
