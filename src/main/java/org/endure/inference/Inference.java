package org.endure.inference;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.FactText;
import org.endure.fact.Observation;
import org.endure.rule.RuleBase;
import org.jspecify.annotations.Nullable;

/**
 * The record of one inference: what was given, what was concluded, and why. It does not depend on the order in which facts
 * were given or rules were read. Two are equal if the same was concluded for the same reasons by the same theory from the same
 * facts, given in the same order, so that nothing that is told of one differs from what is told of the other.
 */
public final class Inference {

    private final RuleBase ruleBase;
    private final List<Fact> given;
    private final List<Derived> unordered;
    private volatile @Nullable Map<Conclusion, Derived> derived;
    private volatile @Nullable Map<String, Observation> observations;

    /**
     * A record of an inference. Conclusions are put in order when they are first asked for: by their type, then as texts.
     *
     * @param ruleBase the theory
     * @param given the facts given
     * @param derived the conclusions, in any order
     */
    public Inference(RuleBase ruleBase, Collection<? extends Fact> given, Collection<Derived> derived) {
        this.ruleBase = ruleBase;
        this.given = List.copyOf(given);
        this.unordered = List.copyOf(derived);
    }

    /** A conclusion with what it is ordered by, which is made once. */
    private record Named(String type, String text, Derived derived) {

        private static final Comparator<Named> ORDER =
                Comparator.comparing(Named::type).thenComparing(Named::text);

        private static Named of(Derived derived) {
            Conclusion conclusion = derived.conclusion();
            return new Named(conclusion.getClass().getSimpleName(), FactText.of(conclusion), derived);
        }
    }

    private Map<Conclusion, Derived> ordered() {
        Map<Conclusion, Derived> known = derived;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Named each :
                    unordered.stream().map(Named::of).sorted(Named.ORDER).toList()) {
                known.put(each.derived().conclusion(), each.derived());
            }
            derived = known;
        }
        return known;
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

    /** Observations of the judged period by id: those carried forward, opinions and what is dated outside it among them. */
    public Map<String, Observation> observations() {
        Map<String, Observation> known = observations;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Fact fact : given) {
                if (fact instanceof Observation observation
                        && observation.period() != org.endure.fact.Period.BASELINE) {
                    known.put(observation.id(), observation);
                }
            }
            observations = known;
        }
        return java.util.Collections.unmodifiableMap(known);
    }

    /** The observation of that id: of the judged period or, if it has none, of a baseline; the nearest baseline first. */
    public Optional<Observation> observation(String id) {
        Observation judged = observations().get(id);
        return judged != null
                ? Optional.of(judged)
                : given(Observation.class).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst();
    }

    /** All conclusions with their justifications. */
    public Collection<Derived> derived() {
        return java.util.Collections.unmodifiableCollection(ordered().values());
    }

    /** The conclusions of that type, in order. */
    public <T extends Conclusion> List<T> conclusions(Class<T> type) {
        return ordered().keySet().stream()
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
        Derived found = fact instanceof Conclusion ? ordered().get(fact) : null;
        return found == null ? List.of() : found.justifications();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inference that
                && ruleBase.equals(that.ruleBase)
                && given.equals(that.given)
                && List.copyOf(derived()).equals(List.copyOf(that.derived()));
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }
}
