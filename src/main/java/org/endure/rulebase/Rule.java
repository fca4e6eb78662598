package org.endure.rulebase;

import java.io.Serializable;
import java.util.List;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the theory. Two rules are ordered by their ids.
 *
 * @param name the claim it makes, a sentence
 * @param id short identifier, unique in the rule base
 * @param mechanism code of the mechanism, balance-of-threat rule or interaction it encodes, or {@code method}
 * @param source citation of the theory
 * @param basis whose claim it is
 * @param because sentence of the reason, with {@code {variables}} to be filled in
 * @param at where it is written
 * @param conditions its conditions, in order
 * @param conclusion the fact it concludes; null if it has a form that Endure cannot read
 * @param text the rule as written
 * @param replaces name or id of the rule of a lower layer whose place it takes; empty if it says none
 * @param withdrawn why the rule of this name is withdrawn; empty if it is not
 */
public record Rule(
        String name,
        String id,
        String mechanism,
        String source,
        Basis basis,
        String because,
        SourcePosition at,
        List<Condition> conditions,
        Expression.@Nullable Construction conclusion,
        String text,
        String replaces,
        String withdrawn)
        implements Comparable<Rule>, Serializable {

    public Rule {
        conditions = List.copyOf(conditions);
    }

    /** A rule that says nothing about the rules of other layers. */
    public Rule(
            String name,
            String id,
            String mechanism,
            String source,
            Basis basis,
            String because,
            SourcePosition at,
            List<Condition> conditions,
            Expression.@Nullable Construction conclusion,
            String text) {
        this(name, id, mechanism, source, basis, because, at, conditions, conclusion, text, "", "");
    }

    /** Whether it takes the rule of its name away, instead of stating one. */
    public boolean isWithdrawn() {
        return !withdrawn.isEmpty();
    }

    /** Quick, since rules are looked up often: equal rules have equal names and places. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + at.hashCode();
    }

    /** Type of fact that it concludes; empty if it cannot be read. */
    public String concludes() {
        return conclusion == null ? "" : conclusion.type();
    }

    @Override
    public int compareTo(Rule other) {
        return id.compareTo(other.id);
    }
}
