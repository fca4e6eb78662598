package org.endure.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.endure.explanation.SmallWorld.count;
import static org.endure.explanation.SmallWorld.exists;
import static org.endure.explanation.SmallWorld.not;
import static org.endure.explanation.SmallWorld.observation;
import static org.endure.explanation.SmallWorld.pattern;
import static org.endure.explanation.SmallWorld.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.fact.Adjustment;
import org.endure.fact.Answer;
import org.endure.fact.Bound;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.Conclusion;
import org.endure.fact.Confidence;
import org.endure.fact.Effect;
import org.endure.fact.Level;
import org.endure.fact.Member;
import org.endure.fact.MemberAtRisk;
import org.endure.fact.Outcome;
import org.endure.fact.Period;
import org.endure.fact.Pillar;
import org.endure.fact.Reliability;
import org.endure.fact.SharedThreat;
import org.endure.fact.Triangulation;
import org.endure.fact.Verdict;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.junit.jupiter.api.Test;

class ProverTest {

    private static final DirectEngine ENGINE = new DirectEngine(ShippedTheory.rules());

    private static final Rule PILLAR =
            rule("P-1", "E4", "{fact} is deep", pattern("Context", "period == Period.CURRENT", "$fact : id"));
    private static final Rule CARRIED = rule(
            "C-1",
            "method",
            "{family} carries it",
            pattern("Pillar", "$family : family"),
            not(pattern("SharedThreat", "level == Level.HIGH")));
    private static final Rule VERDICT =
            rule("V-1", "method", "it is carried ({ground})", pattern("MemberAtRisk", "$ground : member"));

    private static SmallWorld carriedByTwo() {
        Pillar e4 = new Pillar("E4", Bound.LOWEST);
        Pillar e5 = new Pillar("E5", Bound.LOWEST);
        return new SmallWorld()
                .given(observation("R-1", "A staff."))
                .given(observation("R-2", "A song."))
                .concluded(e4, PILLAR, List.of(observation("R-1", "A staff.")), "fact", "R-1")
                .concluded(e5, PILLAR, List.of(observation("R-2", "A song.")), "fact", "R-2")
                .concluded(new MemberAtRisk("pillar"), CARRIED, List.of(e4), "family", "E4")
                .concluded(new MemberAtRisk("pillar"), CARRIED, List.of(e5), "family", "E5")
                .concluded(
                        new Verdict(Outcome.ENDURANCE),
                        VERDICT,
                        List.of(new MemberAtRisk("pillar")),
                        "ground",
                        "pillar");
    }

    @Test
    void aProofGoesDownToTheObservations() {
        Proof proof = new Prover(carriedByTwo().inference()).prove(List.of(new Verdict(Outcome.ENDURANCE)));
        assertThat(proof.steps())
                .extracting(Proof.Step::statement)
                .containsExactly(
                        "the verdict is ENDURANCE",
                        "pillar is at risk of leaving",
                        "E4 holds the alliance (reading: lowest)",
                        "E5 holds the alliance (reading: lowest)");
        assertThat(proof.evidence(new Verdict(Outcome.ENDURANCE)))
                .extracting("id")
                .containsExactly("R-1", "R-2");
        assertThat(proof.evidence(new Pillar("E5", Bound.LOWEST)))
                .extracting("id")
                .containsExactly("R-2");
    }

    @Test
    void allReasonsOfAConclusionAreKept() {
        Proof proof = new Prover(carriedByTwo().inference()).prove(List.of(new MemberAtRisk("pillar")));
        assertThat(proof.step(new MemberAtRisk("pillar")).orElseThrow().reasons())
                .extracting(Proof.Reason::because)
                .containsExactly("E4 carries it", "E5 carries it");
    }

    @Test
    void aConclusionThatServesTwiceIsToldOnceAndReferredTo() {
        Inference inference = carriedByTwo().inference();
        Proof proof = new Prover(inference)
                .prove(List.of(
                        new Pillar("E4", Bound.LOWEST), new Verdict(Outcome.ENDURANCE), new MemberAtRisk("pillar")));
        assertThat(proof.steps())
                .extracting(Proof.Step::conclusion)
                .doesNotHaveDuplicates()
                .hasSize(4);
        Proof.Premise premise = proof.step(new MemberAtRisk("pillar"))
                .orElseThrow()
                .reasons()
                .get(0)
                .premises()
                .get(0);
        assertThat(premise.grounds())
                .containsExactly(new Proof.Concluded(
                        1, new Pillar("E4", Bound.LOWEST), "E4 holds the alliance (reading: lowest)"));
    }

    @Test
    void absencesAreToldThoughNoFactStandsForThem() {
        Proof proof = new Prover(carriedByTwo().inference()).prove(List.of(new MemberAtRisk("pillar")));
        Proof.Premise absence = proof.steps().get(0).reasons().get(0).premises().get(1);
        assertThat(absence.kind()).isEqualTo(Proof.Kind.ABSENT);
        assertThat(absence.words()).isEqualTo("there is no SharedThreat with level high");
        assertThat(absence.grounds()).isEmpty();
    }

    @Test
    void whateverIsCountedOrMerelyThereIsNamed() {
        Adjustment one = new Adjustment("F", "I2", Effect.LOWER);
        Adjustment two = new Adjustment("F", "I4", Effect.LOWER);
        Rule source = rule("A-1", "I2", "it is so");
        Rule counting = rule(
                "N-1",
                "method",
                "{steps} interactions act",
                exists(pattern("Adjustment", "finding == $finding")),
                count(pattern("Adjustment", "effect == Effect.LOWER", "$each : interaction"), "$each", "$steps"));
        Inference inference = new SmallWorld()
                .concluded(one, source, List.of())
                .concluded(two, source, List.of())
                .concluded(new Adjustment("G", "I4", Effect.RAISE), source, List.of())
                .concluded(new MemberAtRisk("both"), counting, List.of(), "steps", 2L, "finding", "F")
                .inference();
        List<Proof.Premise> premises = new Prover(inference)
                .prove(List.of(new MemberAtRisk("both")))
                .steps()
                .get(0)
                .reasons()
                .get(0)
                .premises();
        assertThat(premises)
                .extracting(Proof.Premise::words)
                .containsExactly(
                        "there is at least one Adjustment with finding F",
                        "the number of Adjustment with effect lower is 2");
        assertThat(premises.get(0).grounds()).extracting(Proof.Ground::fact).containsExactly(one, two);
        assertThat(premises.get(1).grounds()).extracting(Proof.Ground::fact).containsExactly(one, two);
    }

    @Test
    void evidenceCarriesItsReliabilityAndWhetherAnAnalystCodedIt() {
        CodedIntrinsicValue coded =
                new CodedIntrinsicValue(SmallWorld.account("K-1", "High.", Period.CURRENT, null), Level.HIGH);
        Reliability reliability = new Reliability("K-1", Triangulation.REPORTED, Confidence.MEDIUM);
        Rule reading = rule("IV-9", "IV", "an analyst says so", pattern("CodedIntrinsicValue"), pattern("Member"));
        Inference inference = new SmallWorld()
                .given(coded)
                .concluded(reliability, rule("M-1", "method", "it is reported"), List.of())
                .concluded(
                        new SharedThreat("GRA", Level.HIGH, Level.HIGH),
                        reading,
                        List.of(coded, new Member("RUR", Answer.YES)))
                .inference();
        List<Proof.Premise> premises = new Prover(inference)
                .prove(List.of(new SharedThreat("GRA", Level.HIGH, Level.HIGH)))
                .steps()
                .get(0)
                .reasons()
                .get(0)
                .premises();
        assertThat(premises.get(0).grounds())
                .containsExactly(new Proof.Observed(coded, "CodedIntrinsicValue K-1", true, reliability));
        assertThat(premises.get(1).grounds())
                .extracting(Proof.Ground::statement)
                .containsExactly("Ruritania is a member, and its consent is essential");
    }

    @Test
    void conditionsOfAFormThatCannotBeReadAreToldAsWritten() {
        Condition odd = new Condition.Unsupported(List.of("Pillar"), SmallWorld.PLACE, "forall( Pillar() )");
        Rule mixed = rule("U-1", "method", "so it is", odd, pattern("Pillar"));
        Inference inference = new SmallWorld()
                .concluded(new Pillar("E4", Bound.LOWEST), rule("A-1", "E4", "it is so"), List.of())
                .concluded(new MemberAtRisk("x"), mixed, List.of(new Pillar("E4", Bound.LOWEST)))
                .inference();
        List<Proof.Premise> premises = new Prover(inference)
                .prove(List.of(new MemberAtRisk("x")))
                .steps()
                .get(0)
                .reasons()
                .get(0)
                .premises();
        assertThat(premises.get(0).words()).isEqualTo("as the rule has it: forall( Pillar() )");
        assertThat(premises.get(0).grounds()).isEmpty();
        assertThat(premises.get(1).grounds())
                .extracting(Proof.Ground::fact)
                .containsExactly(new Pillar("E4", Bound.LOWEST));
    }

    @Test
    void whatWasNotConcludedHasNoProof() {
        Prover prover = new Prover(carriedByTwo().inference());
        assertThatThrownBy(() -> prover.prove(List.of(new Verdict(Outcome.COLLAPSE))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("COLLAPSE");
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void everyConditionOfEveryFiringIsToldWithTheFactsThatMetIt(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Inference inference = ENGINE.infer(RandomFacts.of(seed));
        List<Conclusion> conclusions =
                inference.derived().stream().map(Derived::conclusion).toList();
        Proof proof = new Prover(inference).prove(conclusions);
        assertThat(proof.steps()).hasSameSizeAs(conclusions);
        Set<Integer> numbers = new HashSet<>();
        for (Proof.Step step : proof.steps()) {
            numbers.add(step.number());
            assertThat(step.reasons()).hasSameSizeAs(inference.justifications(step.conclusion()));
            for (Proof.Reason reason : step.reasons()) {
                assertThat(reason.premises())
                        .extracting(Proof.Premise::condition)
                        .isEqualTo(reason.rule().conditions());
                assertThat(reason.premises()).allSatisfy(ProverTest::isToldWithItsGrounds);
            }
        }
        assertThat(numbers).hasSameSizeAs(proof.steps());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noConclusionRestsOnItself(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Inference inference = ENGINE.infer(RandomFacts.of(seed));
        Proof proof = new Prover(inference)
                .prove(inference.derived().stream().map(Derived::conclusion).toList());
        boolean[] done = new boolean[proof.steps().size() + 1];
        proof.steps().forEach(step -> restsOnOthers(proof, step.number(), new ArrayList<>(), done));
    }

    private static void isToldWithItsGrounds(Proof.Premise premise) {
        assertThat(premise.words()).isNotBlank().doesNotContain("$").doesNotContain("null");
        if (premise.kind() == Proof.Kind.FOUND) {
            assertThat(premise.grounds()).hasSize(1);
        } else if (premise.kind() == Proof.Kind.PRESENT) {
            assertThat(premise.grounds()).as(premise.condition().text()).isNotEmpty();
        } else if (premise.kind() == Proof.Kind.ABSENT) {
            assertThat(premise.grounds()).isEmpty();
        }
    }

    private static void restsOnOthers(Proof proof, int number, List<Integer> path, boolean[] done) {
        assertThat(path).doesNotContain(number);
        if (done[number]) {
            return;
        }
        path.add(number);
        proof.steps()
                .get(number - 1)
                .reasons()
                .forEach(reason -> reason.premises()
                        .forEach(premise -> premise.grounds().forEach(ground -> {
                            if (ground instanceof Proof.Concluded concluded) {
                                restsOnOthers(proof, concluded.step(), path, done);
                            }
                        })));
        path.remove(path.size() - 1);
        done[number] = true;
    }
}
