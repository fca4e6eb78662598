package org.endure.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.explanation.Assessment;
import org.endure.fact.Account;
import org.endure.fact.CitedSource;
import org.endure.fact.Observation;
import org.endure.scenario.Case;

/**
 * A case with its assessment: what a report tells of one period.
 *
 * @param judged the case
 * @param assessment its assessment
 */
public record Reported(Case judged, Assessment assessment) {

    /** The observation of the judged period with that id, or else none. */
    public List<Observation> observation(String id) {
        Observation found = assessment.inference().observations().get(id);
        return found == null ? List.of() : List.of(found);
    }

    /** The sources that these observations are cited to, or known through, by key. */
    public List<CitedSource> sources(List<Observation> observations) {
        Set<String> keys = new TreeSet<>();
        for (Observation observation : observations) {
            Account account = observation.account();
            keys.addAll(account.cited());
            keys.addAll(account.viaKeys());
        }
        TreeMap<String, CitedSource> sources = new TreeMap<>();
        assessment.inference().given(CitedSource.class).stream()
                .filter(source -> keys.contains(source.key()))
                .forEach(source -> sources.put(source.key(), source));
        return sources.values().stream()
                .sorted(Comparator.comparing(CitedSource::reference).thenComparing(CitedSource::key))
                .toList();
    }
}
