package org.endure.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.words.Language;

/**
 * What a rule says, as a text. It is the same for rules that differ only in layout, comments, the order of their conditions, tests and
 * choices, or the names of their variables.
 */
final class RuleContent {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern GAP = Pattern.compile("(?<=\\{|\\.\\.)\\w+");

    /** So often each variable is told apart from others by what it is compared with. */
    private static final int ROUNDS = 3;

    private final List<Condition> conditions;
    private final Expression.Construction conclusion;
    private final Map<String, String> names = new HashMap<>();

    private RuleContent(List<Condition> conditions, Expression.Construction conclusion) {
        this.conditions = conditions;
        this.conclusion = conclusion;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> finer = new HashMap<>();
            for (String variable : variables()) {
                List<String> uses = parts(other -> other.equals(variable) ? "$this" : name(other)).stream()
                        .filter(each -> each.contains("$this"))
                        .toList();
                finer.put(variable, "$" + Integer.toHexString(uses.hashCode()));
            }
            names.putAll(finer);
        }
    }

    /** What the rule says. */
    static String of(Rule rule) {
        Expression.Construction conclusion = rule.conclusion();
        if (conclusion == null || rule.conditions().stream().anyMatch(Condition.Unsupported.class::isInstance)) {
            return rule.text().replaceAll("\\s+", " ").strip();
        }
        RuleContent content = new RuleContent(rule.conditions(), conclusion);
        Stream<String> header = Stream.of(
                rule.name(),
                rule.id(),
                rule.mechanism(),
                rule.source(),
                rule.basis() + " " + rule.amount(),
                rule.replaces(),
                rule.withdrawn(),
                rule.nonmonotone());
        Stream<String> reasons = Stream.of(Language.values())
                .filter(rule::speaks)
                .map(each -> replaced(GAP, rule.because(each), gap -> content.names.getOrDefault("$" + gap, gap)));
        return Stream.of(header, reasons, content.parts(content::name).stream())
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
    }

    /** Whether two rules conclude the same from the same, whatever they are called and whatever reasons they give. */
    static boolean sameLogic(Rule one, Rule other) {
        Expression.Construction first = one.conclusion();
        Expression.Construction second = other.conclusion();
        return first != null
                && second != null
                && parts(one.conditions(), first).equals(parts(other.conditions(), second));
    }

    private static List<String> parts(List<Condition> conditions, Expression.Construction conclusion) {
        RuleContent content = new RuleContent(conditions, conclusion);
        return content.parts(content::name);
    }

    private String name(String variable) {
        return names.getOrDefault(variable, "$");
    }

    private TreeSet<String> variables() {
        return parts(UnaryOperator.identity()).stream()
                .flatMap(each -> VARIABLE.matcher(each).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The conditions in an order of their own, and the conclusion, with these names of variables. */
    private List<String> parts(UnaryOperator<String> naming) {
        return Stream.concat(
                        conditions.stream().map(each -> text(each, naming)).sorted(),
                        Stream.of(replaced(VARIABLE, conclusion.text(), naming)))
                .toList();
    }

    private static String text(Condition condition, UnaryOperator<String> naming) {
        return condition.accept(new Condition.Visitor<>(
                pattern -> text(pattern, naming),
                absence -> "not " + text(absence.pattern(), naming),
                presence -> "exists " + text(presence.pattern(), naming),
                some -> (some.wanted() ? "exists" : "not")
                        + some.parts().stream()
                                .map(each -> text(each, naming))
                                .sorted()
                                .toList(),
                drawn -> text(drawn.pattern(), naming)
                        + replaced(
                                VARIABLE,
                                drawn.variable() + " : " + drawn.function() + " "
                                        + drawn.argument().text(),
                                naming),
                unsupported -> replaced(VARIABLE, unsupported.text(), naming)));
    }

    private static String text(Condition.Pattern pattern, UnaryOperator<String> naming) {
        String variable = pattern.variable();
        return pattern.constraints().stream()
                .map(each -> replaced(VARIABLE, text(each.expression()), naming))
                .sorted()
                .collect(Collectors.joining(
                        ", ", (variable == null ? "" : naming.apply(variable) + " : ") + pattern.type() + "(", ")"));
    }

    private static String text(Expression expression) {
        if (expression instanceof Expression.OneOf some) {
            List<String> choices =
                    some.choices().stream().map(Expression::text).sorted().toList();
            return some.value().text() + (some.negated() ? " not in " : " in ") + choices;
        }
        return expression.text();
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> change) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(change.apply(matcher.group())));
        }
        return matcher.appendTail(replaced).toString();
    }
}
