package org.endure.inference;

import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.endure.rulebase.Rule;

/**
 * One reason for a conclusion: a rule that fired on certain facts. Two justifications are equal if the rule and the facts are;
 * they are ordered by the rule's id, then by the facts as text, so that the same reasons always come in the same order.
 *
 * @param rule the rule
 * @param facts the facts its patterns matched, in the order of the rule's conditions
 * @param bindings the values of its variables, without their dollar sign
 */
public record Justification(Rule rule, List<Fact> facts, Map<String, Object> bindings) {

    public Justification {
        facts = List.copyOf(facts);
        bindings = Bindings.copyOf(bindings);
    }
}
