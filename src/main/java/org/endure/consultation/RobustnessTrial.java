package org.endure.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.explanation.Assessor;
import org.endure.fact.Confidence;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Margin;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.Period;
import org.endure.fact.Reliability;
import org.endure.fact.Steady;
import org.endure.fact.Withdrawn;
import org.endure.inference.Robustness;
import org.endure.inference.stratified.Variations.Change;

/** Tries how firmly a verdict stands: each finding left out in turn, and all weak evidence left out together. */
final class RobustnessTrial {

    private final Rerun rerun;
    private final Outcome outcome;
    private final List<String> leftOut;
    private final List<Observation> weak;

    RobustnessTrial(Rerun rerun) {
        this.rerun = rerun;
        this.outcome = Assessor.outcome(rerun.concluded());
        this.leftOut = leftOut();
        this.weak = weak();
    }

    /** What is to be tried: each finding left out, each weak fact left out, and all weak facts left out. */
    List<List<Change>> suppositions() {
        List<List<Change>> suppositions = new ArrayList<>();
        leftOut.forEach(each -> suppositions.add(List.of(new Change(null, new Withdrawn(each)))));
        weak.forEach(each -> suppositions.add(List.of(new Change(each, null))));
        suppositions.add(weak.stream().map(each -> new Change(each, null)).toList());
        return suppositions;
    }

    /**
     * How firmly the verdict stands.
     *
     * @param answers the answers to what was to be tried
     */
    Robustness robustness(List<? extends Collection<? extends Fact>> answers) {
        List<Outcome> outcomes = answers.stream().map(Assessor::outcome).toList();
        Map<String, Outcome> withdrawals = new TreeMap<>();
        for (int i = 0; i < leftOut.size(); i++) {
            withdrawals.put(leftOut.get(i), outcomes.get(i));
        }
        boolean steady = all(Margin.class).findAny().isPresent()
                ? all(Steady.class).findAny().isPresent()
                : withdrawals.values().stream().allMatch(outcome::equals);
        Outcome without = outcomes.get(outcomes.size() - 1);
        List<String> hangsOn = without == outcome
                ? List.of()
                : hangsOn(outcomes.subList(leftOut.size(), leftOut.size() + weak.size()));
        return new Robustness(outcome, withdrawals, steady, without, hangsOn);
    }

    /** What is left out in turn; nothing if there is no verdict. */
    private List<String> leftOut() {
        Set<String> leftOut = new TreeSet<>();
        if (outcome != Outcome.UNDETERMINED) {
            all(Finding.class).forEach(finding -> leftOut.add(finding.id()));
            leftOut.add(IntrinsicValue.CODE);
        }
        return List.copyOf(leftOut);
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

    /** Those that alone turn the verdict; all of them if only several together do. */
    private List<String> hangsOn(List<Outcome> withoutEach) {
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < weak.size(); i++) {
            if (withoutEach.get(i) != outcome) {
                alone.add(weak.get(i).id());
            }
        }
        return alone.isEmpty() ? weak.stream().map(Observation::id).toList() : alone;
    }

    private <T> Stream<T> all(Class<T> type) {
        return rerun.concluded().stream().filter(type::isInstance).map(type::cast);
    }
}
