package org.endure.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.SourcePosition;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the theory. Two rules are ordered by their ids.
 *
 * @param name the claim it makes, a sentence
 * @param id short identifier, unique in the rule base
 * @param mechanism code of the mechanism, balance-of-threat rule or interaction it encodes, or {@code method}
 * @param source citation of the theory
 * @param basis whose the claim is
 * @param amount whose the amount is: how strong, how many steps
 * @param because sentence of the reason in English, with {@code {variables}} to be filled in
 * @param translations the same sentence in other languages; without those that the rule does not speak
 * @param at where it is written
 * @param conditions its conditions, in order
 * @param conclusion the fact it concludes; null if it has a form that Endure cannot read
 * @param text the rule as written
 * @param replaces name or id of the rule of a lower layer whose place it takes; empty if it says none
 * @param withdrawn why the rule of this name is withdrawn; empty if it is not
 * @param nonmonotone source and reason why more evidence for a side may work against it; empty if it never does
 */
public record Rule(
        String name,
        String id,
        String mechanism,
        String source,
        Basis basis,
        Basis amount,
        String because,
        Map<Language, String> translations,
        SourcePosition at,
        List<Condition> conditions,
        Expression.@Nullable Construction conclusion,
        String text,
        String replaces,
        String withdrawn,
        String nonmonotone)
        implements Comparable<Rule>, Serializable {

    public Rule {
        translations = Language.ordered(translations);
        conditions = List.copyOf(conditions);
    }

    /** A rule whose reason is given in English only, and that says nothing about the rules of other layers. */
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
        this(
                name,
                id,
                mechanism,
                source,
                basis,
                basis,
                because,
                Map.of(),
                at,
                conditions,
                conclusion,
                text,
                "",
                "",
                "");
    }

    /** The sentence of the reason in a language; in English if the rule does not speak it. */
    public String because(Language language) {
        return translations.getOrDefault(language, because);
    }

    /** Whether the reason is written in that language. */
    public boolean speaks(Language language) {
        return language == Language.ENGLISH || translations.containsKey(language);
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
