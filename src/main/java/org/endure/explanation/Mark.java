package org.endure.explanation;

import java.util.List;
import java.util.stream.Stream;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;

/** What a condition of a proof rests on. */
public enum Mark {
    /** A fact that was given. */
    GIVEN,
    /** A fact that is the coding of an analyst. */
    CODED,
    /** What a rule concluded. */
    DERIVED,
    /** That there is no such fact. */
    ABSENT,
    /** That something is not known of a fact. */
    UNKNOWN;

    /** What the condition rests on. If on several facts, a conclusion counts before a coding, and that before what was given. */
    static Mark of(Condition condition, List<Proof.Ground> grounds) {
        if (grounds.isEmpty()) {
            return ABSENT;
        } else if (grounds.stream().anyMatch(ground -> asksForTheUnknown(condition, ground.fact()))) {
            return UNKNOWN;
        } else if (grounds.stream().anyMatch(Proof.Concluded.class::isInstance)) {
            return DERIVED;
        }
        return grounds.stream().anyMatch(ground -> ground instanceof Proof.Observed observed && observed.coded())
                ? CODED
                : GIVEN;
    }

    /** Whether the condition is met because the fact leaves open what it asks for. */
    private static boolean asksForTheUnknown(Condition condition, Fact fact) {
        return condition
                .patterns()
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> asked(constraint.expression()))
                .anyMatch(attribute -> RuleVocabulary.value(fact, attribute) instanceof Enum<?> value
                        && value.name().equals(FactType.UNKNOWN));
    }

    /** The attributes that are asked to be unknown, among other values or alone. */
    private static Stream<String> asked(Expression expression) {
        if (expression instanceof Expression.Any || expression instanceof Expression.All) {
            return expression.parts().stream().flatMap(Mark::asked);
        }
        return expression.choice().stream()
                .filter(each -> !each.negated() && each.choices().stream().anyMatch(Mark::isUnknown))
                .map(each -> each.value().name());
    }

    private static boolean isUnknown(Expression expression) {
        return expression instanceof Expression.Constant constant
                && constant.name().equals(FactType.UNKNOWN);
    }
}
