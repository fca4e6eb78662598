package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a stage makes of clusters, alone and of two or three together. Clusters of which the stage sees the same are of one kind; that a
 * stage makes of kinds together what it does not make of them apart is found out once for all clusters of these kinds.
 */
final class Encounter<S> {

    private final Stage<S> stage;
    private final Variations variations;
    private final int most;

    /** The kinds of clusters that others can join, the smallest first. */
    private final List<Kind<S>> kinds = new ArrayList<>();

    Encounter(Stage<S> stage, Variations variations, int most) {
        this.stage = stage;
        this.variations = variations;
        this.most = most;
    }

    /**
     * Clusters of which the stage sees the same.
     *
     * @param effect what it makes of one of them
     * @param after what each of them is then
     * @param least fewest changes of one of them
     */
    private record Kind<S>(S seen, Tally<Counted> effect, List<Cluster> before, List<Cluster> after, int least) {}

    /** Some kinds, by their places, and what the stage makes of them together besides what it makes of each. */
    private record Joint(int[] kinds, Tally<Counted> effect) {}

    /** The clusters after the stage. */
    List<Cluster> pass(List<Cluster> clusters) {
        List<Cluster> all = new ArrayList<>();
        Map<S, List<Cluster>> bySight = new LinkedHashMap<>();
        for (Cluster each : clusters) {
            S seen = stage.seen(each.delta());
            if (seen == null) {
                all.add(each);
            } else {
                bySight.computeIfAbsent(seen, key -> new ArrayList<>()).add(each);
            }
        }
        if (bySight.isEmpty()) {
            return clusters;
        }
        bySight.entrySet().parallelStream()
                .map(each -> kind(each.getKey(), each.getValue()))
                .forEachOrdered(kind -> {
                    all.addAll(kind.after());
                    if (kind.least() < most) {
                        kinds.add(kind);
                    }
                });
        kinds.sort(Comparator.comparingInt(Kind::least));
        addJoint(all);
        return all;
    }

    private Kind<S> kind(S seen, List<Cluster> before) {
        Tally<Counted> effect = stage.effect(List.of(seen));
        List<Cluster> after = new ArrayList<>(before.size());
        for (Cluster each : before) {
            after.add(each.with(stage.with(stage.rest(each.delta()), effect)));
        }
        return new Kind<>(
                seen,
                effect,
                before,
                after,
                before.stream().mapToInt(Cluster::size).min().orElse(0));
    }

    private void addJoint(List<Cluster> all) {
        int count = kinds.size();
        boolean[][] meets = new boolean[count][count];
        @Nullable Tally<Counted>[][] joint = tallies(count);
        IntStream.range(0, count).parallel().forEach(i -> {
            for (int j = i; j < count && kinds.get(i).least() + kinds.get(j).least() <= most; j++) {
                if (canJoin(i, j) && mayMeet(i, j)) {
                    meets[i][j] = true;
                    Tally<Counted> more = effect(i, j)
                            .minus(kinds.get(i).effect())
                            .minus(kinds.get(j).effect());
                    joint[i][j] = more.isEmpty() ? null : more;
                }
            }
        });
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count; j++) {
                Tally<Counted> more = joint[i][j];
                if (more != null) {
                    addJoint(new Joint(new int[] {i, j}, more), all);
                }
            }
        }
        if (most > 2) {
            int[] single = IntStream.range(0, count)
                    .filter(i -> kinds.get(i).least() == 1)
                    .toArray();
            IntStream.of(single)
                    .parallel()
                    .mapToObj(i -> triples(i, single, meets, joint))
                    .toList()
                    .forEach(each -> each.forEach(triple -> addJoint(triple, all)));
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Tally<Counted>[][] tallies(int count) {
        return new Tally[count][count];
    }

    /** Whether two clusters of two kinds can be of different facts. */
    private boolean canJoin(int i, int j) {
        for (Cluster one : kinds.get(i).before()) {
            for (Cluster other : kinds.get(j).before()) {
                if (one.size() + other.size() <= most && one.canJoin(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayMeet(int... places) {
        return stage.mayMeet(seen(places));
    }

    private Tally<Counted> effect(int... places) {
        return stage.effect(seen(places));
    }

    private List<S> seen(int... places) {
        return IntStream.of(places).mapToObj(i -> kinds.get(i).seen()).toList();
    }

    /** Three kinds of single changes, beginning with one, of which the stage makes what it does not make of a pair and the third. */
    private List<Joint> triples(int i, int[] single, boolean[][] meets, @Nullable Tally<Counted>[][] joint) {
        List<Joint> triples = new ArrayList<>();
        for (int second = Arrays.binarySearch(single, i); second < single.length; second++) {
            int j = single[second];
            for (int third = second; third < single.length; third++) {
                int k = single[third];
                Tally<Counted> more = ofThree(i, j, k, meets, joint);
                if (!more.isEmpty()
                        && !more.equals(joint[i][j])
                        && !more.equals(joint[i][k])
                        && !more.equals(joint[j][k])) {
                    triples.add(new Joint(new int[] {i, j, k}, more));
                }
            }
        }
        return triples;
    }

    /** What the stage makes of three kinds together besides what it makes of each. */
    private Tally<Counted> ofThree(int i, int j, int k, boolean[][] meets, @Nullable Tally<Counted>[][] joint) {
        if (meets[i][j] && meets[i][k] && meets[j][k] && mayMeet(i, j, k)) {
            return effect(i, j, k)
                    .minus(kinds.get(i).effect())
                    .minus(kinds.get(j).effect())
                    .minus(kinds.get(k).effect());
        }
        int pairs = (joint[i][j] == null ? 0 : 1) + (joint[i][k] == null ? 0 : 1) + (joint[j][k] == null ? 0 : 1);
        return pairs < 2
                ? Tally.none()
                : orNone(joint[i][j]).plus(orNone(joint[i][k])).plus(orNone(joint[j][k]));
    }

    private static Tally<Counted> orNone(@Nullable Tally<Counted> tally) {
        return Objects.requireNonNullElse(tally, Tally.none());
    }

    /** Adds the clusters of clusters of some kinds. */
    private void addJoint(Joint joint, List<Cluster> all) {
        addJoint(joint, 0, new int[joint.kinds().length], all);
    }

    private void addJoint(Joint joint, int filled, int[] places, List<Cluster> all) {
        if (filled == places.length) {
            List<Cluster> parts = new ArrayList<>(filled);
            Delta sum = Delta.NONE;
            for (int i = 0; i < filled; i++) {
                parts.add(kinds.get(joint.kinds()[i]).before().get(places[i]));
                sum = sum.plus(
                        kinds.get(joint.kinds()[i]).after().get(places[i]).delta(), variations);
            }
            all.add(Cluster.joint(parts, stage.with(sum, joint.effect())));
            return;
        }
        List<Cluster> own = kinds.get(joint.kinds()[filled]).before();
        boolean same = filled > 0 && joint.kinds()[filled] == joint.kinds()[filled - 1];
        for (int i = same ? places[filled - 1] : 0; i < own.size(); i++) {
            int size = own.get(i).size();
            boolean fits = true;
            for (int before = 0; before < filled; before++) {
                Cluster other = kinds.get(joint.kinds()[before]).before().get(places[before]);
                size += other.size();
                fits &= other.canJoin(own.get(i));
            }
            if (fits && size <= most && (joint.kinds().length < 3 || own.get(i).size() == 1)) {
                places[filled] = i;
                addJoint(joint, filled + 1, places, all);
            }
        }
    }
}
