package org.endure.rule.check;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/** Finds patterns of observations that match more than is probably meant: facts of other periods, and facts that leave a value open. */
final class ObservationLints {

    private static final String PERIOD = "period";

    private final Rule rule;
    private final Vocabulary vocabulary;
    private final LintList found;

    ObservationLints(Rule rule, Vocabulary vocabulary, LintList found) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.found = found;
    }

    void of(Condition.Pattern pattern) {
        Class<?> type = RuleVocabulary.type(pattern.type(), vocabulary).orElse(null);
        if (type == null || !Observation.class.isAssignableFrom(type)) {
            return;
        }
        if (pattern.constraints().stream().noneMatch(each -> asks(each.expression(), PERIOD))) {
            found.warn(
                    rule,
                    "no-period",
                    pattern.at(),
                    "%s without a period also matches facts of the baselines and opinions.".formatted(pattern.type()),
                    "Write period == Period.CURRENT first in its brackets.");
        }
        pattern.constraints().forEach(each -> unknown(type, each));
    }

    /** A test that an unknown value passes too, though the rule names another one. */
    private void unknown(Class<?> type, Condition.Constraint constraint) {
        if (!(constraint.expression() instanceof Expression.Comparison comparison)
                || !(comparison.right() instanceof Expression.Constant constant)) {
            return;
        }
        String attribute = comparison.left().name();
        List<String> meant = meant(RuleVocabulary.attributes(type).get(attribute), comparison, constant.name());
        if (!meant.isEmpty()) {
            found.warn(
                    rule,
                    "unknown-as-value",
                    constraint.at(),
                    "\"%s\" also holds where %s is UNKNOWN.".formatted(constraint.text(), attribute),
                    "Write %s in (%s)."
                            .formatted(
                                    attribute,
                                    meant.stream()
                                            .map(each -> constant.type() + "." + each)
                                            .collect(Collectors.joining(", "))));
        }
    }

    /** The values that are meant if UNKNOWN is not; none if UNKNOWN does not pass the test. */
    private static List<String> meant(@Nullable Method attribute, Expression.Comparison comparison, String than) {
        if (attribute == null || !attribute.getReturnType().isEnum() || than.equals(FactType.UNKNOWN)) {
            return List.of();
        }
        List<String> names = Stream.of(attribute.getReturnType().getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .toList();
        List<String> passing = names.stream()
                .filter(each -> passes(comparison.operator(), names.indexOf(each) - names.indexOf(than)))
                .toList();
        return passing.contains(FactType.UNKNOWN)
                ? passing.stream()
                        .filter(each -> !each.equals(FactType.UNKNOWN))
                        .toList()
                : List.of();
    }

    private static boolean passes(Expression.Operator operator, int places) {
        return switch (operator) {
            case NOT_EQUAL -> places != 0;
            case LESS -> places < 0;
            case LESS_OR_EQUAL -> places <= 0;
            case GREATER -> places > 0;
            case GREATER_OR_EQUAL -> places >= 0;
            default -> false;
        };
    }

    private static boolean asks(Expression expression, String attribute) {
        return expression
                .compared()
                .filter(each -> each.name().equals(attribute))
                .isPresent();
    }
}
