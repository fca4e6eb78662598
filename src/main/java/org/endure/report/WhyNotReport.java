package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Sentences;
import org.endure.explanation.Statements;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.inference.Inference;
import org.endure.inference.stratified.NearMisses.NearMiss;
import org.endure.inference.stratified.NearMisses.Obstacle;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.endure.words.Language;
import org.endure.words.Words;

/** Why rules did not fire: each condition with what met it, and what the first that failed lacks. */
public final class WhyNotReport {

    private static final int MOST_NAMES = 5;
    private static final int MOST_GIVERS = 8;
    private static final String MARGIN = " ".repeat(4);

    private final Inference inference;
    private final Statements statements;
    private final Words words;

    /** A report on rules of this inference, in a language. */
    public WhyNotReport(Inference inference, Language language) {
        this.inference = inference;
        Sentences sentences = new Sentences(inference, language);
        this.words = sentences.words();
        this.statements = new Statements(sentences);
    }

    /**
     * On the screen.
     *
     * @param asked the rule or mechanism, as the user named it
     * @param misses the rules that could have concluded it, the nearest first
     * @param untold rules that could have too, with conditions of a form that only the engine evaluates
     */
    public String text(String asked, List<NearMiss> misses, List<Rule> untold) {
        String several = words.say("why-not.several", "count", misses.size());
        StringBuilder text =
                new StringBuilder(words.paragraph(List.of(words.say("why-not.asked", "asked", asked), several)));
        text.append('\n');
        misses.forEach(each -> tell(each, text));
        if (!untold.isEmpty()) {
            text.append('\n').append(untold(untold)).append('\n');
        }
        return text.toString();
    }

    private String untold(List<Rule> untold) {
        return words.say(
                "why-not.untold",
                "rules",
                words.commas(untold.stream().map(Rule::id).toList()));
    }

    private void tell(NearMiss miss, StringBuilder text) {
        Rule rule = miss.rule();
        text.append('\n')
                .append(words.say(
                        "why-not.rule",
                        "rule",
                        rule.id(),
                        "name",
                        rule.name(),
                        "held",
                        miss.held(),
                        "of",
                        rule.conditions().size(),
                        "place",
                        rule.at() + "; " + rule.source()))
                .append('\n');
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            text.append("  ")
                    .append(words.say(
                            "why-not.state",
                            "state",
                            words.say("why-not." + state(miss, i)),
                            "condition",
                            shown(condition)));
            if (i < miss.held() && !miss.met().get(i).isEmpty()) {
                text.append(words.say("why-not.by", "facts", names(miss.met().get(i))));
            }
            text.append('\n');
            if (i == miss.held()) {
                obstacles(miss).forEach(line -> text.append(MARGIN).append(line).append('\n'));
            }
        }
        if (miss.cut()) {
            text.append("  ").append(words.say("why-not.cut")).append('\n');
        }
    }

    /** Whether a condition, by its number, held, failed, is unknown, or was not asked. */
    public static String state(NearMiss miss, int condition) {
        if (condition == miss.held()) {
            return isUnknown(miss) ? "unknown" : "failed";
        }
        return condition < miss.held() ? "held" : "not-asked";
    }

    private static boolean isUnknown(NearMiss miss) {
        return !miss.obstacles().isEmpty() && miss.obstacles().stream().allMatch(Obstacle::unknown);
    }

    /** What the first condition that failed lacks, a line each. */
    public List<String> obstacles(NearMiss miss) {
        List<Fact> inTheWay = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Obstacle each : miss.obstacles()) {
            Fact fact = each.fact();
            if (fact == null) {
                lines.add(words.say("why-not.none", "type", each.pattern().type())
                        + givers(each.pattern().type()));
            } else if (each.isInTheWay()) {
                inTheWay.add(fact);
            } else {
                lines.add(words.say(
                        each.unknown() ? "why-not.fact-unknown" : "why-not.fact-failed",
                        "fact",
                        name(fact),
                        "constraint",
                        Escapes.visible(each.constraint()),
                        "value",
                        each.value() == null
                                ? words.say("value.not-given")
                                : Escapes.visible(String.valueOf(each.value()))));
            }
        }
        if (!inTheWay.isEmpty()) {
            lines.add(words.say("why-not.in-the-way", "facts", names(inTheWay)));
        }
        return lines;
    }

    /** The rules that could have given what is missing, to go on with. */
    private String givers(String type) {
        if (!FactType.conclusions().containsKey(type)) {
            return "";
        }
        List<String> rules = inference.ruleBase().rules().stream()
                .filter(rule -> rule.concludes().equals(type))
                .map(Rule::id)
                .limit(MOST_GIVERS)
                .toList();
        return rules.isEmpty() ? "" : " " + words.say("why-not.givers", "rules", words.commas(rules));
    }

    private static String shown(Condition condition) {
        return Escapes.visible(condition.text());
    }

    private String names(List<Fact> facts) {
        String names = words.semicolons(
                facts.stream().limit(MOST_NAMES).map(this::name).toList());
        return facts.size() <= MOST_NAMES
                ? names
                : words.say("why-not.more", "facts", names, "count", facts.size() - MOST_NAMES);
    }

    private String name(Fact fact) {
        return Escapes.visible(fact instanceof Observation observation ? observation.id() : statements.of(fact));
    }

    /** As data. */
    public Map<String, Object> tree(String asked, List<NearMiss> misses, List<Rule> untold) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("asked", asked);
        tree.put("concluded", false);
        tree.put("rules", misses.stream().map(this::tree).toList());
        tree.put("untold", untold.stream().map(Rule::id).toList());
        return tree;
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
            one.put("state", state(miss, i).replace('-', ' '));
            one.put(
                    "metBy",
                    i < miss.held() ? miss.met().get(i).stream().map(this::name).toList() : List.of());
            one.put("obstacles", i == miss.held() ? obstacles(miss) : List.of());
            conditions.add(one);
        }
        tree.put("conditions", conditions);
        return tree;
    }
}
