package org.endure.inference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.endure.fact.FactText;
import org.endure.fact.Observation;
import org.endure.rule.Rule;

/**
 * One reason for a conclusion: a rule that fired on certain facts. Two justifications are equal if the rule and the facts are;
 * they are ordered by the rule's id, then by the facts, so that the same reasons always come in the same order.
 *
 * @param rule the rule
 * @param facts the facts its patterns matched, in the order of the rule's conditions
 * @param bindings the values of its variables, without their dollar sign
 */
public record Justification(Rule rule, List<Fact> facts, Map<String, Object> bindings) {

    /** The fixed order of reasons. */
    static final Comparator<Justification> ORDER = Comparator.<Justification, String>comparing(
                    each -> each.rule().id())
            .thenComparing(Justification::facts, (some, others) -> compare(some, others))
            .thenComparing(each -> each.bindings().toString());

    public Justification {
        facts = List.copyOf(facts);
        bindings = Bindings.copyOf(bindings);
    }

    /** By the first facts that differ: most reasons for a conclusion share most of their facts. */
    private static int compare(List<Fact> some, List<Fact> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int order = some.get(i) == others.get(i) ? 0 : compare(some.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    /** Observations of one type by their ids, with which their texts begin; others by their texts. */
    private static int compare(Fact one, Fact other) {
        return one instanceof Observation some
                        && other instanceof Observation another
                        && one.getClass() == other.getClass()
                        && !some.id().equals(another.id())
                ? some.id().compareTo(another.id())
                : FactText.of(one).compareTo(FactText.of(other));
    }
}
