package org.endure.inference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.rulebase.RuleBase;

/**
 * The record of one inference: what was given, what was concluded, and why. It does not depend on the order in which facts
 * were given or rules were read.
 */
public final class Inference {

    private final RuleBase ruleBase;
    private final List<Fact> given;
    private final Map<Conclusion, Derived> derived;
    private final Map<String, Observation> observations;

    /**
     * A record of an inference.
     *
     * @param ruleBase the theory
     * @param given the facts given
     * @param derived the conclusions, in a fixed order
     */
    public Inference(RuleBase ruleBase, Collection<? extends Fact> given, Collection<Derived> derived) {
        this.ruleBase = ruleBase;
        this.given = List.copyOf(given);
        Map<Conclusion, Derived> byConclusion = new LinkedHashMap<>();
        derived.forEach(each -> byConclusion.put(each.conclusion(), each));
        this.derived = byConclusion;
        Map<String, Observation> byId = new LinkedHashMap<>();
        for (Fact fact : given) {
            if (fact instanceof Observation observation && observation.period() == org.endure.fact.Period.CURRENT) {
                byId.put(observation.id(), observation);
            }
        }
        this.observations = byId;
    }

    /** The theory that was applied. */
    public RuleBase ruleBase() {
        return ruleBase;
    }

    /** The facts given. */
    public List<Fact> given() {
        return given;
    }

    /** The given facts of that type, in order. */
    public <T extends Fact> List<T> given(Class<T> type) {
        return given.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Observations of the judged period by id, those carried forward among them. */
    public Map<String, Observation> observations() {
        return java.util.Collections.unmodifiableMap(observations);
    }

    /** All conclusions with their justifications. */
    public Collection<Derived> derived() {
        return java.util.Collections.unmodifiableCollection(derived.values());
    }

    /** The conclusions of that type, in order. */
    public <T extends Conclusion> List<T> conclusions(Class<T> type) {
        return derived.keySet().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The only conclusion of that type, if there is one. */
    public <T extends Conclusion> Optional<T> conclusion(Class<T> type) {
        return conclusions(type).stream().findFirst();
    }

    /** The reasons for a fact; none if it was given. */
    public List<Justification> justifications(Fact fact) {
        Derived found = fact instanceof Conclusion ? derived.get(fact) : null;
        return found == null ? List.of() : found.justifications();
    }
}
