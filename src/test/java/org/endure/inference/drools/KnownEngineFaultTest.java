package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.kiesession.rulebase.SessionsAwareKnowledgeBase;
import org.endure.consultation.CrossCheck;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Answer;
import org.endure.fact.Fact;
import org.endure.fact.Member;
import org.endure.fact.Missing;
import org.endure.fact.Vocabulary;
import org.endure.inference.Inference;
import org.endure.inference.Limits;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/**
 * Drools #7115: two rules in different packages that share the first condition of {@code exists( A and not B )} silence each
 * other. Every theory is compiled into one package, where they do not; should that change, the cross-check tells.
 */
class KnownEngineFaultTest {

    private static final List<Fact> FACTS = List.of(new Member("AAA", Answer.YES));
    private static final RuleFile SHARED = file("shared", "Member( essential == Answer.YES )", "MemberAtRisk");
    private static final RuleFile ONE = file("one", "exists( MemberAtRisk() and not Denial() )", "Missing");
    private static final RuleFile TWO = file("two", "exists( MemberAtRisk() and Pillar() )", "Missing");

    @Test
    void rulesOfOnePackageThatShareAnExistenceDoNotSilenceEachOther() {
        Inference together = compiled(SHARED, ONE, TWO);
        assertThat(together.conclusions(Missing.class)).containsExactly(new Missing("one"));
        assertThatCode(() -> CrossCheck.of(together, FACTS)).doesNotThrowAnyException();
    }

    @Test
    void inTwoPackagesTheyDoAndTheCrossCheckNamesTheSilencedRule() {
        Inference alone = inPackagesOfTheirOwn(SHARED, ONE);
        assertThat(alone.conclusions(Missing.class)).containsExactly(new Missing("one"));
        Inference apart = inPackagesOfTheirOwn(SHARED, ONE, TWO);
        assertThat(apart.conclusions(Missing.class)).isEmpty();
        assertThatThrownBy(() -> CrossCheck.of(apart, FACTS))
                .isInstanceOf(CrossCheck.EngineFaultException.class)
                .hasMessageContaining("only the evaluator has one (the rule one): Missing[what=one]");
    }

    private static RuleFile file(String id, String condition, String conclusion) {
        return new RuleFile(id + ".drl", """
                package org.endure.rules
                import org.endure.fact.*;
                rule "the rule %s"
                  @id("%s") @mechanism("M") @source("S") @basis("operationalisation") @because("B")
                when
                  %s
                then
                  insertLogical( new %s( "%s" ) );
                end
                """.formatted(id, id, condition, conclusion, id));
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

    private static Inference compiled(RuleFile... files) {
        return new DroolsCompiler().compile(ruleBase(files), Limits.DEFAULT).infer(FACTS);
    }

    private static Inference inPackagesOfTheirOwn(RuleFile... files) {
        SessionsAwareKnowledgeBase base = (SessionsAwareKnowledgeBase) KnowledgeBaseFactory.newKnowledgeBase();
        for (RuleFile file : files) {
            KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
            String text = file.text()
                    .replace(
                            "org.endure.rules",
                            "org.endure.rules." + file.path().replace(".drl", ""));
            builder.add(
                    KieServices.get().getResources().newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)),
                    ResourceType.DRL);
            assertThat(builder.getErrors()).isEmpty();
            base.addPackages(builder.getKnowledgePackages());
        }
        return new DroolsEngine(ruleBase(files), base, Limits.DEFAULT).infer(FACTS);
    }
}
