package org.endure.sensitivity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.files.FileTree;
import org.endure.inference.stratified.RandomChanges;
import org.endure.inference.stratified.Variations;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;

/**
 * What searches save: the flips of two facts of 2017-2018 and the answers to 10 000 draws, by the search and by running every
 * candidate from scratch, in the same program on the same threads. The answers must be equal.
 */
public final class PlainRun {

    private static final RuleBase THEORY = ShippedTheory.rules();

    private PlainRun() {}

    /** Prints milliseconds of both ways, and their ratio. */
    public static void main(String[] arguments) {
        Case judged = new CaseReader(FileTree.of(Path.of(""))).read("facts/us-japan/2017-2018-trump-abe.yaml");
        Consultation consultation = Consultation.direct(THEORY);
        List<Fact> facts = consultation.facts(judged);
        for (boolean trend : List.of(false, true)) {
            compare(
                    trend ? "flip --max 2 --trend" : "flip --max 2",
                    () -> FlipSearch.search(THEORY, facts, new FlipSearch.Question(trend, null, 2, Duration.ofHours(1)))
                            .flips()
                            .size(),
                    () -> flips(facts, trend));
        }
        compare(
                "sure --draws 10000",
                () -> sure(consultation, judged, many()),
                () -> sure(consultation, judged, plain()));
    }

    private static void compare(String what, Supplier<Object> quick, Supplier<Object> plain) {
        long start = System.nanoTime();
        Object found = quick.get();
        long middle = System.nanoTime();
        Object expected = plain.get();
        long end = System.nanoTime();
        if (!found.equals(expected)) {
            throw new IllegalStateException("%s: %s, but plainly %s.".formatted(what, found, expected));
        }
        System.out.printf(
                "%s: %d ms; every candidate from scratch %d ms; ratio %.3f%n",
                what,
                (middle - start) / 1_000_000,
                (end - middle) / 1_000_000,
                (middle - start) / (double) (end - middle));
    }

    private static SurenessTrial.Way many() {
        return Judge::answers;
    }

    private static SurenessTrial.Way plain() {
        return (judge, facts) -> (sets, progress) -> sets.parallelStream()
                .map(changes -> judge.judge(RandomChanges.after(facts, changes)))
                .toList();
    }

    private static Sureness sure(Consultation consultation, Case judged, SurenessTrial.Way way) {
        return SurenessTrial.run(consultation.infer(judged), 10_000, 1, done -> {}, way);
    }

    /** How many smallest sets of one or two changes flip the answer, each set judged from scratch. */
    private static int flips(List<Fact> facts, boolean trend) {
        Judge judge = Judge.by(THEORY, Set.of(trend ? "Trend" : "Verdict"));
        Judgement now = judge.judge(facts);
        List<Variations.Change> changes = changes(new World(judge, facts), facts);
        Set<Integer> single = ConcurrentHashMap.newKeySet();
        IntStream.range(0, changes.size())
                .parallel()
                .filter(i -> differs(now, judge.judge(RandomChanges.after(facts, List.of(changes.get(i)))), trend))
                .forEach(single::add);
        return single.size()
                + (int) IntStream.range(0, changes.size() * changes.size())
                        .parallel()
                        .filter(pair -> {
                            Variations.Change one = changes.get(pair / changes.size());
                            Variations.Change other = changes.get(pair % changes.size());
                            return pair / changes.size() < pair % changes.size()
                                    && one.before() != other.before()
                                    && !single.contains(pair / changes.size())
                                    && !single.contains(pair % changes.size())
                                    && differs(
                                            now, judge.judge(RandomChanges.after(facts, List.of(one, other))), trend);
                        })
                        .count();
    }

    /** One change for each look that a fact can take. */
    private static List<Variations.Change> changes(World world, List<Fact> facts) {
        List<Variations.Change> changes = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Observation observation && observation.period() == Period.CURRENT) {
                Set<Integer> looks = new HashSet<>(Set.of(world.look(observation)));
                FactChange.all(observation).stream()
                        .filter(made -> looks.add(world.look(made.result())))
                        .forEach(made -> changes.add(new Variations.Change(observation, made.result())));
            }
        }
        return changes;
    }

    private static boolean differs(Judgement now, Judgement other, boolean trend) {
        return trend ? !now.trend().equals(other.trend()) : now.outcome() != other.outcome();
    }
}
