package org.endure.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.endure.validation.scores.Followed;
import org.endure.validation.scores.ScoredCase;

/** Families of partners: clusters that ever had the same partners belong together, also through a third. */
final class Families {

    private final Map<String, String> next = new HashMap<>();
    private final Map<String, String> withPartners = new HashMap<>();

    /** Tells that a cluster had these partners in some year, in whichever order they are named. */
    void add(String cluster, String partners) {
        String sorted = String.join("|", new TreeSet<>(List.of(partners.split("[|;, ]+"))));
        String other = withPartners.putIfAbsent(sorted, cluster);
        if (other != null) {
            String one = family(cluster);
            String two = family(other);
            if (!one.equals(two)) {
                next.put(one.compareTo(two) < 0 ? two : one, one.compareTo(two) < 0 ? one : two);
            }
        }
    }

    /** The family of a cluster: the name of its first. */
    String family(String cluster) {
        String at = cluster;
        for (String to = next.get(at); to != null; to = next.get(at)) {
            at = to;
        }
        return at;
    }

    /** The same cases, by families. */
    List<ScoredCase> scored(List<ScoredCase> cases) {
        List<ScoredCase> joined = new ArrayList<>();
        cases.forEach(each ->
                joined.add(new ScoredCase(each.assessment(), family(each.cluster()), each.year(), each.collapsed())));
        return joined;
    }

    /** The same followed cases, by families. */
    List<Followed> followed(List<Followed> cases) {
        return cases.stream()
                .map(each -> new Followed(each.risk(), family(each.cluster()), each.years(), each.kind()))
                .toList();
    }
}
