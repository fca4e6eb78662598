package org.endure.validation.scores;

import java.util.ArrayList;
import java.util.List;
import org.endure.statistics.CumulativeIncidence;
import org.endure.statistics.Estimate;

/**
 * How alliances ended, by how great their risk was: each end keeps the others from coming, and those that were seen no longer count as long as
 * they were followed. Every year of an alliance is a start from which it is followed (van Houwelingen, Scandinavian Journal of Statistics 34:1,
 * 2007), so that intervals are those of resampled clusters.
 *
 * @param kinds the kinds of end, in the order of the coding
 * @param levels thirds of the cases by risk, the lowest first; fewer where the risk does not tell so many apart
 */
public record CompetingEnds(List<String> kinds, List<Level> levels) {

    /** How many years ahead are told. */
    public static final int HORIZON = 10;

    /**
     * Cases of like risk.
     *
     * @param least the least risk among them
     * @param greatest the greatest
     * @param cases number of cases
     * @param clusters number of their clusters
     * @param ends what came of them, in the order of the kinds
     * @param inForce the share that is still in force after the horizon
     */
    public record Level(int least, int greatest, int cases, int clusters, List<End> ends, Estimate inForce) {

        public Level {
            ends = List.copyOf(ends);
        }
    }

    /**
     * One kind of end.
     *
     * @param kind its name
     * @param hazard the share that ends so in a year
     * @param incidence the share that has ended so by the end of each year of the horizon
     */
    public record End(String kind, Estimate hazard, List<Estimate> incidence) {

        public End {
            incidence = List.copyOf(incidence);
        }

        /** The share that has ended so by the horizon. */
        public Estimate byHorizon() {
            return incidence.get(incidence.size() - 1);
        }
    }

    /** How alliances ended. */
    public CompetingEnds {
        kinds = List.copyOf(kinds);
        levels = List.copyOf(levels);
    }

    /** How these ended. */
    public static CompetingEnds of(List<Followed> cases, List<String> kinds) {
        int[] risks = cases.stream().mapToInt(Followed::risk).sorted().toArray();
        List<Level> levels = new ArrayList<>();
        if (risks.length > 0) {
            int low = risks[risks.length / 3];
            int high = risks[2 * risks.length / 3];
            add(levels, cases, kinds, Integer.MIN_VALUE, low);
            add(levels, cases, kinds, low, high);
            add(levels, cases, kinds, high, Integer.MAX_VALUE);
        }
        return new CompetingEnds(kinds, levels);
    }

    /** Adds the level of the risks above one and up to another, if there are any. */
    private static void add(List<Level> levels, List<Followed> all, List<String> kinds, int above, int upTo) {
        List<Followed> cases = all.stream()
                .filter(each -> (each.risk() > above || above == Integer.MIN_VALUE) && each.risk() <= upTo)
                .toList();
        if (!cases.isEmpty()) {
            levels.add(level(cases, kinds));
        }
    }

    private static Level level(List<Followed> cases, List<String> kinds) {
        Clusters clusters =
                Clusters.labelled(cases.stream().map(Followed::cluster).toList());
        Resampled drawn = Resampled.of(clusters, weights -> values(cases, clusters, weights, kinds.size()));
        List<End> ends = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            List<Estimate> incidence = new ArrayList<>();
            for (int year = 0; year < HORIZON; year++) {
                incidence.add(drawn.interval(kind * HORIZON + year));
            }
            ends.add(new End(kinds.get(kind), incidence.get(0), incidence));
        }
        return new Level(
                cases.stream().mapToInt(Followed::risk).min().orElseThrow(),
                cases.stream().mapToInt(Followed::risk).max().orElseThrow(),
                cases.size(),
                clusters.count(),
                ends,
                drawn.interval(kinds.size() * HORIZON));
    }

    /** The incidence of each kind by each year, and last what is in force at the horizon. */
    private static double[] values(List<Followed> cases, Clusters clusters, int[] weights, int kinds) {
        double[][] counts = new double[HORIZON][kinds + 1];
        for (int i = 0; i < cases.size(); i++) {
            Followed each = cases.get(i);
            boolean longer = each.years() > HORIZON;
            counts[Math.min(each.years(), HORIZON) - 1][longer ? 0 : each.kind()] += weights[clusters.of(i)];
        }
        CumulativeIncidence incidence = CumulativeIncidence.of(counts, kinds);
        double[] values = new double[kinds * HORIZON + 1];
        for (int kind = 0; kind < kinds; kind++) {
            for (int year = 0; year < HORIZON; year++) {
                values[kind * HORIZON + year] = incidence.of(kind + 1, year + 1);
            }
        }
        values[kinds * HORIZON] = incidence.survival(HORIZON);
        return values;
    }
}
