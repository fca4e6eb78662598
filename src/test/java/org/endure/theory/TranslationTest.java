package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.rulebase.Rule;
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
                        .replaceAll("\\{\\w+\\}", "")
                        .matches("(?s).*([a-z] [a-z]|, |\\. |。$).*"))
                .map(rule -> rule.id() + ": " + rule.because(Language.JAPANESE))
                .toList();
        assertThat(odd).isEmpty();
    }

    @Test
    void everyCodingRuleSpeaksThreeLanguages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules/coding"))) {
            List<String> silent = files.filter(file -> file.toString().endsWith(".drl"))
                    .filter(file -> Language.translations().stream()
                            .anyMatch(language ->
                                    count(file, "@because_" + language.code() + "(") != count(file, "@because(")))
                    .map(Path::toString)
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static int count(Path file, String annotation) {
        try {
            return Files.readString(file).split(Pattern.quote(annotation), -1).length - 1;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rules of every shipped theory. */
    private static Stream<Rule> rules() {
        return ShippedTheory.theories().values().stream()
                .flatMap(theory -> theory.ruleBase().rules().stream())
                .distinct();
    }

    private static Set<String> names(String sentence) {
        return Pattern.compile("\\{[^}]*\\}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
