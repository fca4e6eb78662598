package org.endure.rule.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.rule.Condition;
import org.endure.rule.Rule;

/**
 * Finds rules that say what another says already: the same conclusion from the same conditions, or from more of them. Conditions
 * are compared as text, with variables renamed by their first use; two that differ only in wording are found, two that mean the
 * same in other ways are not.
 */
final class Subsumption {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    /** A rule that another makes superfluous. */
    record Result(Rule rule, String code, String message) {}

    /** What a rule concludes and from what, with variables renamed. */
    record Shape(String conclusion, List<String> inOrder, Set<String> conditions) {}

    private Subsumption() {}

    static List<Result> of(List<Rule> rules, CheckCache.PerRule<List<Shape>> known) {
        List<Result> results = new ArrayList<>();
        Map<String, List<Rule>> byConclusion = new HashMap<>();
        Map<Rule, Shape> shapes = new HashMap<>();
        for (Rule rule : rules) {
            for (Shape shape : known.of(rule, Subsumption::shape)) {
                shapes.put(rule, shape);
                byConclusion
                        .computeIfAbsent(rule.concludes(), any -> new ArrayList<>())
                        .add(rule);
            }
        }
        for (List<Rule> group : byConclusion.values()) {
            for (Rule rule : group) {
                group.stream()
                        .filter(other -> other != rule)
                        .map(other -> compare(rule, shapeOf(rule, shapes), other, shapeOf(other, shapes)))
                        .flatMap(List::stream)
                        .findFirst()
                        .ifPresent(results::add);
            }
        }
        return results;
    }

    private static Shape shapeOf(Rule rule, Map<Rule, Shape> shapes) {
        return java.util.Objects.requireNonNull(shapes.get(rule));
    }

    private static List<Result> compare(Rule rule, Shape shape, Rule other, Shape otherShape) {
        if (!shape.conclusion().equals(otherShape.conclusion())) {
            return List.of();
        }
        if (shape.conditions().equals(otherShape.conditions())) {
            return rule.id().compareTo(other.id()) > 0
                    ? List.of(new Result(
                            rule, "equal-rule", "The rule %s says the same as %s.".formatted(rule.id(), other.id())))
                    : List.of();
        }
        return shape.conditions().containsAll(otherShape.conditions())
                ? List.of(new Result(
                        rule,
                        "subsumed-rule",
                        "Whenever %s fires, %s concludes the same already.".formatted(rule.id(), other.id())))
                : List.of();
    }

    /** The shape of a rule; nothing if it cannot be compared. */
    private static List<Shape> shape(Rule rule) {
        if (rule.conclusion() == null || rule.conditions().stream().anyMatch(Condition.Unsupported.class::isInstance)) {
            return List.of();
        }
        Map<String, String> names = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            names(condition, names);
        }
        for (Condition condition : rule.conditions()) {
            conditions.add(renamed(condition.text().replaceAll("\\s+", ""), names));
        }
        return List.of(new Shape(renamed(rule.conclusion().text(), names), conditions, new HashSet<>(conditions)));
    }

    /** Variables are named after the type and attribute that they stand for, so that equal rules get equal names. */
    private static void names(Condition condition, Map<String, String> names) {
        condition
                .patterns()
                .forEach(pattern -> pattern.bindings().forEach(binding -> {
                    String meaning =
                            "$" + pattern.type() + "_" + binding.value().text();
                    long before = names.values().stream()
                            .filter(name -> name.startsWith(meaning + "#"))
                            .count();
                    names.putIfAbsent(binding.variable(), meaning + "#" + before);
                }));
    }

    private static String renamed(String text, Map<String, String> names) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder renamed = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    renamed, Matcher.quoteReplacement(names.getOrDefault(matcher.group(), matcher.group())));
        }
        return matcher.appendTail(renamed).toString();
    }
}
