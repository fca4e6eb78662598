package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Answer;
import org.endure.fact.Fact;
import org.endure.fact.Member;
import org.endure.fact.Missing;
import org.endure.fact.Vocabulary;
import org.endure.inference.Derived;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.junit.jupiter.api.Test;

class DroolsEngineTest {

    @Test
    void theOrderOfRuleFilesDoesNotMatter() {
        RuleBase rules = ShippedTheory.rules();
        for (int seed = 1; seed <= 2; seed++) {
            List<RuleFile> shuffled = new ArrayList<>(rules.files());
            Collections.shuffle(shuffled, new Random(seed));
            InferenceEngine engine = new DroolsCompiler()
                    .compile(
                            new RuleBase(
                                    rules.theory(),
                                    shuffled,
                                    rules.rules(),
                                    rules.parameters(),
                                    rules.mechanisms(),
                                    rules.hash()),
                            Limits.DEFAULT);
            for (long facts = 0; facts < 20; facts++) {
                assertThat(derived(engine, RandomFacts.of(facts)))
                        .isEqualTo(derived(ShippedTheory.engine(), RandomFacts.of(facts)));
            }
        }
    }

    @Test
    void everyReasonForAConclusionIsKept() {
        InferenceEngine engine =
                compile(Limits.DEFAULT, rule("One", "state == \"AAA\""), rule("Two", "essential == Answer.YES"));
        List<Derived> derived = derived(engine, List.of(new Member("AAA", Answer.YES)));
        assertThat(derived).singleElement().satisfies(each -> {
            assertThat(each.conclusion()).isEqualTo(new Missing("x"));
            assertThat(each.justifications())
                    .extracting(reason -> reason.rule().name())
                    .containsExactly("One", "Two");
        });
    }

    @Test
    void aConclusionWhoseReasonIsGoneIsGone() {
        InferenceEngine engine = compile(Limits.DEFAULT, rule("One", "state == \"AAA\""));
        assertThat(derived(engine, List.of(new Member("AAA", Answer.YES)))).hasSize(1);
        assertThat(derived(engine, List.of(new Member("BBB", Answer.YES)))).isEmpty();
    }

    @Test
    void tooManyFiringsAreStoppedAndTheRulesNamed() {
        InferenceEngine engine =
                compile(new Limits(10 * Limits.FIRING, 0), rule("A rule that fires for each member", "$s : state"));
        List<Fact> members = members(50);
        assertThatThrownBy(() -> engine.infer(members))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("do not come to an end")
                .hasMessageContaining("A rule that fires for each member");
    }

    @Test
    void anInferenceIsStoppedBetweenTwoFiringsAndTheRuleIsNamedWithWhatItCombines() {
        InferenceEngine engine = compile(
                new Limits(10_000, 0),
                rule("Few ways", "state == \"AAA\""),
                rule("Many ways", "$a : state ) Member( $b : state ) Member( $c : state"));
        List<Fact> members = members(100);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> engine.infer(members))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("\"Many ways\" combines facts in more ways than can be tried")
                    .hasMessageContaining("stopped after 10,000 steps of work")
                    .hasMessageContaining("Member (100 facts) with Member (100 facts) with Member (100 facts)");
        }
    }

    @Test
    void bothEnginesStopTheSameRuleWithTheSameWords() {
        RuleFile file = rule("Many ways", "$a : state ) Member( $b : state ) Member( $c : state");
        RuleBase rules = ruleBase(file);
        Limits limits = new Limits(100_000, 0);
        List<Fact> members = members(100);
        String byDrools = assertThrows(
                        InvalidInputException.class,
                        () -> new DroolsCompiler().compile(rules, limits).infer(members))
                .getMessage();
        String byEvaluator = assertThrows(
                        InvalidInputException.class, () -> new DirectEngine(rules, limits).infer(members))
                .getMessage();
        assertThat(byDrools).isEqualTo(byEvaluator);
    }

    @Test
    void rulesThatBuildOnEachOtherInACircleAreNamedInOrderWithTheirFirings() {
        String text = """
                package org.endure.rules
                import org.endure.fact.*;
                rule "More"
                  @id("M-1") @mechanism("method") @source("test") @basis("operationalisation") @because("test")
                when
                  Missing( $w : what )
                then
                  insertLogical( new MemberAtRisk( $w.concat( "x" ) ) );
                end
                rule "And more"
                  @id("M-2") @mechanism("method") @source("test") @basis("operationalisation") @because("test")
                when
                  MemberAtRisk( $g : member )
                then
                  insertLogical( new Missing( $g.concat( "y" ) ) );
                end
                rule "Begin"
                  @id("M-3") @mechanism("method") @source("test") @basis("operationalisation") @because("test")
                when
                  Member( $s : state )
                then
                  insertLogical( new Missing( $s ) );
                end
                """;
        List<Diagnostic> diagnostics = new ArrayList<>();
        RuleFile file = new RuleFile("circle.drl", text);
        List<Rule> rules = new DrlRuleParser(true).parse(file, Vocabulary.BUILT_IN, diagnostics);
        assertThat(diagnostics).isEmpty();
        InferenceEngine engine = new DroolsCompiler()
                .compile(
                        new RuleBase("test", List.of(file), rules, List.of(), List.of(), ""),
                        new Limits(1000 * Limits.FIRING, 0));
        assertThatThrownBy(() -> engine.infer(List.of(new Member("AAA", Answer.YES))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("stopped after 1001 firings")
                .hasMessageMatching("(?s).*build on each other in a circle: (More <- And more|And more <- More)\\..*")
                .hasMessageMatching(
                        "(?s).*Most fired \"(More|And more)\" 50\\d times, \"(More|And more)\" (50\\d|499|500) times, \"Begin\" 1 time\\b.*");
    }

    @Test
    void anInferenceDoesNotDependOnThoseMadeBefore() {
        InferenceEngine one = new DroolsCompiler().compile(ShippedTheory.rules(), Limits.DEFAULT);
        InferenceEngine other = new DroolsCompiler().compile(ShippedTheory.rules(), Limits.DEFAULT);
        Map<Long, List<Derived>> forwards = new TreeMap<>();
        Map<Long, List<Derived>> backwards = new TreeMap<>();
        for (long seed = 1; seed <= 40; seed++) {
            forwards.put(seed, derived(one, RandomFacts.of(seed)));
            backwards.put(41 - seed, derived(other, RandomFacts.of(41 - seed)));
        }
        assertThat(forwards).isEqualTo(backwards);
    }

    @Test
    void anInferenceAfterOneThatWasStoppedIsRight() {
        InferenceEngine engine =
                compile(new Limits(10 * Limits.FIRING, 0), rule("A rule that fires for each member", "$s : state"));
        List<Fact> many = members(50);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> engine.infer(many)).isInstanceOf(InvalidInputException.class);
            assertThat(derived(engine, List.of(new Member("AAA", Answer.YES))))
                    .singleElement()
                    .satisfies(each -> assertThat(each.justifications()).hasSize(1));
            assertThat(derived(engine, List.of())).isEmpty();
        }
    }

    private static List<Fact> members(int count) {
        List<Fact> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new Member("M" + i, Answer.YES));
        }
        return members;
    }

    private static List<Derived> derived(InferenceEngine engine, List<Fact> facts) {
        return List.copyOf(engine.infer(facts).derived());
    }

    private static RuleFile rule(String name, String constraint) {
        return new RuleFile(name + ".drl", """
                package org.endure.rules
                import org.endure.fact.*;
                rule "%s"
                  @id("%s") @mechanism("method") @source("test") @basis("operationalisation") @because("test")
                when
                  Member( %s )
                then
                  insertLogical( new Missing( "x" ) );
                end
                """.formatted(name, name, constraint));
    }

    private static InferenceEngine compile(Limits limits, RuleFile... files) {
        return new DroolsCompiler().compile(ruleBase(files), limits);
    }

    private static RuleBase ruleBase(RuleFile... files) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (RuleFile file : files) {
            rules.addAll(new DrlRuleParser().parse(file, Vocabulary.BUILT_IN, diagnostics));
        }
        assertThat(diagnostics).isEmpty();
        return new RuleBase("test", List.of(files), rules, List.of(), List.of(), "");
    }
}
