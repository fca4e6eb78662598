package org.endure.rule.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Aspect;
import org.endure.fact.Direction;
import org.endure.rule.Expression;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;

/**
 * Compares what a rule concludes about a mechanism with what {@code theory.yaml} says about it. Only a mechanism that both name by
 * its code can be compared.
 */
final class MechanismLints {

    /** Conclusions that point where their mechanism points. A difference may point the other way. */
    private static final Set<String> POINT_AS_THEIR_MECHANISM =
            Set.of("Indication", "Support", "BaseFinding", "StandingFinding", "Finding");

    private final List<MechanismDefinition> mechanisms;
    private final LintList found;

    MechanismLints(RuleBase ruleBase, LintList found) {
        this.mechanisms = ruleBase.mechanisms();
        this.found = found;
    }

    void of(Rule rule) {
        Expression.Construction made = rule.conclusion();
        if (made == null || !POINT_AS_THEIR_MECHANISM.contains(made.type()) || isChange(made)) {
            return;
        }
        for (int i = 0; i + 1 < made.arguments().size(); i++) {
            if (made.arguments().get(i) instanceof Expression.Literal code
                    && made.arguments().get(i + 1) instanceof Expression.Constant direction
                    && direction.type().equals(Direction.class.getSimpleName())) {
                compare(rule, code, direction);
            }
        }
    }

    private static boolean isChange(Expression.Construction made) {
        return made.arguments().contains(new Expression.Constant(Aspect.class.getSimpleName(), Aspect.CHANGE.name()));
    }

    private void compare(Rule rule, Expression.Literal written, Expression.Constant direction) {
        String code = String.valueOf(written.value());
        int made = Math.max(0, rule.text().lastIndexOf("insertLogical"));
        Optional<MechanismDefinition> mechanism =
                mechanisms.stream().filter(each -> each.code().equals(code)).findFirst();
        if (mechanism.isEmpty()) {
            List<String> codes =
                    mechanisms.stream().map(MechanismDefinition::code).toList();
            found.warn(
                    rule,
                    "unknown-mechanism",
                    RuleFaults.at(rule, Math.max(0, rule.text().indexOf(written.text(), made))),
                    "The theory has no mechanism %s, so its verdict leaves this out.".formatted(code),
                    Spelling.nearest(code, codes).isPresent()
                            ? Spelling.advice(code, codes)
                            : "List it under mechanisms in theory.yaml, with code, direction and title.");
        } else if (!mechanism.get().direction().name().equals(direction.name())) {
            found.warn(
                    rule,
                    "opposite-direction",
                    RuleFaults.at(rule, Math.max(0, rule.text().indexOf(direction.text(), made))),
                    "The rule says that %s points to %s, but theory.yaml says %s."
                            .formatted(code, direction.name(), mechanism.get().direction()),
                    "Write Direction.%s here, or change the direction in theory.yaml."
                            .formatted(mechanism.get().direction()));
        }
    }
}
