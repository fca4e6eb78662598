package org.endure.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.explanation.Assessor;
import org.endure.fact.Fact;
import org.endure.fact.NotSearched;
import org.endure.fact.Searched;
import org.endure.inference.Unknown;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.RuleBase;
import org.junit.jupiter.api.Test;

class UnknownTrialTest {

    private static final RuleBase THEORY = ShippedTheory.rules();
    private static final DirectEngine ENGINE = new DirectEngine(THEORY);

    @Test
    void aMechanismThatNobodySearchedForIsToldIfItDecides() {
        List<Unknown> told = LongStream.range(0, 200)
                .boxed()
                .flatMap(seed -> unknowns(withoutSearchFor("C1.b", RandomFacts.of(seed))).stream())
                .filter(each -> each.kind() == Unknown.Kind.MECHANISM)
                .toList();
        assertThat(told).isNotEmpty().allSatisfy(each -> {
            assertThat(each.subject()).isEqualTo("C1.b");
            assertThat(each.outcomes()).containsOnlyKeys("NONE", "SIGNIFICANT");
        });
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void ifNobodySearchedForItNoneIsTheAnswerOfASearchInVain(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = withoutSearchFor("C1.b", RandomFacts.of(seed));
        List<Fact> searched = withoutSearchFor("", RandomFacts.of(seed));
        for (Unknown each : unknowns(facts)) {
            if (each.kind() == Unknown.Kind.MECHANISM) {
                assertThat(each.outcomes()).containsEntry("NONE", Assessor.outcome(ENGINE.conclude(searched)));
            }
        }
    }

    private static List<Unknown> unknowns(List<Fact> facts) {
        return new UnknownTrial(new Rerun(facts, ENGINE.infer(facts), ENGINE, ENGINE)).unknowns();
    }

    private static List<Fact> withoutSearchFor(String mechanism, List<Fact> facts) {
        List<Fact> others = new ArrayList<>(facts);
        others.removeIf(each -> each instanceof Searched || each instanceof NotSearched);
        THEORY.mechanismFacts().stream()
                .filter(each -> !each.code().equals(mechanism))
                .forEach(each -> others.add(new Searched(List.of(each.code()))));
        return others;
    }
}
