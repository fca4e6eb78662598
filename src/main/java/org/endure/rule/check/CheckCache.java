package org.endure.rule.check;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.endure.diagnostic.Diagnostic;
import org.endure.rule.Rule;

/**
 * What checks found in each rule by itself, so that after an edit only the edited rules are checked. It knows a rule by identity: a
 * rule that was read again is another rule. What was not asked for since the last round is forgotten. It is for one thread.
 */
public final class CheckCache {

    private final PerRule<List<Diagnostic>> faults = new PerRule<>();
    private final PerRule<List<Diagnostic>> lints = new PerRule<>();
    private final PerRule<List<Subsumption.Shape>> shapes = new PerRule<>();

    /** Faults of a rule, which depend on the names of parameters and the vocabulary. */
    PerRule<List<Diagnostic>> faults(Object dependsOn) {
        return faults.round(dependsOn);
    }

    /** Notes that rules have no fault by themselves, since a theory with them was read without one. */
    void sound(Collection<Rule> rules, Object dependsOn) {
        PerRule<List<Diagnostic>> round = faults(dependsOn);
        rules.forEach(rule -> round.of(rule, each -> List.of()));
    }

    /** Lints of a rule, which depend on the codes of mechanisms and the vocabulary. */
    PerRule<List<Diagnostic>> lints(Object dependsOn) {
        return lints.round(dependsOn);
    }

    /** The shape of a rule, if it has one. */
    PerRule<List<Subsumption.Shape>> shapes() {
        return shapes.round("");
    }

    /** Values that are found once for each rule. */
    static final class PerRule<T> {
        private Map<Rule, T> before = new IdentityHashMap<>();
        private Map<Rule, T> now = new IdentityHashMap<>();
        private Object dependsOn = "";

        private PerRule<T> round(Object wanted) {
            before = wanted.equals(dependsOn) ? now : new IdentityHashMap<>();
            now = new IdentityHashMap<>();
            dependsOn = wanted;
            return this;
        }

        T of(Rule rule, Function<Rule, T> find) {
            T known = now.get(rule);
            if (known == null) {
                known = before.get(rule);
                known = known == null ? find.apply(rule) : known;
                now.put(rule, known);
            }
            return known;
        }
    }
}
