package org.endure.inference.stratified;

import org.endure.rule.Condition;
import org.endure.rule.Rule;

/**
 * Where a rule that did not fire came to its end: the first condition that nothing met, however the conditions before it were
 * met.
 *
 * @param rule the rule
 * @param condition the condition that failed
 * @param number its number among the rule's conditions, from 1
 */
public record FailedCondition(Rule rule, Condition condition, int number) {

    /** In a sentence. */
    public String text() {
        return "%s \"%s\" (%s): condition %d of %d fails: %s"
                .formatted(
                        rule.id(),
                        rule.name(),
                        rule.mechanism(),
                        number,
                        rule.conditions().size(),
                        condition.text());
    }
}
