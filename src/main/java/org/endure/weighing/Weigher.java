package org.endure.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.explanation.FactOrder;
import org.endure.fact.Answer;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.factset.StatedLikelihood;
import org.endure.scenario.Case;
import org.endure.sensitivity.FactChange;
import org.endure.theory.Theory;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/** Weighs the evidence on a case between theories. */
public final class Weigher {

    /** The most telling test first; what can become known before what would have to be otherwise. */
    private static final Comparator<Weighing.Wanted> MOST_TELLING = Comparator.comparing(Weighing.Wanted::kind)
            .thenComparing(each -> each instanceof Weighing.WantedConduct ? 0 : 1);

    /** What is not known before what would be otherwise; what decides both verdicts before what leaves one open. */
    private static final Comparator<Weighing.WantedChange> MOST_EASILY_FOUND = Comparator.comparing(
                    Weighing.WantedChange::isAgainstTheCoding)
            .thenComparing(each -> each.one() == Outcome.UNDETERMINED || each.other() == Outcome.UNDETERMINED)
            .thenComparing(each -> each.edit().fact(), FactOrder.BY_ID)
            .thenComparing(each -> String.valueOf(each.edit().attribute()))
            .thenComparing(each -> String.valueOf(each.edit().after()));

    private final Case judged;
    private final List<TheoryAtWork> theories;
    private final List<Observation> facts;

    private Weigher(List<Theory> theories, Case judged, Language language) {
        this.judged = judged;
        this.theories = theories.stream()
                .map(each -> new TheoryAtWork(each, judged, language))
                .toList();
        this.facts = this.theories.get(0).inference().observations().values().stream()
                .sorted(Comparator.comparing(Observation::id, FactOrder.BY_ID))
                .toList();
    }

    /** Weighs the evidence on a case between each two of these theories, in English. */
    public static Weighing weigh(List<Theory> theories, Case judged) {
        return weigh(theories, judged, Language.ENGLISH);
    }

    /** Weighs the evidence on a case between each two of these theories, with the names of states in a language. */
    public static Weighing weigh(List<Theory> theories, Case judged, Language language) {
        if (theories.size() < 2) {
            throw new IllegalArgumentException(
                    "Evidence is weighed between two theories, but %d are named.".formatted(theories.size()));
        }
        return new Weigher(theories, judged, language).weigh();
    }

    private Weighing weigh() {
        List<Weighing.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < theories.size(); i++) {
            for (int j = i + 1; j < theories.size(); j++) {
                pairs.add(pair(theories.get(i), theories.get(j)));
            }
        }
        return new Weighing(
                judged.factSet().alliance().name(),
                judged.factSet().period().label(),
                judged.factSet().path(),
                theories.stream()
                        .map(each -> new Weighing.Judged(each.name(), each.outcome()))
                        .toList(),
                facts.stream().map(this::view).toList(),
                pairs);
    }

    private Weighing.FactView view(Observation fact) {
        List<Weighing.Take> takes = new ArrayList<>();
        for (TheoryAtWork each : theories) {
            List<TheoryStance> rivals = theories.stream()
                    .filter(other -> other != each)
                    .map(other -> other.stance(fact.id()))
                    .toList();
            TheoryStance stance = each.stance(fact.id());
            takes.add(new Weighing.Take(each.name(), stance, TestKind.of(stance, rivals), each.rules(fact.id())));
        }
        return new Weighing.FactView(fact.id(), fact.account().sentence(), takes);
    }

    private Weighing.Pair pair(TheoryAtWork one, TheoryAtWork other) {
        List<Weighing.EvidenceTest> tests = new ArrayList<>();
        List<String> straws = new ArrayList<>();
        for (Observation fact : facts) {
            TheoryStance first = one.stance(fact.id());
            TheoryStance second = other.stance(fact.id());
            TestKind kind = TestKind.of(first, second);
            if (kind.discriminates()) {
                boolean favoursFirst = first == TheoryStance.EXPECTS || second == TheoryStance.EXCLUDES;
                tests.add(
                        new Weighing.EvidenceTest(fact.id(), kind, (favoursFirst ? one : other).name(), first, second));
            } else if (kind == TestKind.STRAW_IN_THE_WIND) {
                straws.add(fact.id());
            }
        }
        tests.sort(Comparator.comparing(Weighing.EvidenceTest::kind));
        List<Weighing.Wanted> wanted = new ArrayList<>();
        wanted.addAll(conduct(one, other));
        wanted.addAll(changes(one, other));
        wanted.sort(MOST_TELLING);
        return new Weighing.Pair(one.name(), other.name(), tests, straws, weight(one, other), wanted);
    }

    /** Conduct of which no fact tells, and of which the theories expect different things. */
    private static List<Weighing.WantedConduct> conduct(TheoryAtWork one, TheoryAtWork other) {
        Map<TheoryAtWork.Unseen, Answer> first = one.unseen();
        Map<TheoryAtWork.Unseen, Answer> second = other.unseen();
        Set<TheoryAtWork.Unseen> all = new TreeSet<>(first.keySet());
        all.addAll(second.keySet());
        List<Weighing.WantedConduct> wanted = new ArrayList<>();
        for (TheoryAtWork.Unseen each : all) {
            Answer here = first.get(each);
            Answer there = second.get(each);
            if (here != there) {
                TestKind kind = here == null || there == null ? TestKind.HOOP : TestKind.DOUBLY_DECISIVE;
                wanted.add(new Weighing.WantedConduct(
                        each.member(), one.state(each.member()), each.behaviour(), here, there, kind));
            }
        }
        return wanted;
    }

    /** Changes of one fact after which the verdicts differ that agree now. */
    private static List<Weighing.WantedChange> changes(TheoryAtWork one, TheoryAtWork other) {
        if (one.outcome() != other.outcome()) {
            return List.of();
        }
        Set<FactChange> edits = new HashSet<>(one.turning().keySet());
        edits.addAll(other.turning().keySet());
        return edits.stream()
                .filter(each -> each.attribute() != null)
                .map(each -> change(each, one, other))
                .flatMap(Optional::stream)
                .sorted(MOST_EASILY_FOUND)
                .toList();
    }

    private static Optional<Weighing.WantedChange> change(FactChange edit, TheoryAtWork one, TheoryAtWork other) {
        Outcome here = one.turning().getOrDefault(edit, one.outcome());
        Outcome there = other.turning().getOrDefault(edit, other.outcome());
        boolean known = !Objects.equals(edit.after(), FactType.UNKNOWN);
        return here != there && known ? Optional.of(new Weighing.WantedChange(edit, here, there)) : Optional.empty();
    }

    /** What stated likelihoods weigh; null if the scholar states none for both theories. */
    private Weighing.@Nullable Weight weight(TheoryAtWork one, TheoryAtWork other) {
        Map<String, Decibels> weights = new TreeMap<>(FactOrder.BY_ID);
        for (Observation fact : facts) {
            List<StatedLikelihood> stated = judged.factSet().likelihoods().getOrDefault(fact.id(), List.of());
            Optional<StatedLikelihood> first = of(stated, one);
            Optional<StatedLikelihood> second = of(stated, other);
            if (first.isPresent() && second.isPresent()) {
                weights.put(
                        fact.id(),
                        Decibels.of(
                                first.get().least(),
                                first.get().most(),
                                second.get().least(),
                                second.get().most()));
            }
        }
        List<Decibels> each = List.copyOf(weights.values());
        return each.isEmpty() ? null : new Weighing.Weight(weights, Decibels.sum(each), Decibels.withoutAnyOne(each));
    }

    private static Optional<StatedLikelihood> of(List<StatedLikelihood> stated, TheoryAtWork theory) {
        return stated.stream()
                .filter(each -> each.theory().equals(theory.name()))
                .findFirst();
    }
}
