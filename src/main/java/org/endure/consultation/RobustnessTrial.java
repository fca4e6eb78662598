package org.endure.consultation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.explanation.Assessor;
import org.endure.fact.Confidence;
import org.endure.fact.Finding;
import org.endure.fact.Margin;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.Period;
import org.endure.fact.Reliability;
import org.endure.fact.Steady;
import org.endure.fact.Withdrawn;
import org.endure.inference.Robustness;
import org.endure.inference.stratified.Variations;

/** Tries how firmly a verdict stands: each finding left out in turn, and all weak evidence left out together. */
final class RobustnessTrial {

    private final Rerun rerun;
    private final Outcome outcome;

    RobustnessTrial(Rerun rerun) {
        this.rerun = rerun;
        this.outcome = Assessor.outcome(rerun.concluded());
    }

    Robustness robustness() {
        Map<String, Outcome> withdrawals = new TreeMap<>();
        leftOut()
                .forEach(finding -> withdrawals.put(
                        finding, rerun.outcome(List.of(new Variations.Change(null, new Withdrawn(finding))))));
        boolean steady = all(Margin.class).findAny().isPresent()
                ? all(Steady.class).findAny().isPresent()
                : withdrawals.values().stream().allMatch(outcome::equals);
        List<Observation> weak = weak();
        Outcome without = weak.isEmpty() ? outcome : without(weak);
        return new Robustness(outcome, withdrawals, steady, without, without == outcome ? List.of() : hangsOn(weak));
    }

    /** What is left out in turn; nothing if there is no verdict. */
    private Set<String> leftOut() {
        Set<String> leftOut = new TreeSet<>();
        if (outcome != Outcome.UNDETERMINED) {
            all(Finding.class).forEach(finding -> leftOut.add(finding.id()));
            leftOut.add(Consultation.INTRINSIC_VALUE);
        }
        return leftOut;
    }

    /** The facts of the judged period that are known with low confidence only. */
    private List<Observation> weak() {
        Set<String> ids = new HashSet<>();
        all(Reliability.class)
                .filter(each -> each.confidence() == Confidence.LOW)
                .forEach(each -> ids.add(each.fact()));
        List<Observation> weak = new ArrayList<>();
        rerun.given().forEach(fact -> {
            if (fact instanceof Observation each && each.period() == Period.CURRENT && ids.contains(each.id())) {
                weak.add(each);
            }
        });
        return weak;
    }

    private Outcome without(List<Observation> facts) {
        return rerun.outcome(
                facts.stream().map(each -> new Variations.Change(each, null)).toList());
    }

    /** Those that alone turn the verdict; all of them if only several together do. */
    private List<String> hangsOn(List<Observation> weak) {
        List<String> alone = ids(
                weak.stream().filter(each -> without(List.of(each)) != outcome).toList());
        return alone.isEmpty() ? ids(weak) : alone;
    }

    private static List<String> ids(List<Observation> facts) {
        return facts.stream().map(Observation::id).toList();
    }

    private <T> Stream<T> all(Class<T> type) {
        return rerun.concluded().stream().filter(type::isInstance).map(type::cast);
    }
}
