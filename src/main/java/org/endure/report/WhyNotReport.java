package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.endure.diagnostic.Escapes;
import org.endure.evaluation.NearMisses.NearMiss;
import org.endure.evaluation.NearMisses.Obstacle;
import org.endure.explanation.Sentences;
import org.endure.explanation.Statements;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.inference.Inference;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleDependencies;

/** Why rules did not fire: each condition with what met it, and what the first that failed lacks. */
public final class WhyNotReport {

    private final Inference inference;
    private final Statements statements;

    /** A report on rules of this inference. */
    public WhyNotReport(Inference inference) {
        this.inference = inference;
        this.statements = new Statements(new Sentences(inference));
    }

    /** On the screen. */
    public String text(String asked, List<NearMiss> misses) {
        StringBuilder text = new StringBuilder();
        text.append("%s was not concluded. %s could have concluded it, the nearest first:\n"
                .formatted(asked, misses.size() == 1 ? "One rule" : misses.size() + " rules"));
        for (NearMiss each : misses) {
            Rule rule = each.rule();
            text.append("\n%s \"%s\": %d of %d conditions hold. [%s; %s]\n"
                    .formatted(
                            rule.id(),
                            rule.name(),
                            each.held(),
                            rule.conditions().size(),
                            rule.at(),
                            rule.source()));
            for (int i = 0; i < rule.conditions().size(); i++) {
                Condition condition = rule.conditions().get(i);
                if (i < each.held()) {
                    text.append("  holds    ").append(shown(condition));
                    text.append(
                                    each.met().get(i).isEmpty()
                                            ? ""
                                            : ": " + names(each.met().get(i)))
                            .append('\n');
                } else if (condition.equals(each.failed()) && i == each.held()) {
                    text.append(isUnknown(each) ? "  unknown  " : "  fails    ")
                            .append(shown(condition))
                            .append('\n');
                    obstacles(each, condition)
                            .forEach(line ->
                                    text.append("           ").append(line).append('\n'));
                } else {
                    text.append("  not asked  ").append(shown(condition)).append('\n');
                }
            }
            if (each.cut()) {
                text.append("  (The search was cut off; nearer facts may exist.)\n");
            }
        }
        return text.toString();
    }

    private static boolean isUnknown(NearMiss miss) {
        return !miss.obstacles().isEmpty() && miss.obstacles().stream().allMatch(Obstacle::unknown);
    }

    private List<String> obstacles(NearMiss miss, Condition failed) {
        if (failed instanceof Condition.Absence) {
            return List.of("In the way: %s. Without it the condition holds."
                    .formatted(
                            names(miss.obstacles().stream().map(Obstacle::fact).toList())));
        }
        List<String> lines = new ArrayList<>();
        for (Obstacle each : miss.obstacles()) {
            Fact fact = each.fact();
            if (fact == null) {
                lines.add("There is no %s at all.%s".formatted(type(failed), givers(type(failed))));
            } else {
                lines.add("%s: `%s` %s; it is %s."
                        .formatted(
                                name(fact),
                                Escapes.visible(each.constraint()),
                                each.unknown() ? "is not known" : "fails",
                                each.value() == null ? "not given" : Escapes.visible(String.valueOf(each.value()))));
            }
        }
        return lines;
    }

    /** The rules that could have given what is missing, to go on with. */
    private String givers(String type) {
        if (!FactType.conclusions().containsKey(type)) {
            return "";
        }
        String rules = inference.ruleBase().rules().stream()
                .filter(rule -> rule.concludes().equals(type))
                .map(Rule::id)
                .limit(8)
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "" : " Rules that conclude it: %s (ask why-not for one of them).".formatted(rules);
    }

    private static String type(Condition condition) {
        return RuleDependencies.patterns(condition)
                .findFirst()
                .map(Condition.Pattern::type)
                .orElse("fact");
    }

    private static String shown(Condition condition) {
        return Escapes.visible(condition.text());
    }

    private String names(List<? extends @org.jspecify.annotations.Nullable Fact> facts) {
        List<String> names = new ArrayList<>();
        for (Fact each : facts) {
            if (each != null && names.size() < 5) {
                names.add(name(each));
            }
        }
        return String.join("; ", names) + (facts.size() > 5 ? "; and %d more".formatted(facts.size() - 5) : "");
    }

    private String name(Fact fact) {
        return Escapes.visible(
                fact instanceof Observation observation
                        ? observation.id()
                        : fact instanceof Conclusion ? statements.of(fact) : statements.of(fact));
    }

    /** As JSON. */
    public String json(String asked, List<NearMiss> misses) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("asked", asked);
        tree.put("concluded", false);
        tree.put("rules", misses.stream().map(this::tree).toList());
        return JsonReport.write(tree);
    }

    private Map<String, Object> tree(NearMiss miss) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", miss.rule().id());
        tree.put("name", miss.rule().name());
        tree.put("at", miss.rule().at().toString());
        tree.put("held", miss.held());
        tree.put("cut", miss.cut());
        List<Map<String, Object>> conditions = new ArrayList<>();
        for (int i = 0; i < miss.rule().conditions().size(); i++) {
            Condition condition = miss.rule().conditions().get(i);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("condition", condition.text());
            boolean failing = i == miss.held();
            one.put("state", i < miss.held() ? "held" : failing ? isUnknown(miss) ? "unknown" : "failed" : "not asked");
            one.put(
                    "metBy",
                    i < miss.held() ? miss.met().get(i).stream().map(this::name).toList() : List.of());
            one.put("obstacles", failing ? obstacles(miss, condition) : List.of());
            conditions.add(one);
        }
        tree.put("conditions", conditions);
        return tree;
    }
}
