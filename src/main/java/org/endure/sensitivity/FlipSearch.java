package org.endure.sensitivity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.endure.explanation.FactOrder;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.inference.stratified.Footprints.Footprint;
import org.endure.rule.RuleBase;
import org.endure.sensitivity.World.Change;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the smallest changes of given facts that flip an answer. All sets of changes of one fact are tried, then of
 * two, and so on; a set that holds one already found is passed over. So each set found is minimal, and where none is found
 * there is none.
 *
 * <p>Four cuts keep the search short, and none loses a set. A fact that no rule on the way to the answer can see is left
 * alone. Of several changes of a fact that look the same to these rules one is tried, and a change that looks like none is
 * not tried; all ways to make the change are told. A world that differs from one already judged only in the ids of facts
 * is not judged again. Changes no two of which can meet in any firing of a rule do together only what each does alone
 * ({@link org.endure.inference.stratified.Footprints}); since none of them flips the answer alone, they are not judged.
 */
public final class FlipSearch {

    /** Most facts that a search may change at once. */
    public static final int MOST = 3;

    private static final int OFTEN = 100;

    private final World world;
    private final List<Change> changes = new ArrayList<>();
    private final Predicate<Judgement> flipped;
    private final AtomicLong apart = new AtomicLong();
    private final AtomicBoolean late = new AtomicBoolean();
    private BitSet[] meeting = new BitSet[0];
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
     * @param watcher is told now and then how many sets of changes were tried, perhaps by several threads
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
        List<Flips.Flip> flips = new ArrayList<>();
        AtomicLong sets = new AtomicLong();
        int proved = 0;
        for (int size = 1; size <= question.max(); size++) {
            if (size == 2) {
                meeting = meeting();
            }
            List<int[]> ofSize = ofSize(size, found, sets, start);
            ofSize.sort((one, other) -> java.util.Arrays.compare(one, other));
            ofSize.forEach(set -> flips.add(new Flips.Flip(
                    IntStream.of(set).mapToObj(i -> changes.get(i).edits()).toList(), world.judge(chosen(set)))));
            found.addAll(ofSize);
            if (isLate(start)) {
                break;
            }
            proved = size;
        }
        return new Flips(
                now,
                question,
                flips,
                proved,
                new Flips.Effort(
                        world.given().size(),
                        unseen,
                        edits,
                        changes.size(),
                        sets.get(),
                        apart.get(),
                        world.judged(),
                        rules));
    }

    private boolean isLate(long start) {
        return System.nanoTime() - start > limit.toNanos();
    }

    private List<int[]> ofSize(int size, List<int[]> smaller, AtomicLong sets, long start) {
        List<int[]> found = java.util.Collections.synchronizedList(new ArrayList<>());
        BitSet singles = new BitSet();
        smaller.stream().filter(set -> set.length == 1).forEach(set -> singles.set(set[0]));
        List<int[]> larger = smaller.stream().filter(set -> set.length > 1).toList();
        IntStream.range(0, changes.size())
                .parallel()
                .map(this::evenly)
                .filter(i -> !singles.get(i))
                .forEach(i -> {
                    int[] set = new int[size];
                    set[0] = i;
                    extend(set, 1, singles, larger, each -> {
                        late.compareAndSet(false, isLate(start));
                        if (!late.get()) {
                            tell(sets.incrementAndGet());
                            if (isApart(each)) {
                                apart.incrementAndGet();
                            } else if (flipped.test(world.judge(chosen(each)))) {
                                found.add(each.clone());
                            }
                        }
                    });
                });
        return new ArrayList<>(found);
    }

    private void tell(long tried) {
        if (tried % OFTEN == 0) {
            watcher.accept(tried);
        }
    }

    /** The changes in another order, in which those with many later ones stand between those with few. */
    private int evenly(int i) {
        return i % 2 == 0 ? i / 2 : changes.size() - 1 - i / 2;
    }

    /** For each change, the later ones that it may meet. */
    private BitSet[] meeting() {
        List<Footprint> footprints = world.footprints(changes);
        return IntStream.range(0, changes.size())
                .parallel()
                .mapToObj(i -> {
                    BitSet met = new BitSet();
                    for (int j = i + 1; j < changes.size(); j++) {
                        met.set(j, footprints.get(i).meets(footprints.get(j)));
                    }
                    return met;
                })
                .toArray(BitSet[]::new);
    }

    /** Whether no two of the changes can meet, so that together they do only what each does alone. */
    private boolean isApart(int[] set) {
        for (int i = 0; i < set.length; i++) {
            for (int j = i + 1; j < set.length; j++) {
                if (meeting[set[i]].get(set[j])) {
                    return false;
                }
            }
        }
        return set.length > 1;
    }

    /** Goes through all sets of changes of different facts that begin so and hold none already found. */
    private void extend(
            int[] set, int filled, BitSet singles, List<int[]> larger, java.util.function.Consumer<int[]> visit) {
        if (filled == set.length) {
            if (larger.stream().noneMatch(each -> holds(set, each))) {
                visit.accept(set);
            }
            return;
        }
        for (int next = set[filled - 1] + 1; next < changes.size() && !late.get(); next++) {
            if (!singles.get(next)
                    && changes.get(next).place() != changes.get(set[filled - 1]).place()) {
                set[filled] = next;
                extend(set, filled + 1, singles, larger, visit);
            }
        }
    }

    private static boolean holds(int[] set, int[] part) {
        return IntStream.of(part).allMatch(each -> java.util.Arrays.binarySearch(set, each) >= 0);
    }

    private List<Change> chosen(int[] set) {
        return IntStream.of(set).mapToObj(changes::get).toList();
    }
}
