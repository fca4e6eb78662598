package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.endure.fact.Fact;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;

/**
 * What a pattern sees of facts: those of its type that pass the tests that need no other fact, and of these the attributes
 * that it binds or compares with other facts. Patterns that say the same share a view.
 *
 * @param number number of the view, by which its facts are found
 * @param key what tells it from other views
 * @param type the type of facts
 * @param tests the tests that need no other fact
 * @param read names of the attributes read, sorted
 * @param values the attributes read
 * @param keys the attributes by which its facts are looked up; filled while rules are compiled, and only added to while others use them
 */
record View(
        int number,
        String key,
        Class<?> type,
        List<Expression> tests,
        Set<String> read,
        Accessor[] values,
        List<Accessor> keys) {

    /** The view of a pattern in a condition. */
    static View of(int number, Condition.Pattern pattern, Condition condition, Vocabulary vocabulary) {
        Class<?> type = new Terms(vocabulary).type(pattern);
        List<Expression> tests = new ArrayList<>();
        Set<String> read = new TreeSet<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (constraint.expression().hasVariable()) {
                constraint.expression().attributes().forEach(read::add);
            } else {
                tests.add(constraint.expression());
            }
        }
        if (condition instanceof Condition.Aggregate aggregate) {
            aggregate.argument().attributes().forEach(read::add);
        }
        if (pattern.variable() != null) {
            read.addAll(RuleVocabulary.attributes(type).keySet());
        }
        return new View(
                number,
                pattern.type() + tests.stream().map(Expression::text).toList() + read,
                type,
                tests,
                read,
                read.stream().map(name -> Terms.accessor(type, name)).toArray(Accessor[]::new),
                new CopyOnWriteArrayList<>());
    }

    /** The number of an attribute among those by which its facts are looked up. */
    synchronized int slot(Accessor attribute) {
        int known = keys.indexOf(attribute);
        if (known < 0) {
            keys.add(attribute);
        }
        return known < 0 ? keys.size() - 1 : known;
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
