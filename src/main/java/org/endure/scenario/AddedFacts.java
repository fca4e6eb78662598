package org.endure.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Observation;
import org.endure.factset.ActorFaults;
import org.endure.factset.ObservationReader;
import org.endure.factset.ValueReader;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;

/** Reads the facts that an overlay adds to a case: each needs an id of its own, and sources that the case has. */
final class AddedFacts {

    private final Case judged;
    private final Overlay overlay;
    private final Faults faults;

    AddedFacts(Case judged, Overlay overlay, Faults faults) {
        this.judged = judged;
        this.overlay = overlay;
        this.faults = faults;
    }

    /**
     * Adds them to the facts of the judged period.
     *
     * @param current these facts by their ids
     * @param otherIds ids of the other facts of the case
     */
    void addTo(Map<String, Observation> current, Set<String> otherIds) {
        YamlNode additions = overlay.additions();
        if (additions == null) {
            return;
        }
        Set<String> states = new TreeSet<>();
        Set<String> sources = new TreeSet<>();
        judged.factSets().forEach(set -> {
            set.states().forEach(state -> states.add(state.code()));
            set.sources().forEach(source -> sources.add(source.key()));
        });
        ObservationReader reader = new ObservationReader(
                faults,
                new ValueReader(faults, states, null),
                overlay.types(),
                judged.factSet().period().label(),
                new ActorFaults(
                        Set.copyOf(judged.factSet().alliance().members()),
                        judged.factSet().period().span()));
        reader.readAll(additions);
        for (Observation each : reader.observations()) {
            YamlNode.Place place = place(reader, each);
            if (otherIds.contains(each.id()) || current.putIfAbsent(each.id(), each) != null) {
                faults.error(
                        "duplicate-id",
                        place,
                        "The case already has a fact %s.".formatted(Faults.quoted(each.id())),
                        "Give this fact an id of its own, or change that one.");
            }
            requireSources(each, sources, place);
        }
    }

    private YamlNode.Place place(ObservationReader reader, Observation fact) {
        SourcePosition at = reader.places().getOrDefault(fact.id(), SourcePosition.file(overlay.path()));
        return new YamlNode.Place(
                at.line(), at.column(), fact.id().codePointCount(0, fact.id().length()));
    }

    private void requireSources(Observation fact, Set<String> sources, YamlNode.Place place) {
        List<String> cited = new ArrayList<>(fact.cited());
        cited.addAll(fact.via());
        cited.stream()
                .filter(key -> !sources.contains(key))
                .forEach(key -> faults.error(
                        "unknown-source",
                        place,
                        "%s cites %s, which no fact set of the case cites.".formatted(fact.id(), Faults.quoted(key)),
                        Spelling.nearest(key, sources)
                                .map("Did you mean %s?"::formatted)
                                .orElse("Cite a source that the case has.")));
    }
}
