package org.endure.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.fact.Fact;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Expression;
import org.endure.rulebase.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/** Says conditions of a rule in words, with the values that its variables had. */
final class ConditionWords {

    private static final String NOT_GIVEN = "not given";

    private final Sentences sentences;
    private final Statements statements;
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
        this.bindings = bindings;
    }

    /** The condition: {@code there is no Support with finding C2.b/JPN/TREATY and magnitude above slight}. */
    String of(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return "there is " + article(pattern.type()) + " " + pattern(pattern);
        } else if (condition instanceof Condition.Presence presence) {
            return "there is at least one " + pattern(presence.pattern());
        } else if (condition instanceof Condition.Absence absence) {
            return "there is no " + pattern(absence.pattern());
        } else if (condition instanceof Condition.Aggregate aggregate) {
            Object value = bindings.get(aggregate.variable().substring(1));
            String of = aggregate.function().equals("count")
                    ? "the number"
                    : aggregate.function() + " of " + argument(aggregate);
            return "%s of %s is %s"
                    .formatted(of, pattern(aggregate.pattern()), value == null ? NOT_GIVEN : sentences.value(value));
        }
        return "as the rule has it: " + condition.text();
    }

    private String argument(Condition.Aggregate aggregate) {
        aggregate.pattern().constraints().forEach(this::note);
        return expression(aggregate.argument());
    }

    private String pattern(Condition.Pattern pattern) {
        local.clear();
        pattern.constraints().forEach(this::note);
        List<String> parts = new ArrayList<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (!(constraint.expression() instanceof Expression.Binding)) {
                parts.add(constraint(constraint.expression()));
            }
        }
        return pattern.type() + (parts.isEmpty() ? "" : " with " + list(parts, " and "));
    }

    /** A name that is given within the pattern itself stands for the attribute, wherever the rule has no value for it. */
    private void note(Condition.Constraint constraint) {
        if (constraint.expression() instanceof Expression.Binding binding) {
            local.put(binding.variable(), attribute(binding.value().text()));
        }
    }

    private String constraint(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof Expression.OneOf oneOf) {
            String choices = list(oneOf.choices().stream().map(this::expression).toList(), " or ");
            return expression(oneOf.value())
                    + (oneOf.negated() ? " neither " + choices.replace(" or ", " nor ") : " " + choices);
        } else if (expression instanceof Expression.All all) {
            return list(all.parts().stream().map(this::constraint).toList(), " and ");
        } else if (expression instanceof Expression.Any any) {
            return "either " + list(any.parts().stream().map(this::constraint).toList(), " or ");
        } else if (expression instanceof Expression.Not not) {
            return "not (" + constraint(not.part()) + ")";
        } else if (expression instanceof Expression.Binding binding) {
            return constraint(binding.value());
        }
        return expression(expression);
    }

    private String comparison(Expression.Comparison comparison) {
        String left = expression(comparison.left());
        if (comparison.right() instanceof Expression.Nothing) {
            return left + (comparison.operator() == Expression.Operator.EQUAL ? " " : " not ") + NOT_GIVEN;
        }
        return left + sign(comparison.operator()) + expression(comparison.right());
    }

    private static String sign(Expression.Operator operator) {
        return switch (operator) {
            case EQUAL -> " ";
            case NOT_EQUAL -> " other than ";
            case LESS -> " below ";
            case LESS_OR_EQUAL -> " at most ";
            case GREATER -> " above ";
            case GREATER_OR_EQUAL -> " at least ";
            case CONTAINS -> " naming ";
            case NOT_CONTAINS -> " not naming ";
            case MEMBER_OF -> " among ";
            case NOT_MEMBER_OF -> " not among ";
            case MATCHES -> " of the form ";
            case NOT_MATCHES -> " not of the form ";
        };
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
            return NOT_GIVEN;
        }
        return expression.text();
    }

    private String variable(String name) {
        @Nullable Object value = bindings.get(name.substring(1));
        if (value instanceof Fact fact) {
            return statements.of(fact);
        } else if (value != null) {
            String words = sentences.value(value);
            return words.isEmpty() ? "none" : words;
        }
        return local.getOrDefault(name, NOT_GIVEN);
    }

    /** An attribute as one reads it: {@code declares withdrawal} for {@code declaresWithdrawal}. */
    private static String attribute(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String article(String noun) {
        return "AEIOU".indexOf(noun.charAt(0)) >= 0 ? "an" : "a";
    }

    private static String list(List<String> parts, String last) {
        int size = parts.size();
        return size < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, size - 1)) + last + parts.get(size - 1);
    }
}
