package org.endure.factset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.digest.Sha256;
import org.endure.fact.Alliance;
import org.endure.fact.CasePeriod;
import org.endure.fact.CitedSource;
import org.endure.fact.Member;
import org.endure.fact.Observation;
import org.endure.fact.Searched;
import org.endure.fact.State;
import org.jspecify.annotations.Nullable;

/** Fact sets made in memory, for tests that need many: what the reader would make of the same facts. */
public final class MadeFactSet {

    private MadeFactSet() {}

    /**
     * A fact set of these facts.
     *
     * @param essential codes of the members that are named essential; null if none are named
     * @param searched what was searched for; null if nothing is said
     */
    public static FactSet of(
            Alliance alliance,
            @Nullable List<String> essential,
            CasePeriod period,
            @Nullable Searched searched,
            List<State> states,
            List<CitedSource> sources,
            List<Observation> observations) {
        List<Member> members = EssentialMembers.of(
                alliance.members(), alliance.leader(), essential == null ? null : java.util.Set.copyOf(essential));
        String text = alliance + " " + members + " " + period + " " + searched + " " + sources + " " + observations;
        Map<String, SourcePosition> places = new TreeMap<>();
        String name = "made-" + period.label();
        observations.forEach(each -> places.put(each.id(), SourcePosition.file(name)));
        return new FactSet(
                name,
                name,
                alliance,
                members,
                period,
                EvidenceSpan.of(period.span(), null),
                searched == null ? null : new SearchedLine(searched, Map.of(), SourceText.of(name, "")),
                Map.of(),
                List.of(),
                states,
                sources,
                List.of(),
                observations,
                places,
                Map.of(),
                Sha256.ofTexts(List.of(text)),
                List.of());
    }
}
