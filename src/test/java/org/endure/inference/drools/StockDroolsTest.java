package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.kiesession.rulebase.SessionsAwareKnowledgeBase;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.consultation.CrossCheck;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Vocabulary;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.rule.check.RuleChecks;
import org.endure.rule.syntax.RandomRules;
import org.endure.rule.syntax.RuleFileReader;
import org.endure.rule.syntax.RuleText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/** What Endure has compiled from the rules that it read concludes what Drools by itself concludes from the rule files as written. */
class StockDroolsTest {

    private static final int WORLDS = 40;
    private static final int RULES = 250;

    @TestFactory
    Stream<DynamicTest> everyShippedTheoryConcludesTheSame() {
        Map<String, RuleBase> all = new LinkedHashMap<>();
        ShippedTheory.theories().forEach((name, theory) -> all.put(name, theory.ruleBase()));
        ShippedTheory.codings()
                .forEach(coding -> all.put(coding.rules().files().get(0).path(), coding.rules()));
        return all.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> assertConcludesTheSame(each.getValue())));
    }

    /** Rules in every form of the language; each concludes for itself, so that a difference names its rule. */
    @Test
    void rulesInEveryFormConcludeTheSameInBothEngines() {
        List<Rule> rules = new ArrayList<>();
        List<RuleFile> files = new ArrayList<>();
        for (long seed = 0; seed < RULES; seed++) {
            RuleFile file = new RuleFile("random%d.drl".formatted(seed), RuleText.of(List.of(RandomRules.of(seed))));
            RuleFileReader.Reading reading = RuleFileReader.read(file, Vocabulary.BUILT_IN, false);
            List<Diagnostic> faults =
                    RuleChecks.check(List.of(file), reading.rules(), List.of(), Vocabulary.BUILT_IN).stream()
                            .filter(each -> !List.of("because-variable", "unknown-parameter")
                                    .contains(each.code()))
                            .toList();
            assertThat(faults).as(file.text()).isEmpty();
            files.add(file);
            rules.addAll(reading.rules());
        }
        RuleBase base = new RuleBase("random", files, rules, List.of(), List.of(), "");
        assertConcludesTheSame(base);
        InferenceEngine engine = new DroolsCompiler().compile(base, Limits.DEFAULT);
        for (long seed = 1; seed <= WORLDS; seed++) {
            List<Fact> facts = RandomFacts.of(seed);
            CrossCheck.of(engine.infer(facts), facts);
        }
    }

    @Test
    void whatTheEngineRefusesIsToldWhereItIsWritten() {
        RuleFile file = new RuleFile("mine.drl", """
                // A rule that was not checked before it was compiled.
                package org.endure.rules
                import org.endure.fact.*;

                rule "A claim"
                  @id("X-1") @mechanism("method") @source("x") @basis("operationalisation") @because("x")
                when
                  Member( $state : state )
                  State( code == $state,
                      name == "x", colour == "red" )
                then
                  insertLogical( new Missing( "x" ) );
                end
                """);
        RuleBase base = new RuleBase(
                "t",
                List.of(file),
                RuleFileReader.read(file, Vocabulary.BUILT_IN, false).rules(),
                List.of(),
                List.of(),
                "");
        DroolsCompiler compiler = new DroolsCompiler();
        assertThatThrownBy(() -> compiler.compile(base, Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        thrown -> assertThat(thrown.diagnostics()).isNotEmpty().allSatisfy(each -> {
                            assertThat(each.at().file()).isEqualTo("mine.drl");
                            assertThat(each.at().line()).isBetween(9, 10);
                            assertThat(each.at().column()).isPositive();
                        }));
    }

    private static void assertConcludesTheSame(RuleBase rules) {
        KieBase stock = stock(rules);
        InferenceEngine engine = new DroolsCompiler().compile(rules, Limits.DEFAULT);
        LongStream.rangeClosed(1, WORLDS).forEach(seed -> {
            List<Fact> facts = RandomFacts.of(seed);
            Set<Fact> ours = new HashSet<>();
            engine.infer(facts).derived().forEach(each -> ours.add(each.conclusion()));
            assertThat(ours).as("world %d", seed).isEqualTo(conclusions(stock, rules, facts));
        });
    }

    private static KieBase stock(RuleBase rules) {
        Properties interpreted = new Properties();
        interpreted.setProperty("drools.dialect.default", "mvel");
        KnowledgeBuilder builder =
                KnowledgeBuilderFactory.newKnowledgeBuilder(KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                        interpreted, rules.vocabulary().classLoader()));
        for (RuleFile file : rules.files()) {
            // Drools takes the note for an annotation Mechanism, and then no longer finds the fact type of that name.
            String text = RuleFileReader.read(file, Vocabulary.BUILT_IN, false)
                    .withoutDeclarations()
                    .replace("@mechanism(", "@mechanisms(");
            builder.add(
                    KieServices.get()
                            .getResources()
                            .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8")
                            .setSourcePath(file.path()),
                    ResourceType.DRL);
        }
        assertThat(builder.hasErrors()).as(builder.getErrors().toString()).isFalse();
        SessionsAwareKnowledgeBase base = (SessionsAwareKnowledgeBase)
                KnowledgeBaseFactory.newKnowledgeBase(RuleBaseFactory.newKnowledgeBaseConfiguration(
                        new Properties(), rules.vocabulary().classLoader()));
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    private static Set<Fact> conclusions(KieBase stock, RuleBase rules, List<Fact> facts) {
        KieSession session = stock.newKieSession();
        try {
            facts.forEach(session::insert);
            rules.facts(facts).forEach(session::insert);
            session.fireAllRules();
            Set<Fact> found = new HashSet<>();
            session.getObjects(Conclusion.class::isInstance).forEach(each -> found.add((Fact) each));
            found.removeAll(new HashSet<>(facts));
            return found;
        } finally {
            session.dispose();
        }
    }
}
