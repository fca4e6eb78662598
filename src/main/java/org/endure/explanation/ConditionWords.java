package org.endure.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
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
        if (condition instanceof Condition.Pattern pattern) {
            String article = "AEIOU".indexOf(pattern.type().charAt(0)) >= 0 ? "an" : "a";
            return words.say("condition.found." + article, "pattern", pattern(pattern));
        } else if (condition instanceof Condition.Presence presence) {
            return words.say("condition.present", "pattern", pattern(presence.pattern()));
        } else if (condition instanceof Condition.Absence absence) {
            return words.say("condition.absent", "pattern", pattern(absence.pattern()));
        } else if (condition instanceof Condition.Combination combination) {
            local.clear();
            return words.say(
                    combination.wanted() ? "condition.together" : "condition.never-together",
                    "parts",
                    list(combination.parts().stream().map(this::part).toList(), "condition.and"));
        } else if (condition instanceof Condition.Aggregate aggregate) {
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
        return words.say("condition.as-written", "text", condition.text());
    }

    private String argument(Condition.Aggregate aggregate) {
        aggregate.pattern().constraints().forEach(this::note);
        return expression(aggregate.argument());
    }

    /** A condition that others are to be met with; what those before it name stands for their attributes. */
    private String part(Condition part) {
        if (part instanceof Condition.Pattern pattern) {
            String told = words.say("condition.part", "pattern", described(pattern));
            pattern.constraints().forEach(constraint -> remember(constraint, pattern.type()));
            return told;
        } else if (part instanceof Condition.Absence absence) {
            return words.say("condition.part-absent", "pattern", described(absence.pattern()));
        } else if (part instanceof Condition.Presence presence) {
            return words.say("condition.part", "pattern", described(presence.pattern()));
        } else if (part instanceof Condition.Combination combination) {
            return words.say(
                    combination.wanted() ? "condition.part-together" : "condition.part-never-together",
                    "parts",
                    list(combination.parts().stream().map(this::part).toList(), "condition.and"));
        }
        return part.text();
    }

    private String pattern(Condition.Pattern pattern) {
        local.clear();
        return described(pattern);
    }

    private String described(Condition.Pattern pattern) {
        pattern.constraints().forEach(this::note);
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
    private void note(Condition.Constraint constraint) {
        if (constraint.expression() instanceof Expression.Binding binding) {
            local.put(binding.variable(), attribute(binding.value().text()));
        }
    }

    /** In what follows the name stands for the attribute of the fact that was described. */
    private void remember(Condition.Constraint constraint, String type) {
        if (constraint.expression() instanceof Expression.Binding binding) {
            String named = attribute(binding.value().text());
            local.put(binding.variable(), words.say("condition.of-that", "attribute", named, "type", words.type(type)));
        }
    }

    private String constraint(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof Expression.OneOf oneOf) {
            List<String> choices =
                    oneOf.choices().stream().map(this::expression).toList();
            return words.say(
                    oneOf.negated() ? "condition.none-of" : "condition.one-of",
                    "value",
                    expression(oneOf.value()),
                    "choices",
                    words.series(choices, oneOf.negated() ? "list.nor" : "list.or"));
        } else if (expression instanceof Expression.All all) {
            return list(all.parts().stream().map(this::constraint).toList(), "condition.and");
        } else if (expression instanceof Expression.Any any) {
            return words.say(
                    "condition.either",
                    "parts",
                    list(any.parts().stream().map(this::constraint).toList(), "condition.or"));
        } else if (expression instanceof Expression.Not not) {
            return words.say("condition.not", "part", constraint(not.part()));
        } else if (expression instanceof Expression.Binding binding) {
            return constraint(binding.value());
        }
        return expression(expression);
    }

    private String comparison(Expression.Comparison comparison) {
        String left = expression(comparison.left());
        if (comparison.right() instanceof Expression.Nothing) {
            boolean missing = comparison.operator() == Expression.Operator.EQUAL;
            return words.say(missing ? "condition.not-given" : "condition.given", "value", left);
        }
        return words.say(
                "condition." + comparison.operator().name(), "left", left, "right", expression(comparison.right()));
    }

    private String expression(Expression expression) {
        if (expression instanceof Expression.Attribute attribute) {
            return attribute(attribute.name());
        } else if (expression instanceof Expression.Variable variable) {
            return variable(variable.name());
        } else if (expression instanceof Expression.Constant constant) {
            return RuleVocabulary.constant(constant.type(), constant.name())
                    .map(sentences::value)
                    .orElse(constant.text());
        } else if (expression instanceof Expression.Literal literal) {
            return sentences.value(literal.value());
        } else if (expression instanceof Expression.Nothing) {
            return notGiven();
        }
        return expression.text();
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
