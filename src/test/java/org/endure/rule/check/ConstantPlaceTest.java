package org.endure.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Vocabulary;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.junit.jupiter.api.Test;

/** A misspelt constant is reported where it stands. */
class ConstantPlaceTest {

    @Test
    void aConstantOnTheSecondLineOfAListIsReportedOnThatLine() {
        RuleFile file = new RuleFile("a.drl", """
                package org.endure.rules
                import org.endure.fact.*;
                rule "A threat that is aggressive or uncertain raises the value"
                  @id("T-1") @mechanism("BT") @source("none") @basis("operationalisation") @because("it does")
                when
                  ThreatPerception( period == Period.CURRENT, intentions in (Intentions.AGGRESSIVE,
                      Intentions.UNCERTIAN), $area : area, $fact : id )
                then
                  insertLogical( new Indication( "E5.b", Direction.ENDURANCE, Nature.CONDUCT, "ALLIANCE", $area, "-", Magnitude.SLIGHT, $fact ) );
                end
                """);
        List<Diagnostic> found = new ArrayList<>();
        List<Rule> rules = new DrlRuleParser().parse(file, Vocabulary.BUILT_IN, found);
        found.addAll(RuleChecks.check(List.of(file), rules, List.of(), Vocabulary.BUILT_IN));
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.at().line()).isEqualTo(7);
            assertThat(each.at().column()).isEqualTo(7);
            assertThat(each.advice()).contains("UNCERTAIN");
        });
    }
}
