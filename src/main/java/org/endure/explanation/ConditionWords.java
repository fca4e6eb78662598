package org.endure.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.Value;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** Says conditions of a rule in words, with the values that its variables had. */
final class ConditionWords {

    private final Sentences sentences;
    private final Statements statements;
    private final Words words;
    private final Map<String, Object> bindings;
    private final Map<String, String> local = new HashMap<>();

    /**
     * For one justification.
     *
     * @param bindings values of the rule's variables, without their dollar sign
     */
    ConditionWords(Sentences sentences, Statements statements, Map<String, Object> bindings) {
        this.sentences = sentences;
        this.statements = statements;
        this.words = sentences.words();
        this.bindings = bindings;
    }

    /** The condition: {@code there is no support with finding C2.b/JPN/TREATY and magnitude above slight}. */
    String of(Condition condition) {
        return condition.accept(new Condition.Visitor<>(
                pattern -> words.say(
                        "AEIOU".indexOf(pattern.type().charAt(0)) >= 0 ? "condition.found.an" : "condition.found.a",
                        "pattern",
                        pattern(pattern)),
                absence -> words.say("condition.absent", "pattern", pattern(absence.pattern())),
                presence -> words.say("condition.present", "pattern", pattern(presence.pattern())),
                combination -> {
                    local.clear();
                    return together(combination, "condition.together", "condition.never-together");
                },
                this::drawn,
                unsupported -> words.say("condition.as-written", "text", unsupported.text())));
    }

    private String together(Condition.Combination combination, String wanted, String unwanted) {
        List<String> parts = combination.parts().stream().map(this::part).toList();
        return words.say(combination.wanted() ? wanted : unwanted, "parts", list(parts, "condition.and"));
    }

    private String drawn(Condition.Aggregate aggregate) {
        Object value = bindings.get(aggregate.variable().substring(1));
        String shown = value == null ? notGiven() : sentences.value(value);
        return aggregate.function().equals("count")
                ? words.say("condition.counted", "pattern", pattern(aggregate.pattern()), "value", shown)
                : words.say(
                        "condition.aggregate",
                        "function",
                        aggregate.function(),
                        "argument",
                        argument(aggregate),
                        "pattern",
                        pattern(aggregate.pattern()),
                        "value",
                        shown);
    }

    private String argument(Condition.Aggregate aggregate) {
        note(aggregate.pattern());
        return value(aggregate.argument());
    }

    /** A condition that others are to be met with; what those before it name stands for their attributes. */
    private String part(Condition part) {
        return part.accept(new Condition.Visitor<>(
                pattern -> {
                    String told = words.say("condition.part", "pattern", described(pattern));
                    remember(pattern);
                    return told;
                },
                absence -> words.say("condition.part-absent", "pattern", described(absence.pattern())),
                presence -> words.say("condition.part", "pattern", described(presence.pattern())),
                combination -> together(combination, "condition.part-together", "condition.part-never-together"),
                Condition.Aggregate::text,
                Condition.Unsupported::text));
    }

    private String pattern(Condition.Pattern pattern) {
        local.clear();
        return described(pattern);
    }

    private String described(Condition.Pattern pattern) {
        note(pattern);
        List<String> parts = new ArrayList<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (!(constraint.expression() instanceof Expression.Binding)) {
                parts.add(constraint(constraint.expression()));
            }
        }
        return parts.isEmpty()
                ? words.type(pattern.type())
                : words.say(
                        "condition.pattern",
                        "type",
                        words.type(pattern.type()),
                        "constraints",
                        list(parts, "condition.and"));
    }

    /** A name that is given within the pattern itself stands for the attribute, wherever the rule has no value for it. */
    private void note(Condition.Pattern pattern) {
        pattern.bindings()
                .forEach(each ->
                        local.put(each.variable(), attribute(each.value().name())));
    }

    /** In what follows the name stands for the attribute of the fact that was described. */
    private void remember(Condition.Pattern pattern) {
        String type = words.type(pattern.type());
        pattern.bindings()
                .forEach(each -> local.put(
                        each.variable(),
                        words.say(
                                "condition.of-that",
                                "attribute",
                                attribute(each.value().name()),
                                "type",
                                type)));
    }

    private String constraint(Expression expression) {
        return expression.accept(new Expression.Visitor<>(
                binding -> value(binding.value()),
                this::comparison,
                oneOf -> words.say(
                        oneOf.negated() ? "condition.none-of" : "condition.one-of",
                        "value",
                        value(oneOf.value()),
                        "choices",
                        words.series(
                                oneOf.choices().stream().map(this::value).toList(),
                                oneOf.negated() ? "list.nor" : "list.or")),
                all -> list(all.parts().stream().map(this::constraint).toList(), "condition.and"),
                any -> words.say(
                        "condition.either",
                        "parts",
                        list(any.parts().stream().map(this::constraint).toList(), "condition.or")),
                not -> words.say("condition.not", "part", constraint(not.part())),
                this::value));
    }

    private String comparison(Expression.Comparison comparison) {
        String left = value(comparison.left());
        if (comparison.right() instanceof Expression.Nothing) {
            boolean missing = comparison.operator() == Expression.Operator.EQUAL;
            return words.say(missing ? "condition.not-given" : "condition.given", "value", left);
        }
        return words.say("condition." + comparison.operator().name(), "left", left, "right", value(comparison.right()));
    }

    private String value(Value value) {
        return value.accept(new Value.Visitor<>(
                attribute -> attribute(attribute.name()),
                variable -> variable(variable.name()),
                constant -> RuleVocabulary.constant(constant.type(), constant.name())
                        .map(sentences::value)
                        .orElse(constant.text()),
                literal -> sentences.value(literal.value()),
                nothing -> notGiven(),
                Expression.Call::text));
    }

    private String variable(String name) {
        @Nullable Object value = bindings.get(name.substring(1));
        if (value instanceof Fact fact) {
            return statements.of(fact);
        } else if (value != null) {
            String told = sentences.value(value);
            return told.isEmpty() ? words.say("value.none") : told;
        }
        return local.getOrDefault(name, notGiven());
    }

    private String attribute(String name) {
        return words.attribute(name);
    }

    private String notGiven() {
        return words.say("value.not-given");
    }

    /** The parts, the last after the entry of that key. */
    private String list(List<String> parts, String lastKey) {
        return parts.size() < 2
                ? String.join("", parts)
                : words.joined(
                        List.of(
                                words.joined(parts.subList(0, parts.size() - 1), "condition.comma"),
                                parts.get(parts.size() - 1)),
                        lastKey);
    }
}
