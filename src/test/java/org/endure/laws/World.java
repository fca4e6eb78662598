package org.endure.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.endure.fact.Alliance;
import org.endure.fact.CasePeriod;
import org.endure.fact.CitedSource;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Searched;
import org.endure.fact.TimeSpan;
import org.endure.factset.FactSet;
import org.endure.factset.MadeFactSet;
import org.endure.scenario.Case;
import org.jspecify.annotations.Nullable;

/**
 * An invented case: an alliance, what is known of it in the judged period, and what was known of it in up to two earlier ones.
 *
 * @param alliance the alliance in the judged period
 * @param essential members that are named essential; null if none are named
 * @param searched the mechanisms that were searched for; null if nothing is said
 * @param sources the sources that facts cite
 * @param current the facts of the judged period
 * @param baselines the facts of the earlier periods, the nearest first
 */
record World(
        Alliance alliance,
        @Nullable List<String> essential,
        @Nullable Searched searched,
        List<CitedSource> sources,
        List<Observation> current,
        List<List<Observation>> baselines) {

    private static final List<String> SPANS = List.of("2000/2009", "1990/1999", "1980/1989");

    World {
        sources = List.copyOf(sources);
        current = List.copyOf(current);
        baselines = List.copyOf(baselines);
    }

    /** The case that a fact set of these facts makes, with what stands from before carried forward. */
    Case asCase() {
        return asCase(0);
    }

    /** The same with all periods and dates moved by some years. */
    Case asCase(int years) {
        Case before = null;
        for (int i = baselines.size(); i >= 0; i--) {
            List<Case> direct =
                    before == null ? List.of() : i > 0 || baselines.size() == 1 ? List.of(before) : nearestTwo(years);
            before = new Case(factSet(i, years), direct, List.of());
        }
        return java.util.Objects.requireNonNull(before);
    }

    /** Both baselines are direct ones, and the earlier is a baseline of the later. */
    private List<Case> nearestTwo(int years) {
        Case earlier = new Case(factSet(2, years), List.of(), List.of());
        return List.of(new Case(factSet(1, years), List.of(earlier), List.of()), earlier);
    }

    private FactSet factSet(int age, int years) {
        TimeSpan span = java.util.Objects.requireNonNull(moved(TimeSpan.parse(SPANS.get(age)), years));
        Alliance then = age == 0 ? alliance : working(alliance);
        List<Observation> observations = new ArrayList<>(age == 0 ? current : baselines.get(age - 1));
        observations.sort(Comparator.comparing(Observation::id));
        String label = span.label();
        observations.replaceAll(each -> each.withAccount(each.account().in(Period.CURRENT, label)));
        for (String attribute : years == 0 ? List.<String>of() : List.of("date", "takesEffect")) {
            observations.replaceAll(each ->
                    Records.with(each, attribute, moved((TimeSpan) Records.value(each, attribute), years)));
        }
        return MadeFactSet.of(
                then,
                essential,
                new CasePeriod(Period.CURRENT, label, span),
                age == 0 ? searched : null,
                List.of(),
                sources,
                observations);
    }

    private static @Nullable TimeSpan moved(@Nullable TimeSpan span, int years) {
        return span == null ? null : TimeSpan.parse(Years.later(span.text(), years));
    }

    /** The alliance with its treaty in force and at work. */
    static Alliance working(Alliance alliance) {
        return new Alliance(
                alliance.id(),
                alliance.name(),
                alliance.members(),
                alliance.leader(),
                alliance.obligation(),
                alliance.oneSided(),
                org.endure.fact.FormalStatus.IN_FORCE,
                org.endure.fact.FunctionalStatus.ACTIVE,
                alliance.memberCount());
    }

    /** Codes of the members. */
    List<String> members() {
        return alliance.members();
    }

    /** Members whose consent the alliance needs. */
    Set<String> essentialMembers() {
        Set<String> needed = new HashSet<>(essential == null ? List.of() : essential);
        if (alliance.leader() != null) {
            needed.add(alliance.leader());
        }
        return members().size() <= 2 || needed.isEmpty() ? Set.copyOf(members()) : needed;
    }

    /** All facts of all periods. */
    List<Observation> all() {
        List<Observation> all = new ArrayList<>(current);
        baselines.forEach(all::addAll);
        return all;
    }

    /** The facts of a period: 0 for the judged one, 1 for the nearest baseline. */
    List<Observation> facts(int age) {
        return age == 0 ? current : baselines.get(age - 1);
    }

    /** The same world with other facts in a period. */
    World withFacts(int age, List<Observation> facts) {
        if (age == 0) {
            return new World(alliance, essential, searched, sources, facts, baselines);
        }
        List<List<Observation>> others = new ArrayList<>(baselines);
        others.set(age - 1, List.copyOf(facts));
        return new World(alliance, essential, searched, sources, current, others);
    }

    World withBaselines(List<List<Observation>> others) {
        return new World(alliance, essential, searched, sources, current, others);
    }

    World withAlliance(Alliance other) {
        return new World(other, essential, searched, sources, current, baselines);
    }

    World withEssential(@Nullable List<String> others) {
        return new World(alliance, others, searched, sources, current, baselines);
    }

    World withSearched(@Nullable Searched other) {
        return new World(alliance, essential, other, sources, current, baselines);
    }

    /** The same world with one more fact in a period. */
    World plus(int age, Observation fact) {
        List<Observation> more = new ArrayList<>(facts(age));
        more.add(fact);
        return withFacts(age, more);
    }

    /** The same world without a fact, in whatever period it is. */
    World without(String id) {
        return map(facts -> facts.stream().filter(each -> !each.id().equals(id)).toList());
    }

    /** The same world with a fact changed; null if there is no such fact, or it cannot be changed so. */
    @Nullable
    World with(String id, UnaryOperator<Observation> change) {
        if (all().stream().noneMatch(each -> each.id().equals(id))) {
            return null;
        }
        return map(facts -> facts.stream()
                .map(each -> each.id().equals(id) ? change.apply(each) : each)
                .toList());
    }

    /** The same world with each fact changed. */
    World each(UnaryOperator<Observation> change) {
        return map(facts -> facts.stream().map(change).toList());
    }

    private World map(Function<List<Observation>, List<Observation>> change) {
        return new World(
                alliance,
                essential,
                searched,
                sources,
                change.apply(current),
                baselines.stream().map(change).toList());
    }

    /** The fact of that id, in whatever period. */
    @Nullable
    Observation fact(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
