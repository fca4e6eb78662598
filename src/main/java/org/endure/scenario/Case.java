package org.endure.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.digest.Sha256;
import org.endure.fact.Fact;
import org.endure.fact.Mechanism;
import org.endure.factset.FactSet;

/**
 * A case to be judged: a fact set with the fact sets of the periods it is compared with. It was read without error.
 *
 * @param factSet what is known of the judged period
 * @param baselines the baselines, the latest first; empty if there are none on purpose
 * @param warnings warnings and notes on the fact set itself; those of the baselines stand with the baselines
 * @param overlays scenarios laid on the facts of the judged period; empty if it is judged as it was
 */
public record Case(FactSet factSet, List<Case> baselines, List<Diagnostic> warnings, List<Overlay> overlays) {

    /** A case as it was. */
    public Case(FactSet factSet, List<Case> baselines, List<Diagnostic> warnings) {
        this(factSet, baselines, warnings, List.of());
    }

    public Case {
        overlays = List.copyOf(overlays);
        baselines = List.copyOf(baselines);
        warnings = List.copyOf(warnings);
    }

    /**
     * All given facts, in an order that does not depend on the order of the files: the alliance, its members, the states,
     * the sources, the periods, and the observations by id. An observation is there once for the judged period, if it was
     * stated for it or carried forward into it, and once for each direct baseline in which it is in force. If two fact
     * sets use the same id for different observations, that of the earlier set is told apart as {@code id@label}.
     */
    public List<Fact> facts() {
        List<Fact> facts = new CaseFacts(this).all();
        return overlays.isEmpty() ? facts : OverlayStack.apply(this, facts, overlays);
    }

    /**
     * The case with these scenarios laid on it, besides those it has. They change the facts of the judged period, those
     * carried forward into it included; the baselines stay as they were.
     *
     * @throws org.endure.diagnostic.InvalidInputException if an overlay does not fit the case, removes or changes nothing,
     * or sets an attribute to another value than another overlay does
     */
    public Case with(List<Overlay> further) {
        List<Overlay> all = new ArrayList<>(overlays);
        all.addAll(further);
        OverlayStack.apply(this, new CaseFacts(this).all(), all);
        return new Case(factSet, baselines, warnings, all);
    }

    /** The baselines that state something to compare with. */
    public List<Case> comparedBaselines() {
        return baselines.stream().filter(each -> !each.statesNothing()).toList();
    }

    /** Whether it states nothing with which another period could be compared: no facts, or only context and opinions. */
    boolean statesNothing() {
        return CaseFacts.statesNothing(this);
    }

    /** What a theory with these mechanisms has to say of those that were searched for and that it does not know. */
    public List<Diagnostic> unknownAmong(Collection<Mechanism> mechanisms) {
        return factSets().stream()
                .map(FactSet::searched)
                .filter(Objects::nonNull)
                .flatMap(each -> each.unknownAmong(mechanisms).stream())
                .toList();
    }

    /**
     * Refuses fact sets that say a mechanism was searched for that no theory has.
     *
     * @throws org.endure.diagnostic.InvalidInputException with every such fault of the fact set and its baselines
     */
    public void requireKnown(Collection<Mechanism> mechanisms) {
        List<Diagnostic> unknown =
                unknownAmong(mechanisms).stream().filter(Diagnostic::isError).toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
    }

    /** The fact set and those of all its baselines, each once, the judged one first. */
    public List<FactSet> factSets() {
        return Stream.concat(Stream.of(factSet), baselines.stream().flatMap(each -> each.factSets().stream()))
                .distinct()
                .toList();
    }

    /** SHA-256 over the hashes of all its fact sets and overlays. */
    public String hash() {
        return Sha256.ofTexts(Stream.concat(
                        factSets().stream().map(FactSet::hash),
                        overlays.stream().map(Overlay::hash))
                .toList());
    }
}
