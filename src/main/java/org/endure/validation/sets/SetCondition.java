package org.endure.validation.sets;

import java.util.List;
import java.util.stream.Collectors;
import org.endure.coding.RowAssessment;
import org.endure.fact.Direction;
import org.endure.fact.Outcome;
import org.endure.rule.Expression;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.jspecify.annotations.Nullable;

/**
 * A set of which cases are members: a mechanism, mechanisms together, or a rule.
 *
 * @param kind what it is
 * @param parts code of the mechanism, codes of the mechanisms that are combined, or id of the rule
 * @param outcome the outcome it is compared with
 * @param expected whether the theory expects that outcome of it; false for a rule that points to neither, which is held
 *     against COLLAPSE to see what it has to do with it
 */
public record SetCondition(Kind kind, List<String> parts, Outcome outcome, boolean expected) {

    /** What a condition is. */
    public enum Kind {
        /** A finding of this mechanism stands; its magnitude is the membership. */
        MECHANISM,
        /** Several mechanisms at once; the membership is the lowest of theirs (Ragin, Fuzzy-Set Social Science, 2000). */
        COMBINATION,
        /** The rule fired: membership 1 or 0. */
        RULE
    }

    /** A condition. */
    public SetCondition {
        parts = List.copyOf(parts);
    }

    /** A mechanism, toward the outcome that it causes. */
    static SetCondition of(MechanismDefinition mechanism) {
        return new SetCondition(Kind.MECHANISM, List.of(mechanism.code()), outcome(mechanism.direction()), true);
    }

    /** Mechanisms that cause the same outcome, together. */
    static SetCondition of(List<MechanismDefinition> mechanisms) {
        return new SetCondition(
                Kind.COMBINATION,
                mechanisms.stream().map(MechanismDefinition::code).toList(),
                outcome(mechanisms.get(0).direction()),
                true);
    }

    /** A rule, toward the outcome to which its conclusion points by itself: a verdict, a direction, or a mechanism that has one. */
    static SetCondition of(Rule rule, RuleBase theory) {
        Outcome outcome = expected(rule, theory);
        return new SetCondition(
                Kind.RULE, List.of(rule.id()), outcome == null ? Outcome.COLLAPSE : outcome, outcome != null);
    }

    private static @Nullable Outcome expected(Rule rule, RuleBase theory) {
        Expression.Construction conclusion = rule.conclusion();
        if (conclusion == null || denies(conclusion)) {
            return null;
        }
        for (Expression argument : conclusion.arguments()) {
            if (argument instanceof Expression.Constant constant
                    && (constant.type().equals("Direction") || constant.type().equals("Outcome"))) {
                return switch (constant.name()) {
                    case "COLLAPSE" -> Outcome.COLLAPSE;
                    case "ENDURANCE" -> Outcome.ENDURANCE;
                    default -> null;
                };
            }
        }
        return conclusion.type().equals("MechanismCoding") ? ofMechanism(conclusion, theory) : null;
    }

    /** Whether it says that a mechanism is not at work: the greatest level that it gives is none. */
    private static boolean denies(Expression.Construction conclusion) {
        List<String> levels = conclusion.arguments().stream()
                .filter(Expression.Constant.class::isInstance)
                .map(Expression.Constant.class::cast)
                .filter(each -> each.type().equals("Magnitude"))
                .map(Expression.Constant::name)
                .toList();
        return !levels.isEmpty() && levels.stream().allMatch("NONE"::equals);
    }

    private static @Nullable Outcome ofMechanism(Expression.Construction coding, RuleBase theory) {
        return theory.mechanisms().stream()
                .filter(each -> coding.arguments().get(0).equals(new Expression.Literal(each.code())))
                .map(each -> outcome(each.direction()))
                .findFirst()
                .orElse(null);
    }

    private static Outcome outcome(Direction direction) {
        return direction == Direction.COLLAPSE ? Outcome.COLLAPSE : Outcome.ENDURANCE;
    }

    /** Membership of a case, 0 to 1. */
    public double membership(RowAssessment assessment) {
        if (kind == Kind.RULE) {
            return assessment.firedRules().contains(parts.get(0)) ? 1 : 0;
        }
        double lowest = 1;
        for (String each : parts) {
            lowest = Math.min(lowest, Calibration.membership(assessment, List.of(each)));
        }
        return lowest;
    }

    /** Its name: the code or id, or the codes with an asterisk between them, as QCA writes "and". */
    public String name() {
        return parts.stream().collect(Collectors.joining("*"));
    }
}
