package org.endure.validation.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which cases belong together, such as the years of one alliance, numbered in the order in which they come. */
public final class Clusters {

    /** The same resamples for every measure and every judge, so that differences are paired. */
    private static final long SEED = 1;

    private final int[] ofCase;
    private final int count;

    public Clusters(List<ScoredCase> cases) {
        this(cases.stream().map(ScoredCase::cluster));
    }

    private Clusters(Stream<String> labels) {
        Map<String, Integer> numbers = new HashMap<>();
        this.ofCase = labels.mapToInt(each -> numbers.computeIfAbsent(each, id -> numbers.size()))
                .toArray();
        this.count = numbers.size();
    }

    /** The clusters of cases with these labels. */
    static Clusters labelled(List<String> labels) {
        return new Clusters(labels.stream());
    }

    /** Number of clusters. */
    public int count() {
        return count;
    }

    /** The number of a case's cluster, from 0. */
    int of(int caseNumber) {
        return ofCase[caseNumber];
    }

    /** Each cluster once. */
    int[] all() {
        int[] once = new int[count];
        Arrays.fill(once, 1);
        return once;
    }

    /** As many resamples: each says how often each cluster is drawn, as many as there are, with replacement. */
    List<Supplier<int[]>> draws(int number) {
        SplittableRandom root = new SplittableRandom(SEED);
        List<Supplier<int[]>> draws = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            SplittableRandom random = root.split();
            draws.add(() -> draw(random));
        }
        return draws;
    }

    private int[] draw(SplittableRandom random) {
        int[] draw = new int[count];
        for (int i = 0; i < count; i++) {
            draw[random.nextInt(0, count)]++;
        }
        return draw;
    }
}
