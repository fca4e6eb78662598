package org.endure.sensitivity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an answer holds if facts and cut-offs are coded a little otherwise.
 *
 * @param now the answer as things are coded
 * @param draws number of draws
 * @param distinct number of different draws; only these were judged
 * @param seed the seed, with which the same draws come again
 * @param verdicts share of each verdict
 * @param trends share of each trend
 * @param forVerdict what matters for keeping the verdict, the most first
 * @param forTrend what matters for keeping the trend, the most first
 */
public record Sureness(
        Judgement now,
        int draws,
        int distinct,
        long seed,
        Map<String, Proportion> verdicts,
        Map<String, Proportion> trends,
        List<Influence> forVerdict,
        List<Influence> forTrend) {

    /** What follows the id of a fact where its presence is the factor. */
    public static final String LEFT_OUT = " left out";

    public Sureness {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        trends = Collections.unmodifiableMap(new TreeMap<>(trends));
        forVerdict = List.copyOf(forVerdict);
        forTrend = List.copyOf(forTrend);
    }

    /**
     * What the variation of one thing does.
     *
     * @param factor what varies: the presence of a fact, an attribute of a fact, or a parameter
     * @param varied share of draws that keep the answer, of those in which it was varied
     * @param unvaried share of draws that keep the answer, of those in which it was not
     */
    public record Influence(String factor, Proportion varied, Proportion unvaried) {

        /** By how much the share falls if it is varied; negative if it rises. */
        public double difference() {
            return unvaried.value() - varied.value();
        }
    }
}
