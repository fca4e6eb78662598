package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.endure.fact.Vocabulary;
import org.endure.rule.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A node of the alpha network of one type of facts: the tests of patterns that need no other fact, arranged in a tree, so that a
 * test that many views share is made once.
 *
 * @param expression the test; null at the root, where there is none
 * @param test the test, ready to be evaluated
 * @param views the views that need no further test
 * @param further nodes with further tests
 */
record AlphaNode(@Nullable Expression expression, Probe test, List<View> views, List<AlphaNode> further) {

    private static final @Nullable Object[] NO_VARIABLES = {};

    /** The network of a type of facts, from the views that may see such facts. */
    static AlphaNode of(Class<?> type, List<View> views) {
        Map<String, Integer> uses = new HashMap<>();
        views.forEach(view -> view.tests().forEach(test -> uses.merge(test.text(), 1, Integer::sum)));
        Comparator<Expression> order = Comparator.comparing((Expression test) -> -uses.getOrDefault(test.text(), 0))
                .thenComparing(Expression::text);
        AlphaNode root = new AlphaNode(null, (fact, variables) -> true, new ArrayList<>(), new ArrayList<>());
        for (View view : views) {
            AlphaNode node = root;
            for (Expression test : view.tests().stream().sorted(order).toList()) {
                node = node.child(test, type);
            }
            node.views().add(view);
        }
        return root;
    }

    private AlphaNode child(Expression test, Class<?> type) {
        for (AlphaNode each : further) {
            if (test.equals(each.expression)) {
                return each;
            }
        }
        AlphaNode child = new AlphaNode(
                test, new Terms(Vocabulary.BUILT_IN).probe(test, type), new ArrayList<>(), new ArrayList<>());
        further.add(child);
        return child;
    }

    /**
     * Notes the numbers of the views that see a fact.
     *
     * @param found where to note them
     * @param size how many are noted there already
     * @return how many are noted then
     */
    int note(Fact fact, int[] found, int size) {
        int all = size;
        if (test.holds(fact, NO_VARIABLES)) {
            for (int i = 0; i < views.size(); i++) {
                found[all++] = views.get(i).number();
            }
            for (int i = 0; i < further.size(); i++) {
                all = further.get(i).note(fact, found, all);
            }
        }
        return all;
    }
}
