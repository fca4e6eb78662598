package org.endure.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Answer;
import org.endure.fact.Fact;
import org.endure.fact.Member;
import org.endure.inference.Limits;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;
import org.endure.rulebase.RuleFile;
import org.junit.jupiter.api.Test;

/**
 * Drools #7115: two rules in different packages that share the first condition of {@code exists( A and not B )} silence each
 * other. Every theory is compiled into one package, where they do not.
 */
class KnownEngineFaultTest {

    @Test
    void rulesOfOnePackageThatShareAnExistenceDoNotSilenceEachOther() {
        List<Fact> facts = List.of(new Member("AAA", Answer.YES));
        List<Fact> alone = conclusions(facts, file("one.drl", "one", "Pillar( family == \"x\" )"));
        List<Fact> together = conclusions(
                facts,
                file("one.drl", "one", "Pillar( family == \"x\" )"),
                file("two.drl", "two", "Overriding( ground == \"x\" )"));
        assertThat(alone).containsExactly(new org.endure.fact.Missing("one"));
        assertThat(together)
                .containsExactlyInAnyOrder(new org.endure.fact.Missing("one"), new org.endure.fact.Missing("two"));
    }

    private static RuleFile file(String path, String name, String absent) {
        return new RuleFile(path, """
                package org.endure.rules
                import org.endure.fact.*;
                rule "%s"
                when
                  exists( Member( needed == Answer.YES ) and not %s )
                then
                  insertLogical( new Missing( "%s" ) );
                end
                """.formatted(name, absent, name));
    }

    private static List<Fact> conclusions(List<Fact> facts, RuleFile... files) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (RuleFile file : files) {
            rules.addAll(new DrlRuleParser().parse(file, diagnostics));
        }
        RuleBase ruleBase = new RuleBase("test", List.of(files), rules, List.of(), List.of(), "");
        return new DroolsCompiler()
                .compile(ruleBase, Limits.DEFAULT).infer(facts).derived().stream()
                        .map(each -> (Fact) each.conclusion())
                        .toList();
    }
}
