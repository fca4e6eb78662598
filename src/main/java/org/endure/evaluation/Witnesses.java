package org.endure.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.rulebase.Condition;
import org.endure.rulebase.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that meet a condition which a rule matches without naming them: those that there are such facts as, and those
 * that a number is drawn from. The engine does not record these.
 */
public final class Witnesses {

    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
    private final Map<Condition.Pattern, Ready> ready = new IdentityHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** Among the facts of this inference, given and concluded. */
    public Witnesses(Inference inference) {
        facts.addAll(inference.given());
        inference.derived().stream().map(Derived::conclusion).forEach(facts::add);
    }

    /**
     * The facts that meet a pattern, in the order of the inference.
     *
     * @param bindings values of the rule's variables, without their dollar sign
     */
    public List<Fact> of(Condition.Pattern pattern, Map<String, Object> bindings) {
        Ready known = ready.computeIfAbsent(pattern, Ready::new);
        List<Fact> met = new ArrayList<>();
        for (Fact fact : byType.computeIfAbsent(known.type, this::ofType)) {
            if (known.matches(fact, bindings)) {
                met.add(fact);
            }
        }
        return met;
    }

    private List<Fact> ofType(Class<?> type) {
        return facts.stream().filter(type::isInstance).toList();
    }

    /** A pattern ready to be tested. */
    private static final class Ready {

        private final Class<?> type;
        private final Terms terms = new Terms();
        private final List<Probe> probes = new ArrayList<>();
        private final int place;

        Ready(Condition.Pattern pattern) {
            this.type = RuleVocabulary.type(pattern.type())
                    .orElseThrow(
                            () -> new IllegalArgumentException("There is no fact type %s.".formatted(pattern.type())));
            this.place = pattern.variable() == null ? -1 : terms.place(pattern.variable());
            pattern.constraints().forEach(constraint -> probes.add(terms.probe(constraint.expression(), type)));
        }

        boolean matches(Fact fact, Map<String, Object> bindings) {
            List<String> names = terms.names();
            @Nullable Object[] values = new Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = bindings.get(names.get(i).substring(1));
            }
            if (place >= 0) {
                values[place] = fact;
            }
            return probes.stream().allMatch(probe -> probe.holds(fact, values));
        }
    }
}
