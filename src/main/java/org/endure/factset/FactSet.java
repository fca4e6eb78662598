package org.endure.factset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.bibliography.Item;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Alliance;
import org.endure.fact.CasePeriod;
import org.endure.fact.CitedSource;
import org.endure.fact.Member;
import org.endure.fact.Observation;
import org.endure.fact.State;
import org.jspecify.annotations.Nullable;

/**
 * What one file says about an alliance in one period. It was read without error.
 *
 * @param name name of the file without its ending
 * @param path the file as the user named it
 * @param alliance the alliance
 * @param members its members, in the order given
 * @param period the period, as the one that is judged
 * @param evidence from when to when a fact must be dated to count as evidence
 * @param searched the mechanisms that the coder looked for; null if it does not say, so that all count as searched
 * @param leaders names of the members' leaders, by state code
 * @param baselines paths of the fact sets of its baselines, as seen from where {@code path} is seen from; empty if there
 *     are none
 * @param states the states that are named, by code
 * @param sources the sources that are cited, by key
 * @param bibliography what bibliographies say of these sources; none of a source that the fact set
 *     itself describes
 * @param observations the observations, by id
 * @param places where each observation stands, by id
 * @param likelihoods how likely the scholar holds facts to be under theories, by id; no rule reads it
 * @param hash SHA-256 of its text and bibliography, in hexadecimal digits
 * @param warnings what is probably not meant, and what is worth knowing
 */
public record FactSet(
        String name,
        String path,
        Alliance alliance,
        List<Member> members,
        CasePeriod period,
        EvidenceSpan evidence,
        @Nullable SearchedLine searched,
        Map<String, String> leaders,
        List<String> baselines,
        List<State> states,
        List<CitedSource> sources,
        List<Item> bibliography,
        List<Observation> observations,
        Map<String, SourcePosition> places,
        Map<String, List<StatedLikelihood>> likelihoods,
        String hash,
        List<Diagnostic> warnings) {

    public FactSet {
        members = List.copyOf(members);
        leaders = Collections.unmodifiableMap(new TreeMap<>(leaders));
        baselines = List.copyOf(baselines);
        states = List.copyOf(states);
        sources = List.copyOf(sources);
        bibliography = List.copyOf(bibliography);
        observations = List.copyOf(observations);
        places = Map.copyOf(places);
        likelihoods = Map.copyOf(likelihoods);
        warnings = List.copyOf(warnings);
    }

    /** Quick, since fact sets are told apart often: equal ones have equal texts. */
    @Override
    public int hashCode() {
        return 31 * path.hashCode() + hash.hashCode();
    }
}
