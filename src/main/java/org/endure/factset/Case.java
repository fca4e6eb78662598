package org.endure.factset;

import java.util.List;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Fact;

/**
 * A case to be judged: a fact set with the fact sets of the periods it is compared with. It was read without error.
 *
 * @param factSet what is known of the judged period
 * @param baselines the baselines, the latest first; empty if there are none on purpose
 * @param warnings warnings and notes on the fact set itself; those of the baselines stand with the baselines
 */
public record Case(FactSet factSet, List<Case> baselines, List<Diagnostic> warnings) {

    public Case {
        baselines = List.copyOf(baselines);
        warnings = List.copyOf(warnings);
    }

    /**
     * All given facts, in an order that does not depend on the order of the files: the alliance, its members, the states,
     * the sources, the periods, and the observations by id. An observation is there once for the judged period, if it was stated
     * for it or carried forward into it, and once for each direct baseline in which it is in force. If two fact sets use the
     * same id for different observations, that of the earlier set is told apart as {@code id@label}.
     */
    public List<Fact> facts() {
        return new CaseFacts(this).all();
    }

    /** The fact set and those of all its baselines, each once, the judged one first. */
    public List<FactSet> factSets() {
        return Stream.concat(Stream.of(factSet), baselines.stream().flatMap(each -> each.factSets().stream()))
                .distinct()
                .toList();
    }

    /** SHA-256 over the hashes of all its fact sets. */
    public String hash() {
        return Hash.of(factSets().stream().map(FactSet::hash).toList());
    }
}
