package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.endure.fact.Fact;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;

/**
 * What rules can see of a fact. For every pattern of the rules: nothing, if a test of the pattern that needs no other fact
 * fails; otherwise the values of the attributes that the pattern binds or compares with those of other facts. Two facts
 * that look the same, their ids apart, take part in the same inferences, since ids only tell facts apart: exchanging them
 * changes no conclusion but for the ids in it.
 */
public final class Visibility {

    private static final Object NOTHING = new Object();

    private final MemoryLayout layout;
    private final List<List<Accessor>> values = new ArrayList<>();

    /** What the rules of a theory can see; their conditions must be of forms that can be evaluated directly. */
    public Visibility(RuleBase ruleBase) {
        this.layout = new MemoryLayout(ruleBase.vocabulary());
        List<Rule> rules = ruleBase.rules();
        boolean idsAreRead = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(Condition::patterns)
                .flatMap(pattern -> pattern.constraints().stream())
                .anyMatch(each -> readsIds(each.expression()));
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions()) {
                condition.patterns().forEach(pattern -> layout.view(pattern, condition));
            }
        }
        for (int i = 0; i < layout.size(); i++) {
            values.add(values(layout.view(i), idsAreRead));
        }
    }

    /** What a view sees, without ids if these only tell facts apart. */
    private static List<Accessor> values(View view, boolean idsAreRead) {
        return view.read().stream()
                .filter(name -> idsAreRead || !name.equals("id"))
                .map(name -> Terms.accessor(view.type(), name))
                .toList();
    }

    /** What the rules see of a fact, pattern by pattern; empty if no pattern can match it. Equal lists look the same. */
    public List<Object> of(Fact fact) {
        List<Object> seen = new ArrayList<>();
        for (View view : layout.seeing(fact)) {
            seen.add(view.number());
            values.get(view.number()).forEach(value -> seen.add(Objects.requireNonNullElse(value.get(fact), NOTHING)));
        }
        if (!seen.isEmpty()) {
            seen.add(fact.getClass());
        }
        return seen;
    }

    /** Whether an id is compared with anything but a variable. */
    private static boolean readsIds(Expression expression) {
        return expression
                .nested()
                .anyMatch(each -> each instanceof Expression.OneOf oneOf && isId(oneOf.value())
                        || each instanceof Expression.Comparison comparison
                                && (comparesId(comparison.left(), comparison.right())
                                        || comparesId(comparison.right(), comparison.left())));
    }

    private static boolean comparesId(Expression attribute, Expression value) {
        return isId(attribute) && !(value instanceof Expression.Variable);
    }

    private static boolean isId(Expression expression) {
        return expression.text().equals("id");
    }
}
