package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.endure.fact.Fact;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern sees of facts: those of its type that pass the tests that need no other fact, and of these the attributes
 * that it binds or compares with other facts. Patterns that say the same share a view.
 *
 * @param number number of the view, by which its facts are found
 * @param key what tells it from other views
 * @param type the type of facts
 * @param tests the tests that need no other fact
 * @param allowed for attributes that must equal a constant, or one of several: these, by the attribute's name
 * @param read names of the attributes read, sorted
 * @param values the attributes read
 */
record View(
        int number,
        String key,
        Class<?> type,
        Probe[] tests,
        Map<String, Set<Object>> allowed,
        Set<String> read,
        Accessor[] values) {

    private static final @Nullable Object[] NO_VARIABLES = {};

    /** The view of a pattern in a condition. */
    static View of(int number, Condition.Pattern pattern, Condition condition, Vocabulary vocabulary) {
        Class<?> type = new Terms(vocabulary).type(pattern);
        List<Probe> tests = new ArrayList<>();
        List<String> testTexts = new ArrayList<>();
        Map<String, Set<Object>> allowed = new HashMap<>();
        Set<String> read = new TreeSet<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (Terms.hasVariable(constraint.expression())) {
                Terms.attributes(constraint.expression(), read);
            } else {
                tests.add(new Terms(vocabulary).probe(constraint.expression(), type));
                testTexts.add(constraint.expression().text());
                allow(constraint.expression(), type, allowed);
            }
        }
        if (condition instanceof Condition.Aggregate aggregate) {
            Terms.attributes(aggregate.argument(), read);
        }
        if (pattern.variable() != null) {
            read.addAll(RuleVocabulary.attributes(type).keySet());
        }
        return new View(
                number,
                pattern.type() + testTexts + read,
                type,
                tests.toArray(Probe[]::new),
                allowed,
                read,
                read.stream().map(name -> Terms.accessor(type, name)).toArray(Accessor[]::new));
    }

    /** Notes the values that an attribute may have, if they are texts or constants. */
    private static void allow(Expression expression, Class<?> type, Map<String, Set<Object>> allowed) {
        if (expression instanceof Expression.Comparison comparison
                && comparison.operator() == Expression.Operator.EQUAL
                && Terms.isName(comparison.left(), type)) {
            allowed.put(comparison.left().text(), Collections.singleton(value(comparison.right())));
        } else if (expression instanceof Expression.OneOf oneOf
                && !oneOf.negated()
                && Terms.isName(oneOf.value(), type)) {
            Set<Object> values = new HashSet<>();
            oneOf.choices().forEach(each -> values.add(value(each)));
            allowed.put(oneOf.value().text(), values);
        }
    }

    private static @Nullable Object value(Expression constant) {
        return new Terms(Vocabulary.BUILT_IN).term(constant, null).value(null, NO_VARIABLES);
    }

    /** Whether a fact of its type passes the tests. */
    boolean sees(Fact fact) {
        for (Probe test : tests) {
            if (!test.holds(fact, NO_VARIABLES)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two facts that it sees look the same, so that the one can stand for the other. */
    boolean isAlike(Fact one, Fact other) {
        for (Accessor value : values) {
            if (!Objects.equals(value.get(one), value.get(other))) {
                return false;
            }
        }
        return true;
    }
}
