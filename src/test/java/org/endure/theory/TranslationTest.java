package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.coding.Coding;
import org.endure.rule.Placeholder;
import org.endure.rule.Rule;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;

/** The theory speaks three languages. */
class TranslationTest {

    @Test
    void everyShippedRuleSpeaksThreeLanguages() {
        List<String> silent = rules().flatMap(rule -> Language.translations().stream()
                        .filter(language -> !rule.speaks(language))
                        .map(language -> rule.at() + ": " + rule.id() + " has no @because_" + language.code()))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void everyMechanismIsNamedInThreeLanguages() {
        List<String> silent = ShippedTheory.theories().values().stream()
                .flatMap(theory -> theory.ruleBase().mechanisms().stream())
                .flatMap(mechanism -> Language.translations().stream()
                        .filter(language -> !mechanism.titles().containsKey(language))
                        .map(language -> mechanism.code() + " has no title_" + language.code()))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void aTranslationSaysWhatItsOriginalSays() {
        List<String> odd = rules().flatMap(rule -> Language.translations().stream()
                        .filter(rule::speaks)
                        .filter(language -> !names(rule.because(language)).equals(names(rule.because())))
                        .map(language -> rule.id() + ": " + rule.because(language)))
                .toList();
        assertThat(odd).as("the same {variables} in each language").isEmpty();
    }

    @Test
    void noJapaneseSentenceIsSpacedOrStoppedAsEnglishIs() {
        List<String> odd = rules().filter(rule -> rule.speaks(Language.JAPANESE))
                .filter(rule -> rule.because(Language.JAPANESE)
                        .replaceAll("\\{[^}]+\\}", "")
                        .matches("(?s).*([a-z] [a-z]|, |\\. |。$).*"))
                .map(rule -> rule.id() + ": " + rule.because(Language.JAPANESE))
                .toList();
        assertThat(odd).isEmpty();
    }

    /** The rules of every shipped theory and coding. */
    private static Stream<Rule> rules() {
        return Stream.concat(
                        ShippedTheory.theories().values().stream().map(Theory::ruleBase),
                        ShippedTheory.codings().stream().map(Coding::rules))
                .flatMap(ruleBase -> ruleBase.rules().stream())
                .distinct();
    }

    private static Set<String> names(String sentence) {
        return Placeholder.in(sentence).stream()
                .filter(place -> place.choice() == null)
                .map(Placeholder::text)
                .collect(Collectors.toSet());
    }
}
