package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.inference.stratified.JointChanges;
import org.endure.inference.stratified.Variations;
import org.endure.inference.stratified.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case and all that can become of them. Facts that look the same to the rules, their ids apart, are of one
 * look; a world is known by how often each look is in it, and is judged only once.
 */
final class World {

    private final Nearby nearby;
    private final AnswersToChanges answers;
    private final Visibility visibility;
    private final List<Observation> given = new ArrayList<>();
    private final Map<List<Object>, Integer> looks = new HashMap<>();
    private final Map<List<Integer>, Judgement> known = new HashMap<>();

    World(Judge judge, Collection<? extends Fact> facts) {
        this.nearby = judge.near(facts);
        this.answers = judge.answers(List.copyOf(facts));
        this.visibility = judge.visibility();
        looks.put(List.of(), 0);
        for (Fact fact : facts) {
            if (fact instanceof Observation observation && observation.period() == Period.CURRENT) {
                given.add(observation);
            }
        }
    }

    /** The observations of the judged period, those carried forward included. */
    List<Observation> given() {
        return given;
    }

    /** The number of a fact's look; 0 if no rule that matters can see it, as with a fact that is not there. */
    int look(@Nullable Observation fact) {
        return fact == null ? 0 : looks.computeIfAbsent(visibility.of(fact), look -> looks.size());
    }

    /**
     * Sets of changes that may lead to a wanted answer, as places of changes: all those no part of which does, and perhaps others.
     *
     * @param most most changes in a set, 1 to 3
     * @param goesOn is told which share of the work is done, 0 to 1, and says whether to go on
     * @throws CancellationException if it was not to go on
     */
    Set<Set<Integer>> joint(List<Change> changes, int most, Predicate<Judgement> wanted, DoublePredicate goesOn) {
        Set<Set<Integer>> sets = new LinkedHashSet<>();
        nearby.joint(most, goesOn)
                .of(
                        changes.stream()
                                .map(each -> new JointChanges.OfFact(each.place(), made(each)))
                                .toList(),
                        difference -> wanted.test(nearby.after(difference)))
                .forEach(found -> sets.addAll(found.sets()));
        return sets;
    }

    /** Number of different worlds that had to be judged. */
    long judged() {
        return known.size();
    }

    /** The answer as things are. */
    Judgement asGiven() {
        return nearby.asGiven();
    }

    /**
     * The answers after sets of changes, each of different facts.
     *
     * @return the answers, in order
     */
    List<Judgement> judge(List<List<Change>> sets) {
        Map<List<Integer>, List<Variations.Change>> open = new LinkedHashMap<>();
        for (List<Change> set : sets) {
            List<Integer> key = key(set);
            if (!known.containsKey(key)) {
                open.putIfAbsent(key, set.stream().map(this::made).toList());
            }
        }
        Iterator<Judgement> found =
                answers.to(List.copyOf(open.values()), more -> {}).iterator();
        open.keySet().forEach(key -> known.put(key, found.next()));
        return sets.stream()
                .map(set -> Objects.requireNonNull(known.get(key(set))))
                .toList();
    }

    /** What the changes take away and add, look by look: pairs of a look and by how many its number changes. */
    private static List<Integer> key(List<Change> changes) {
        Map<Integer, Integer> difference = new TreeMap<>();
        for (Change change : changes) {
            difference.merge(change.before(), -1, Integer::sum);
            difference.merge(change.after(), 1, Integer::sum);
        }
        List<Integer> key = new ArrayList<>();
        difference.forEach((look, count) -> {
            if (look != 0 && count != 0) {
                key.add(look);
                key.add(count);
            }
        });
        return key;
    }

    private Variations.Change made(Change change) {
        return new Variations.Change(given.get(change.place()), change.result());
    }

    /**
     * A change of one fact.
     *
     * @param place which of the given facts is changed
     * @param before its look
     * @param after the look of what becomes of it; 0 if it is as good as withdrawn
     * @param result what becomes of it; null if it is withdrawn
     * @param edits the ways to make the change; to the rules they are the same
     */
    record Change(
            int place, int before, int after, @Nullable Observation result, List<FactChange> edits) {}
}
