package org.endure.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.endure.inference.Inference;
import org.endure.inference.stratified.NearMissTree;
import org.endure.validation.scores.ScoredCase;

/**
 * A case that the theory has wrong, with what was inferred of it.
 *
 * @param scored the case
 * @param alike ids of further cases of the same cluster that were wrong in the same way, in the order of the data
 * @param inference all that was inferred, with every reason
 * @param misses what stood in the way of the verdict that would have been right, the nearest rule first
 */
public record DeviantCase(ScoredCase scored, List<String> alike, Inference inference, List<NearMissTree> misses) {

    /** A case that the theory has wrong. */
    public DeviantCase {
        alike = List.copyOf(alike);
        misses = List.copyOf(misses);
    }

    /**
     * The wrong verdicts that tell most: collapses that were held for safe, the lowest risk first, then alliances that endured though they
     * were held for lost, the highest risk first. Of the years of one alliance that were wrong in the same way one is told, the farthest
     * off.
     *
     * @param most how many of each kind; all if there are no more
     * @param infer what is inferred of the cases with these ids
     */
    public static List<DeviantCase> of(History history, int most, Function<Set<String>, Map<String, Inference>> infer) {
        Map<ScoredCase, List<String>> chosen = new LinkedHashMap<>();
        choose(history, true, most, chosen);
        choose(history, false, most, chosen);
        Set<String> ids = new TreeSet<>();
        chosen.keySet().forEach(each -> ids.add(each.assessment().id()));
        Map<String, Inference> inferences = infer.apply(ids);
        List<DeviantCase> deviants = new ArrayList<>();
        chosen.forEach((each, alike) -> {
            Inference inference = inferences.get(each.assessment().id());
            if (inference != null) {
                deviants.add(new DeviantCase(each, alike, inference, NearMissTree.of(inference, each.outcome())));
            }
        });
        return deviants;
    }

    private static void choose(History history, boolean collapsed, int most, Map<ScoredCase, List<String>> chosen) {
        Map<String, List<ScoredCase>> byCluster = new LinkedHashMap<>();
        history.cases().stream()
                .filter(each -> each.isWrong() && each.collapsed() == collapsed)
                .forEach(each -> byCluster
                        .computeIfAbsent(each.cluster(), cluster -> new ArrayList<>())
                        .add(each));
        Comparator<ScoredCase> farthest = Comparator.comparingInt(each -> distance(each, collapsed));
        Map<ScoredCase, List<String>> told = new LinkedHashMap<>();
        for (List<ScoredCase> cluster : byCluster.values()) {
            ScoredCase first = cluster.stream().min(farthest).orElseThrow();
            told.put(
                    first,
                    cluster.stream()
                            .filter(each -> each != first)
                            .map(each -> each.assessment().id())
                            .toList());
        }
        told.keySet().stream()
                .sorted(farthest.thenComparing(each -> each.assessment().id()))
                .limit(most)
                .forEach(each -> chosen.put(each, told.getOrDefault(each, List.of())));
    }

    private static int distance(ScoredCase each, boolean collapsed) {
        Integer risk = each.assessment().risk();
        return risk == null ? 0 : collapsed ? risk : -risk;
    }
}
