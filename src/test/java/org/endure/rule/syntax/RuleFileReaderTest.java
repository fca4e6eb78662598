package org.endure.rule.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Fact;
import org.endure.fact.RegimeType;
import org.endure.fact.State;
import org.endure.fact.Vocabulary;
import org.endure.inference.Limits;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rule files may hold besides rules, and what a trusted file may hold besides the rule language. */
class RuleFileReaderTest {

    private static final String RULE = """
            rule "A claim"
              @id("X-1") @mechanism("method") @source("x") @basis("operationalisation") @because("x")
            when
              %s
            then
              insertLogical( new %s );
            end
            """;
    private static final String HEAD = "package org.endure.rules\nimport org.endure.fact.*;\n";

    @Test
    void aCommentThatBeginsWithAWordOfTheLanguageIsAComment() {
        String text = HEAD + "/* A rule file may\ndeclare a type, or a\nrule \"x\" when then\nend */\n// declare Foo\n"
                + RULE.formatted("Alliance()", "Missing( \"x\" )");
        RuleFileReader.Reading reading = read(text, false);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.rules()).hasSize(1);
        assertThat(reading.declarations()).isEmpty();
        assertThat(TypeDeclarations.read(new RuleFile("x.drl", text), new java.util.ArrayList<>()))
                .isEmpty();
    }

    @Test
    void oneMistakeDoesNotHideThoseOfOtherRules() {
        String text = HEAD
                + RULE.formatted("Alliance() from $x", "Missing( \"x\" )")
                + RULE.formatted("eval( true )", "Missing( new Thread() )")
                + RULE.formatted("Alliance()", "Missing( \"x\" )").replace("when", "enabled false\nwhen");
        assertThat(read(text, false).faults())
                .extracting(Diagnostic::code)
                .containsExactly("untrusted", "untrusted", "untrusted", "untrusted");
    }

    @Test
    void ofATrustedFileWhatTheLanguageDoesNotHaveIsLeftToTheEngine() {
        String text = HEAD + "global java.util.List seen;\nfunction void go() { String s = \"a\\n\"; }\n"
                + RULE.formatted("Alliance()\n  eval( 1 < 2 )", "Missing( \"x\" )")
                        .replace("when", "salience 10\nwhen");
        RuleFileReader.Reading reading = read(text, true);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.foreign()).isTrue();
        assertThat(reading.rules().get(0).conditions()).hasSize(2).element(1).isInstanceOf(Condition.Unsupported.class);
        assertThat(read(HEAD + RULE.formatted("Alliance()", "Missing( \"x\" )"), true)
                        .foreign())
                .isFalse();
    }

    @Test
    void aConclusionWhoseValueIsNotKnownIsAMistakeOfTheRuleInBothEngines() {
        RuleFile file = new RuleFile(
                "x.drl",
                HEAD
                        + RULE.formatted(
                                "State( $shares : powerShare )",
                                "RiskPoint( \"x\", Direction.COLLAPSE, $shares.intValue() )"));
        List<Rule> rules = RuleFileReader.read(file, Vocabulary.BUILT_IN, false).rules();
        assertThat(rules).hasSize(1);
        RuleBase base = new RuleBase("t", List.of(file), rules, List.of(), List.of(), "");
        List<Fact> facts = List.of(new State("AAA", "A", RegimeType.DEMOCRACY, null, 2000));
        assertThatThrownBy(() -> new DirectEngine(base).infer(facts))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a value that it needs is not known");
        assertThatThrownBy(
                        () -> new DroolsCompiler().compile(base, Limits.DEFAULT).infer(facts))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a value that it needs is not known");
    }

    /** The first words that Drools reads in a rule before its conditions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience",
                "enabled",
                "agenda-group",
                "ruleflow-group",
                "activation-group",
                "auto-focus",
                "lock-on-active",
                "no-loop",
                "date-effective",
                "date-expires",
                "duration"
            })
    void theWholeNameOfAnAttributeIsMarked(String attribute) {
        String text = HEAD + RULE.formatted("Alliance()", "Missing( \"x\" )").replace("when", attribute + " 1\nwhen");

        assertThat(read(text, false).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .isEqualTo("\"" + attribute + "\" is not part of the rule language."))
                .extracting(Diagnostic::width)
                .isEqualTo(attribute.length());
    }

    private static RuleFileReader.Reading read(String text, boolean trusted) {
        return RuleFileReader.read(new RuleFile("x.drl", text), Vocabulary.BUILT_IN, trusted);
    }
}
