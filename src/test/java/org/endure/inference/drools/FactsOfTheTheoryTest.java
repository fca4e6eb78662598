package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Direction;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.IssueArea;
import org.endure.fact.Missing;
import org.endure.fact.NotSearched;
import org.endure.fact.Searched;
import org.endure.fact.TerminationKind;
import org.endure.fact.TimeSpan;
import org.endure.fact.Vocabulary;
import org.endure.inference.Inference;
import org.endure.inference.Limits;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.rule.check.RuleChecks;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;

/** What the theory adds to the facts given, and what rules can ask of any observation: both engines read it alike. */
class FactsOfTheTheoryTest {

    private static final List<MechanismDefinition> MECHANISMS = List.of(
            new MechanismDefinition("A.a", "One", Direction.COLLAPSE, true),
            new MechanismDefinition("A.b", "Two", Map.<Language, String>of(), Direction.COLLAPSE, "B", null, true),
            new MechanismDefinition("E", "Three", Direction.ENDURANCE, true),
            new MechanismDefinition("X", "A finding of its own", Direction.ENDURANCE, false));

    @Test
    void mechanismsAreFactsWithTheirFamilies() {
        RuleBase rules = rules("""
                rule "Family"
                  @id("T-1") @mechanism("method") @source("test") @basis("operationalisation") @because("test")
                when
                  Mechanism( direction == Direction.COLLAPSE, $family : family )
                then
                  insertLogical( new Missing( $family ) );
                end
                """);
        assertThat(conclusions(rules, List.of())).containsExactlyInAnyOrder(new Missing("A"), new Missing("B"));
    }

    @Test
    void whatWasNotSearchedForIsAFactOnlyIfTheFactSetSaysWhatWas() {
        RuleBase rules = rules("""
                rule "Not searched"
                  @id("T-1") @mechanism("method") @source("test") @basis("operationalisation") @because("test")
                when
                  NotSearched( $code : mechanism )
                then
                  insertLogical( new Missing( $code ) );
                end
                """);
        assertThat(conclusions(rules, List.of())).isEmpty();
        assertThat(conclusions(rules, List.of(new Searched(List.of("all"))))).isEmpty();
        assertThat(conclusions(rules, List.of(new Searched(List.of("A")))))
                .containsExactlyInAnyOrder(new Missing("A.b"), new Missing("E"));
        assertThat(conclusions(rules, List.of(new Searched(List.of()))))
                .containsExactlyInAnyOrder(new Missing("A.a"), new Missing("A.b"), new Missing("E"));
        assertThat(rules.notSearched(List.of(new Searched(List.of("B", "E"))))).containsExactly(new NotSearched("A.a"));
    }

    @Test
    void eventContentAndSideAreReadLikeAttributes() {
        RuleBase rules = rules("""
                rule "One event"
                  @id("T-1") @mechanism("method") @source("test") @basis("operationalisation") @because("test")
                when
                  Termination( takesEffect == null, side == "", $id : id, $event : event, $content : content )
                  Observation( id != $id, event == $event, content == $content )
                then
                  insertLogical( new Missing( $event ) );
                end
                """);
        Fact first = end("T-1", "leaves", null);
        assertThat(conclusions(rules, List.of(first, end("T-2", "leaves", null))))
                .containsExactly(new Missing("leaves"));
        assertThat(conclusions(rules, List.of(first, end("T-2", "left", null)))).isEmpty();
        assertThat(conclusions(rules, List.of(end("T-1", "leaves", "2001"), end("T-2", "leaves", "2001"))))
                .isEmpty();
    }

    @Test
    void conclusionsMaySayHowFarOneLevelLiesAboveAnother() {
        RuleBase rules = rules("""
                rule "Difference"
                  @id("T-1") @mechanism("method") @source("test") @basis("operationalisation") @because("test")
                when
                  BaselineThreat( $low : low, $high : high, $member : member )
                then
                  insertLogical( new RaisedMagnitude( $member, $high.above( $low ), $high.above( $low ) ) );
                end
                """);
        assertThat(conclusions(
                        rules,
                        List.of(new org.endure.fact.BaselineThreat(
                                "1999", 0, "AAA", "CCC", org.endure.fact.Level.LOW, org.endure.fact.Level.HIGH))))
                .containsExactly(new org.endure.fact.RaisedMagnitude(
                        "AAA", org.endure.fact.Magnitude.MODERATE, org.endure.fact.Magnitude.MODERATE));
    }

    private static Fact end(String id, String event, @org.jspecify.annotations.Nullable String effect) {
        Map<String, Object> account = new HashMap<>();
        account.put("id", id);
        account.put("sentence", id);
        account.put("area", IssueArea.TREATY);
        account.put("evidence", EvidenceKind.DEED);
        account.put("event", event);
        if (effect != null) {
            account.put("takesEffect", TimeSpan.parse(effect));
        }
        Map<String, Object> own = new HashMap<>();
        own.put("account", FactType.account(account, "2000"));
        own.put("kind", TerminationKind.DENUNCIATION);
        own.put("by", "AAA");
        return FactType.named("Termination").fact(own);
    }

    /** What both engines conclude, for the same reasons. */
    private static List<Fact> conclusions(RuleBase rules, List<Fact> given) {
        Inference direct = new DirectEngine(rules).infer(given);
        Inference stock = new DroolsCompiler().compile(rules, Limits.DEFAULT).infer(given);
        assertThat(new HashSet<>(stock.derived())).isEqualTo(new HashSet<>(direct.derived()));
        assertThat(stock.given()).isEqualTo(direct.given());
        return direct.derived().stream().<Fact>map(each -> each.conclusion()).toList();
    }

    private static RuleBase rules(String text) {
        RuleFile file = new RuleFile("a.drl", "package org.endure.rules\nimport org.endure.fact.*;\n" + text);
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Rule> rules = new DrlRuleParser().parse(file, Vocabulary.BUILT_IN, diagnostics);
        diagnostics.addAll(RuleChecks.check(List.of(file), rules, List.of(), Vocabulary.BUILT_IN));
        assertThat(diagnostics).isEmpty();
        return new RuleBase("test", List.of(file), rules, List.of(), MECHANISMS, Integer.toHexString(text.hashCode()));
    }
}
