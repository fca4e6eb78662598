package org.endure.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.fact.Fact;
import org.endure.rulebase.Condition;

/** The views of rules. Filled while rules are compiled, then only read. */
final class MemoryLayout {

    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<Class<?>, View[]> ofType = new ConcurrentHashMap<>();

    /** The view of a pattern in a condition; that of another pattern if they say the same. */
    View view(Condition.Pattern pattern, Condition condition) {
        View view = View.of(views.size(), pattern, condition);
        View known = views.putIfAbsent(view.key(), view);
        return known == null ? view : known;
    }

    /** Number of views. */
    int size() {
        return views.size();
    }

    /** The views of facts of this class, whether or not they see a particular one. */
    View[] of(Class<? extends Fact> type) {
        View[] known = ofType.get(type);
        if (known == null) {
            known = views.values().stream()
                    .filter(view -> view.type().isAssignableFrom(type))
                    .toArray(View[]::new);
            ofType.put(type, known);
        }
        return known;
    }
}
