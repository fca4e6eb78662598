package org.endure.sensitivity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.endure.explanation.FactOrder;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.rule.RuleBase;
import org.endure.sensitivity.World.Change;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the smallest changes of given facts that flip an answer. All sets of changes of one fact are decided, then of
 * two, and so on; a set that holds one already found is passed over. So each set found is minimal, and where none is found
 * there is none.
 *
 * <p>Three cuts keep the search short, and none loses a set. A fact that no rule on the way to the answer can see is left
 * alone. Of several changes of a fact that look the same to these rules one is tried, and a change that looks like none is
 * not tried; all ways to make the change are told. Larger sets are not tried one by one, but go through the rules together
 * ({@link org.endure.inference.stratified.JointChanges}); those that seem to flip the answer are judged.
 */
public final class FlipSearch {

    /** Most facts that a search may change at once. */
    public static final int MOST = 3;

    private final World world;
    private final List<Change> changes = new ArrayList<>();
    private final Predicate<Judgement> flipped;
    private final Duration limit;
    private final LongConsumer watcher;
    private long edits;
    private int unseen;

    private FlipSearch(World world, Predicate<Judgement> flipped, Duration limit, LongConsumer watcher) {
        this.world = world;
        this.flipped = flipped;
        this.limit = limit;
        this.watcher = watcher;
        List<Observation> given = world.given();
        List<Integer> order = IntStream.range(0, given.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> given.get(i).id(), FactOrder.BY_ID))
                .toList();
        order.forEach(this::addChanges);
    }

    /**
     * What is asked.
     *
     * @param trend whether the trend is to change, not the verdict
     * @param to the verdict wanted; null for any other than the present one
     * @param max most facts changed at once, 1 to {@link #MOST}
     * @param limit longest time
     */
    public record Question(boolean trend, @Nullable Outcome to, int max, Duration limit) {}

    /** All smallest flips of the answer that follows from these facts. */
    public static Flips search(RuleBase theory, Collection<? extends Fact> facts, Question question) {
        return search(theory, facts, question, tried -> {});
    }

    /**
     * All smallest flips of the answer that follows from these facts.
     *
     * @param watcher is told now and then how many sets of changes were decided, perhaps by several threads; ends the search by throwing
     */
    public static Flips search(
            RuleBase theory, Collection<? extends Fact> facts, Question question, LongConsumer watcher) {
        Judge judge = Judge.by(theory, java.util.Set.of(question.trend() ? "Trend" : "Verdict"));
        World world = new World(judge, OpenViews.spelledOut(facts, judge.conclusions(facts)));
        Judgement now = world.asGiven();
        Outcome to = question.to();
        Predicate<Judgement> flipped = question.trend()
                ? other -> !other.trend().equals(now.trend())
                : other -> to == null ? other.outcome() != now.outcome() : other.outcome() == to && to != now.outcome();
        return new FlipSearch(world, flipped, question.limit(), watcher).run(now, question, judge.rules());
    }

    private void addChanges(int place) {
        Observation fact = world.given().get(place);
        int before = world.look(fact);
        Map<Integer, Change> byLook = new LinkedHashMap<>();
        for (FactChange.Made made : FactChange.all(fact)) {
            edits++;
            int after = world.look(made.result());
            if (after != before) {
                byLook.computeIfAbsent(after, look -> new Change(place, before, look, made.result(), new ArrayList<>()))
                        .edits()
                        .add(made.edit());
            }
        }
        unseen += before == 0 ? 1 : 0;
        changes.addAll(byLook.values());
    }

    private Flips run(Judgement now, Question question, int rules) {
        long start = System.nanoTime();
        List<int[]> found = new ArrayList<>();
        int proved = 0;
        for (int size = 1; size <= question.max(); size++) {
            Optional<List<int[]>> ofSize = size == 1 ? single(start) : joint(size, found, start);
            if (ofSize.isEmpty()) {
                break;
            }
            found.addAll(ofSize.get());
            proved = size;
        }
        return new Flips(
                now,
                question,
                flips(found),
                proved,
                new Flips.Effort(
                        world.given().size(), unseen, edits, changes.size(), sets(proved), world.judged(), rules));
    }

    private List<Flips.Flip> flips(List<int[]> found) {
        List<Judgement> answers = world.judge(found.stream().map(this::chosen).toList());
        List<Flips.Flip> flips = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            flips.add(new Flips.Flip(
                    IntStream.of(found.get(i))
                            .mapToObj(each -> changes.get(each).edits())
                            .toList(),
                    answers.get(i)));
        }
        return flips;
    }

    private boolean isLate(long start) {
        return Duration.ofNanos(System.nanoTime() - start).compareTo(limit) > 0;
    }

    /** The changes that flip the answer alone; none if the time is over. */
    private Optional<List<int[]>> single(long start) {
        List<int[]> single =
                IntStream.range(0, changes.size()).mapToObj(i -> new int[] {i}).toList();
        List<int[]> found = flipping(single);
        watcher.accept(changes.size());
        return isLate(start) ? Optional.empty() : Optional.of(found);
    }

    /** Those of some sets that flip the answer. */
    private List<int[]> flipping(List<int[]> sets) {
        List<Judgement> answers = world.judge(sets.stream().map(this::chosen).toList());
        return IntStream.range(0, sets.size())
                .filter(i -> flipped.test(answers.get(i)))
                .mapToObj(sets::get)
                .toList();
    }

    /** The sets of some size that flip the answer while no part of them does; none if the time is over. */
    private Optional<List<int[]>> joint(int size, List<int[]> smaller, long start) {
        BitSet single = new BitSet();
        smaller.stream().filter(set -> set.length == 1).forEach(set -> single.set(set[0]));
        int[] others =
                IntStream.range(0, changes.size()).filter(i -> !single.get(i)).toArray();
        List<Change> those = IntStream.of(others).mapToObj(changes::get).toList();
        long before = sets(size - 1);
        long more = sets(size) - before;
        try {
            List<int[]> maybe = world
                    .joint(those, size, flipped, done -> {
                        watcher.accept(before + (long) (done * more));
                        return !isLate(start);
                    })
                    .parallelStream()
                    .filter(set -> set.size() == size)
                    .map(set -> set.stream().mapToInt(i -> others[i]).sorted().toArray())
                    .filter(set -> smaller.stream().noneMatch(part -> holds(set, part)))
                    .sorted(Arrays::compare)
                    .toList();
            return Optional.of(flipping(maybe));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /** How many sets there are of up to so many changes of different facts. */
    private long sets(int most) {
        Map<Integer, Integer> ofFacts = new HashMap<>();
        changes.forEach(each -> ofFacts.merge(each.place(), 1, Integer::sum));
        long[] ofSize = new long[most + 1];
        ofSize[0] = 1;
        for (int own : ofFacts.values()) {
            for (int size = most; size > 0; size--) {
                ofSize[size] += ofSize[size - 1] * own;
            }
        }
        return LongStream.of(ofSize).sum() - 1;
    }

    private static boolean holds(int[] set, int[] part) {
        return IntStream.of(part).allMatch(each -> Arrays.binarySearch(set, each) >= 0);
    }

    private List<Change> chosen(int[] set) {
        return IntStream.of(set).mapToObj(changes::get).toList();
    }
}
