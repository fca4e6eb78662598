package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.explanation.Sentences;
import org.endure.fact.State;
import org.endure.fact.Vocabulary;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;

/** Rules that give their reason in several languages. */
class TranslatedRuleTest {

    private static final String JAPANESE = "{state}の一派閥が（公然と）「反対」を唱えている：一例、二例";

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @Test
    void aRuleKeepsItsReasonInEachLanguage() {
        Rule rule = rule("@because_sv(\"en falang i {state} talar emot den\") @because_ja(\"" + JAPANESE + "\")");
        assertThat(diagnostics).isEmpty();
        assertThat(rule.because()).isEqualTo("a faction in {state} speaks against it");
        assertThat(rule.because(Language.SWEDISH)).isEqualTo("en falang i {state} talar emot den");
        assertThat(rule.because(Language.JAPANESE)).isEqualTo(JAPANESE);
        assertThat(told(rule, Language.JAPANESE)).isEqualTo("日本の一派閥が（公然と）「反対」を唱えている：一例、二例");
    }

    @Test
    void aReasonWithoutTranslationIsWhollyEnglish() {
        Rule rule = rule("");
        assertThat(rule.speaks(Language.JAPANESE)).isFalse();
        assertThat(told(rule, Language.JAPANESE)).isEqualTo("a faction in Japan speaks against it");
    }

    @Test
    void aLanguageThatNobodyAsksForIsAMistake() {
        rule("@because_se(\"x\")");
        assertThat(diagnostics).singleElement().satisfies(each -> {
            assertThat(each.text())
                    .contains("x.drl:5:3: error: @because_se is in no language in which Endure answers.")
                    .contains("Did you mean because_sv?");
        });
    }

    private static String told(Rule rule, Language language) {
        RuleBase rules = new RuleBase("walt", List.of(), List.of(rule), List.of(), List.of(), "");
        Inference inference = new Inference(
                rules, List.of(new State("JPN", "Japan", org.endure.fact.RegimeType.DEMOCRACY, null, null)), List.of());
        return new Sentences(inference, language).because(new Justification(rule, List.of(), Map.of("state", "JPN")));
    }

    private Rule rule(String translations) {
        return new DrlRuleParser()
                .parse(new RuleFile("x.drl", """
                        package org.endure.rules
                        import org.endure.fact.*;
                        rule "A faction speaks against it"
                          @id("X-1") @mechanism("C4") @source("me") @basis("operationalisation") @because("a faction in {state} speaks against it")
                          %s
                        when
                          State( $state : code )
                        then
                          insertLogical( new Missing( $state ) );
                        end
                        """.formatted(translations)), Vocabulary.BUILT_IN, diagnostics)
                .get(0);
    }
}
