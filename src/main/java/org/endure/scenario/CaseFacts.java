package org.endure.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.endure.fact.Account;
import org.endure.fact.Answer;
import org.endure.fact.CasePeriod;
import org.endure.fact.CitedSource;
import org.endure.fact.Context;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Member;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.State;
import org.endure.factset.FactSet;
import org.endure.factset.NaturalOrder;
import org.endure.factset.SearchedLine;

/** Puts the facts of a case together: its own, those carried forward into it, and those of its baselines. */
final class CaseFacts {

    private final Case judged;
    private final Map<Stated, String> ids = new HashMap<>();
    private final UnusedFacts unused;

    CaseFacts(Case judged) {
        this.judged = judged;
        this.unused = unused(judged);
        nameAll();
    }

    /** What supports nothing because of whom it is about, by all that is known of the alliance. */
    private static UnusedFacts unused(Case period) {
        return new UnusedFacts(
                period.factSet().alliance(),
                period.factSets().stream().flatMap(CaseFacts::evidence).toList());
    }

    /** The observations of a set that are evidence for its period. */
    private static Stream<Observation> evidence(FactSet set) {
        return set.observations().stream().filter(each -> set.evidence().of(each) == Period.CURRENT);
    }

    /** What a fact is to the judged period: one about others than members and their threats is outside, like one of another time. */
    private Period period(Stated stated) {
        return stated.period() == Period.CURRENT
                        && unused.reason(stated.observation()).isPresent()
                ? Period.OUTSIDE
                : stated.period();
    }

    /** An observation in the fact set that states it. */
    private record Stated(FactSet set, Observation observation) {

        /** What it is to the period of the set that states it. */
        private Period period() {
            return set.evidence().of(observation);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Stated same
                    && same.set == set
                    && same.observation.id().equals(observation.id());
        }

        @Override
        public int hashCode() {
            return observation.id().hashCode();
        }
    }

    List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        facts.add(judged.factSet().alliance());
        facts.addAll(judged.factSet().members().stream()
                .sorted(Comparator.comparing(Member::state))
                .toList());
        facts.addAll(states());
        facts.addAll(sources());
        facts.addAll(periods());
        SearchedLine searched = judged.factSet().searched();
        if (searched != null) {
            facts.add(searched.searched());
        }
        facts.addAll(observations());
        return List.copyOf(facts);
    }

    /** Gives every observation an id of its own; those of the judged set, and then of the later sets, keep theirs. */
    private void nameAll() {
        Set<String> taken = new HashSet<>();
        List<FactSet> sets = judged.factSets();
        for (FactSet set : sets) {
            for (Observation observation : set.observations()) {
                String id = observation.id();
                while (!taken.add(id)) {
                    id = id + "@" + set.period().label().replace(' ', '-');
                }
                ids.put(new Stated(set, observation), id);
            }
        }
    }

    private List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (Stated each : inForce(judged)) {
            Account account = account(each);
            String label = judged.factSet().period().label();
            boolean own = each.set() == judged.factSet();
            if (!own && period(each) != Period.CURRENT) {
                continue;
            }
            observations.add(each.observation()
                    .withAccount(own ? account.in(period(each), label) : account.carriedForward(label)));
        }
        for (Case baseline : judged.baselines()) {
            String label = baseline.factSet().period().label();
            for (Stated each : inForce(baseline)) {
                if (period(each) != Period.CURRENT) {
                    continue;
                }
                Account account = account(each);
                boolean own = each.set() == baseline.factSet();
                Account there = own ? account : account.carriedForward(label);
                observations.add(each.observation().withAccount(there.in(Period.BASELINE, label)));
            }
        }
        observations.sort(Comparator.comparing(Observation::id, NaturalOrder.INSTANCE)
                .thenComparing(Observation::period)
                .thenComparing(each -> each.account().periodLabel()));
        return observations;
    }

    private Account account(Stated stated) {
        return stated.observation().account().named(id(stated));
    }

    private String id(Stated stated) {
        String id = ids.get(stated);
        if (id == null) {
            throw new IllegalStateException("The observation %s was not named."
                    .formatted(stated.observation().id()));
        }
        return id;
    }

    /** Whether nothing is in force in a period by which another could be compared with it. */
    static boolean statesNothing(Case period) {
        UnusedFacts unused = unused(period);
        return inForce(period).stream()
                .noneMatch(each -> each.period() == Period.CURRENT
                        && !(each.observation() instanceof Context)
                        && unused.reason(each.observation()).isEmpty());
    }

    /**
     * What is in force in a period: what its set states, and what stands from before and nothing later supersedes. Opinions and
     * what is dated outside the period supersede nothing and are not carried forward.
     */
    private static Set<Stated> inForce(Case period) {
        Set<Stated> inForce = new LinkedHashSet<>();
        Set<String> superseded = new HashSet<>();
        for (Observation own : period.factSet().observations()) {
            Stated stated = new Stated(period.factSet(), own);
            inForce.add(stated);
            if (stated.period() == Period.CURRENT) {
                superseded.add(FactType.topic(own));
            }
        }
        superseded.remove("");
        for (Case baseline : period.baselines()) {
            List<Stated> before = inForce(baseline).stream()
                    .filter(each -> each.period() == Period.CURRENT)
                    .toList();
            before.stream()
                    .filter(each -> each.observation().account().standing() == Answer.YES)
                    .filter(each -> !superseded.contains(FactType.topic(each.observation())))
                    .forEach(inForce::add);
            before.stream()
                    .map(each -> FactType.topic(each.observation()))
                    .filter(topic -> !topic.isEmpty())
                    .forEach(superseded::add);
        }
        return inForce;
    }

    private List<State> states() {
        Map<String, State> states = new TreeMap<>();
        for (FactSet set : judged.factSets()) {
            for (State state : set.states()) {
                states.merge(state.code(), state, (first, later) -> first.name().equals(first.code()) ? later : first);
            }
        }
        return List.copyOf(states.values());
    }

    private List<CitedSource> sources() {
        Map<String, CitedSource> sources = new TreeMap<>();
        judged.factSets().forEach(set -> set.sources().forEach(source -> sources.putIfAbsent(source.key(), source)));
        return List.copyOf(sources.values());
    }

    private List<CasePeriod> periods() {
        List<CasePeriod> periods = new ArrayList<>(List.of(judged.factSet().period()));
        for (Case baseline : judged.comparedBaselines()) {
            CasePeriod period = baseline.factSet().period();
            periods.add(new CasePeriod(Period.BASELINE, period.label(), period.span()));
        }
        return periods;
    }
}
