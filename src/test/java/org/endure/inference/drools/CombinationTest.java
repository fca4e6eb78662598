package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.consultation.CrossCheck;
import org.endure.diagnostic.Diagnostic;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.fact.Answer;
import org.endure.fact.Fact;
import org.endure.fact.Member;
import org.endure.fact.Missing;
import org.endure.fact.RegimeType;
import org.endure.fact.State;
import org.endure.fact.Vocabulary;
import org.endure.inference.Inference;
import org.endure.inference.Limits;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.JointChanges;
import org.endure.inference.stratified.NearMisses;
import org.endure.inference.stratified.Variations;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;

/** Existences and negations of several conditions together are read, evaluated, proved and explained like the others. */
class CombinationTest {

    private static final List<String> CONDITIONS = List.of(
            "exists( Member( $s: state ) and State( code == $s ) )",
            "exists( Member( $s: state, essential == Answer.YES ) and not State( code == $s ) )",
            "not( Member( $s: state ) and State( code == $s ) )",
            "not( Member( $s: state, essential == Answer.YES ) and not State( code == $s ) )",
            "exists( Member( $s: state ) and exists State( code == $s ) )",
            "Member( $m: state ) exists( State( $g: code ) and Member( state == $g, state != $m ) )",
            "Member( $m: state ) not( Member( $n: state != $m ) and not State( code == $n ) )",
            "not( Member( $s: state ) and not( State( $g: code == $s ) and Member( state == $g, essential == Answer.YES ) ) )",
            "not( not Member( essential == Answer.YES ) )",
            "exists( not Member( essential == Answer.NO ) )",
            "not State( $c: code, name == $c )");

    private static final RuleBase RULES = ruleBase();

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void theEvaluatorConcludesWhatTheEngineConcludes(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = facts(new Random(seed));
        CrossCheck.of(Engines.ENGINE.infer(facts), facts);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aRuleHasAFailedConditionExactlyIfItDidNotFire(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Inference inference = Engines.DIRECT.infer(facts(new Random(seed)));
        Set<Rule> fired = new HashSet<>();
        inference.derived().forEach(each -> each.justifications().forEach(reason -> fired.add(reason.rule())));
        NearMisses search = new NearMisses(inference);
        for (Rule rule : RULES.rules()) {
            NearMisses.NearMiss miss = search.of(rule);
            assertThat(miss.failed() == null).as(rule.id()).isEqualTo(fired.contains(rule));
            assertThat(miss.obstacles().isEmpty()).as(rule.id()).isEqualTo(fired.contains(rule));
        }
    }

    @Test
    void noRuleIsLeftToTheEngineAlone() {
        assertThat(DirectEngine.unsupported(RULES)).isEmpty();
        assertThat(RULES.rules()).hasSize(CONDITIONS.size());
        assertThat(rule("R1").conditions().get(0)).isInstanceOf(Condition.Combination.class);
    }

    @Test
    void whatMetThemTogetherIsProvedAndTold() {
        Proof.Premise met = premise(0, new Member("AAA", Answer.NO), new Member("BBB", Answer.NO), state("AAA"));
        assertThat(met.kind()).isEqualTo(Proof.Kind.PRESENT);
        assertThat(met.grounds()).hasSize(2);
        assertThat(met.words())
                .isEqualTo("there are, together, a Member and a State with code the state of that Member");
    }

    @Test
    void whatNothingMeetsTogetherIsProvedByItsAbsence() {
        Proof.Premise met = premise(3, new Member("AAA", Answer.NO));
        assertThat(met.kind()).isEqualTo(Proof.Kind.ABSENT);
        assertThat(met.words()).startsWith("there are never together a Member").contains("no State");
    }

    @Test
    void theFactsThatTogetherStandInTheWayAreNamed() {
        List<Fact> facts = List.of(new Member("AAA", Answer.NO), new Member("BBB", Answer.NO), state("AAA"));
        NearMisses.NearMiss miss = new NearMisses(Engines.DIRECT.infer(facts)).of(rule("R2"));
        assertThat(miss.obstacles())
                .allMatch(NearMisses.Obstacle::isInTheWay)
                .extracting(NearMisses.Obstacle::fact)
                .containsExactly(facts.get(0), facts.get(2));
    }

    @Test
    void factsThatOnlyTogetherStandInTheWayMeetWhateverTheNamesWithinTheConditionStandFor() {
        for (List<Fact> facts : List.of(
                List.<Fact>of(state("AAA"), state("BBB")),
                List.<Fact>of(
                        new Member("AAA", Answer.YES), state("AAA"), new Member("BBB", Answer.YES), state("BBB")))) {
            List<JointChanges.OfFact> withdrawn = List.of(
                    new JointChanges.OfFact(0, new Variations.Change(facts.get(0), null)),
                    new JointChanges.OfFact(1, new Variations.Change(facts.get(facts.size() - 1), null)));
            assertThat(new JointChanges(new Variations(Engines.DIRECT, facts), asked -> true, 2, done -> true)
                            .of(withdrawn, difference -> true))
                    .extracting(JointChanges.Found::sets)
                    .contains(Set.of(Set.of(0, 1)));
        }
    }

    private static Rule rule(String id) {
        return RULES.rules().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Proof.Premise premise(int rule, Fact... facts) {
        Proof proof = new Prover(Engines.DIRECT.infer(List.of(facts)), Language.ENGLISH)
                .prove(List.of(new Missing("R" + rule)));
        return proof.steps().get(0).reasons().get(0).premises().get(0);
    }

    private static State state(String code) {
        return new State(code, code, RegimeType.UNKNOWN, null, null);
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (String state : List.of("AAA", "BBB", "CCC")) {
            if (random.nextBoolean()) {
                facts.add(new Member(state, random.nextBoolean() ? Answer.YES : Answer.NO));
            }
            if (random.nextBoolean()) {
                facts.add(state(state));
            }
        }
        return facts;
    }

    /** Prepared once. */
    private static final class Engines {
        private static final DirectEngine DIRECT = new DirectEngine(RULES);
        private static final org.endure.inference.InferenceEngine ENGINE =
                new DroolsCompiler().compile(RULES, Limits.DEFAULT);
    }

    private static RuleBase ruleBase() {
        StringBuilder text = new StringBuilder("package org.endure.rules\nimport org.endure.fact.*;\n");
        for (int i = 0; i < CONDITIONS.size(); i++) {
            text.append("""
                    rule "rule %d"
                      @id("R%d") @mechanism("M") @source("S") @basis("operationalisation") @because("B")
                    when
                      %s
                    then
                      insertLogical( new Missing( "R%d" ) );
                    end
                    """.formatted(i, i, CONDITIONS.get(i), i));
        }
        RuleFile file = new RuleFile("combinations.drl", text.toString());
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Rule> rules = new DrlRuleParser().parse(file, Vocabulary.BUILT_IN, diagnostics);
        assertThat(diagnostics).isEmpty();
        return new RuleBase("test", List.of(file), rules, List.of(), List.of(), "");
    }
}
