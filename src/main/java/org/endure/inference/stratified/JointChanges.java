package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.endure.fact.Conclusion;

/**
 * What sets of changes do together that their parts do not do. Differences go through the stages of an inference as clusters: changes
 * that make the same difference to all later rules become one cluster, and clusters that a stage sees together only as it sees each of
 * them stay apart, for the difference that they make together is then the sum of those they make apart. So a set of changes that
 * concludes otherwise what is asked for, while no part of it does, ends as a set of one cluster.
 */
public final class JointChanges {

    private final Variations variations;
    private final Predicate<Conclusion> asked;
    private final DoublePredicate goesOn;
    private final int most;

    /**
     * Joint changes of some facts.
     *
     * @param asked the conclusions that matter
     * @param most most changes in a set, 1 to 3
     * @param goesOn is told, rule by rule, which share of the rules had their turn, 0 to 1, and says whether to go on
     */
    public JointChanges(Variations variations, Predicate<Conclusion> asked, int most, DoublePredicate goesOn) {
        this.variations = variations;
        this.asked = asked;
        this.most = most;
        this.goesOn = goesOn;
    }

    /**
     * A change of a fact.
     *
     * @param fact number of the fact; two changes of one fact are never in one set
     */
    public record OfFact(int fact, Variations.Change change) {}

    /**
     * Sets of changes that may conclude otherwise what is asked for.
     *
     * @param difference what differs then
     * @param sets the sets, as places of changes; perhaps some that make another difference
     */
    public record Found(Variations.Difference difference, Set<Set<Integer>> sets) {}

    /**
     * All sets of changes, of different facts each, that conclude otherwise what is asked for, while no part of them does; perhaps
     * others too.
     *
     * @throws CancellationException if it was not to go on
     */
    public List<Found> of(List<OfFact> changes, Predicate<Variations.Difference> wanted) {
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            clusters.add(
                    Cluster.of(i, changes.get(i).fact(), delta(changes.get(i).change())));
        }
        int rules = variations.engine().inStages().size();
        for (int i = 0; i < rules; i++) {
            int rule = i;
            if (!goesOn.test((double) i / rules)) {
                throw new CancellationException();
            }
            clusters = pass(new SettlingStage(variations, each -> firstReader(each) == rule, asked), clusters);
            clusters = pass(new RuleStage(variations, i), clusters);
            clusters = merged(clusters, i);
        }
        clusters = pass(new SettlingStage(variations, each -> true, asked), clusters);
        return found(merged(clusters, rules), wanted);
    }

    private <S> List<Cluster> pass(Stage<S> stage, List<Cluster> clusters) {
        return new Encounter<>(stage, variations, most).pass(clusters);
    }

    private Delta delta(Variations.Change change) {
        Tally.Sum<Look> looks = new Tally.Sum<>();
        if (change.before() != null) {
            variations.looks().kept(change.before()).forEach(look -> looks.add(look, -1));
        }
        if (change.after() != null) {
            variations.looks().kept(change.after()).forEach(look -> looks.add(look, 1));
        }
        return Delta.of(looks.tally(), variations);
    }

    /** The first rule that can see a conclusion; -1 if there is none. */
    private int firstReader(Counted conclusion) {
        int first = -1;
        for (Look look : conclusion.looks(variations.looks())) {
            int reader = variations.readers(look.view()).nextSetBit(0);
            first = first < 0 || reader < first ? reader : first;
        }
        return first;
    }

    /** The clusters after a rule's turn, those that make the same difference to later rules as one. */
    private List<Cluster> merged(Collection<Cluster> clusters, int rule) {
        Map<Key, List<Cluster>> alike = new LinkedHashMap<>();
        for (Cluster each : clusters) {
            Delta delta = seenAfter(each.delta(), rule);
            if (!delta.isEmpty()) {
                alike.computeIfAbsent(new Key(each.size(), delta), key -> new ArrayList<>(1))
                        .add(each.with(delta));
            }
        }
        return alike.values().stream().map(Cluster::alike).toList();
    }

    private record Key(int size, Delta delta) {}

    private Delta seenAfter(Delta delta, int rule) {
        BitSet gone = new BitSet();
        for (Shift each : delta.shifts()) {
            if (variations.readers(each.view()).nextSetBit(rule + 1) < 0) {
                gone.set(each.view().number());
            }
        }
        Delta seen = delta.without(gone);
        Tally<Counted> open = seen.open()
                .of(each -> asked.test(each.conclusion())
                        || !each.looks(variations.looks()).isEmpty());
        return open == seen.open() ? seen : seen.withOpen(open);
    }

    private List<Found> found(List<Cluster> clusters, Predicate<Variations.Difference> wanted) {
        List<Found> found = new ArrayList<>();
        add(new ArrayList<>(), 0, clusters, wanted, found);
        return found;
    }

    /** Goes through all that ends with another answer, alone and together. */
    private void add(
            List<Cluster> chosen,
            int from,
            List<Cluster> clusters,
            Predicate<Variations.Difference> wanted,
            List<Found> found) {
        int size = chosen.stream().mapToInt(Cluster::size).sum();
        for (int i = from; i < clusters.size(); i++) {
            Cluster next = clusters.get(i);
            if (size + next.size() <= most && chosen.stream().allMatch(next::canJoin)) {
                chosen.add(next);
                Variations.Difference difference = difference(chosen);
                if (wanted.test(difference)) {
                    found.add(new Found(difference, Cluster.joined(chosen)));
                }
                add(chosen, i, clusters, wanted, found);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private Variations.Difference difference(List<Cluster> chosen) {
        Tally<Counted> sum = Tally.none();
        for (Cluster each : chosen) {
            sum = sum.plus(each.delta().answers());
        }
        List<Conclusion> lost = new ArrayList<>();
        List<Conclusion> gained = new ArrayList<>();
        sum.forEach((each, count) -> (count < 0 ? lost : gained).add(each.conclusion()));
        return new Variations.Difference(lost, gained);
    }
}
