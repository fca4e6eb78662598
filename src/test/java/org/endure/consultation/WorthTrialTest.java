package org.endure.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.explanation.Assessor;
import org.endure.explanation.Bounds;
import org.endure.explanation.FactWorth;
import org.endure.fact.Fact;
import org.endure.fact.Margin;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Trend;
import org.endure.inference.stratified.DirectEngine;

class WorthTrialTest {

    private static final DirectEngine ENGINE = new DirectEngine(ShippedTheory.rules());

    /** A fact is told exactly if the answer without it is another, and with that answer. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theWorthOfAFactIsWhatAnInferenceWithoutItConcludes(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = List.copyOf(RandomFacts.of(seed));
        Rerun rerun = new Rerun(facts, ENGINE.infer(facts), ENGINE, ENGINE);
        WorthTrial trial = new WorthTrial(rerun);
        Map<String, FactWorth> told = trial.worth(rerun.answers(trial.suppositions())).stream()
                .collect(Collectors.toMap(FactWorth::fact, Function.identity()));
        List<String> now = answer(ENGINE.conclude(facts));
        for (Fact each : facts) {
            if (each instanceof Observation observation && observation.period() == Period.CURRENT) {
                List<Fact> others = new ArrayList<>(facts);
                others.removeIf(fact -> fact == each);
                List<String> without = answer(ENGINE.conclude(others));
                FactWorth worth = told.get(observation.id());
                assertThat(worth == null ? now : answer(worth))
                        .as(observation.id())
                        .isEqualTo(without);
                assertThat(worth == null).isEqualTo(without.equals(now));
            }
        }
    }

    private static List<String> answer(FactWorth worth) {
        return List.of(
                worth.outcome().name(),
                worth.trend().direction() + " " + worth.trend().magnitude(),
                String.valueOf(worth.margin()));
    }

    private static List<String> answer(Collection<Fact> concluded) {
        List<Integer> margins = concluded.stream()
                .filter(Margin.class::isInstance)
                .map(each -> ((Margin) each).margin())
                .sorted()
                .toList();
        return List.of(
                Assessor.outcome(concluded).name(),
                concluded.stream()
                        .filter(Trend.class::isInstance)
                        .map(each -> ((Trend) each).tendency() + " " + ((Trend) each).magnitude())
                        .findFirst()
                        .orElse("NOT_COMPARED null"),
                margins.isEmpty() ? "null" : new Bounds(margins.get(0), margins.get(margins.size() - 1)).toString());
    }
}
