package org.endure.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.fact.Effect;
import org.endure.fact.FactType;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.rule.Basis;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.sensitivity.WhatIf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Endure says everything in three languages. */
class WordsTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)[^}]*\\}");
    private static final Pattern ASKED = Pattern.compile("[ .(]say\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @TestFactory
    Stream<DynamicTest> everyEntryStandsInEveryLanguageWithTheSameGaps() {
        return Words.BUNDLES.stream()
                .flatMap(bundle -> Language.translations().stream()
                        .map(language -> DynamicTest.dynamicTest(bundle + " in " + language, () -> {
                            Properties english = Words.read(bundle, Language.ENGLISH);
                            Properties other = Words.read(bundle, language);
                            assertThat(new TreeSet<>(other.stringPropertyNames()))
                                    .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
                            for (String key : english.stringPropertyNames()) {
                                assertThat(gaps(other.getProperty(key)))
                                        .as(key)
                                        .isEqualTo(gaps(english.getProperty(key)));
                                assertThat(other.getProperty(key).isBlank())
                                        .as(key)
                                        .isEqualTo(english.getProperty(key).isBlank());
                            }
                        })));
    }

    @Test
    void eachTypeAndAttributeThatRulesNameHasAWordInEachTranslation() {
        for (Language language : Language.translations()) {
            Words words = Words.of(language);
            for (Rule rule : ShippedTheory.theories().values().stream()
                    .flatMap(theory -> theory.ruleBase().rules().stream())
                    .toList()) {
                rule.conditions().stream().flatMap(Condition::patterns).forEach(pattern -> {
                    assertThat(words.find("type." + pattern.type()))
                            .as("%s in %s", pattern.type(), language)
                            .isPresent();
                    attributes(pattern)
                            .forEach(attribute -> assertThat(words.find("attribute." + attribute))
                                    .as("%s of %s in %s", attribute, pattern.type(), language)
                                    .isPresent());
                });
            }
        }
    }

    /** Attributes of a type that a pattern names. */
    private static Stream<String> attributes(Condition.Pattern pattern) {
        FactType type = FactType.all().get(pattern.type());
        return type == null
                ? Stream.of()
                : type.attributes().stream()
                        .map(FactType.Attribute::name)
                        .filter(name -> Pattern.compile("\\b" + name + "\\b")
                                .matcher(pattern.text())
                                .find());
    }

    @Test
    void noKeyStandsInTwoBundles() {
        int all = Words.BUNDLES.stream()
                .mapToInt(bundle -> Words.read(bundle, Language.ENGLISH).size())
                .sum();
        assertThat(Words.of(Language.ENGLISH).keys()).hasSize(all);
    }

    @Test
    void japaneseSentencesEndAndPauseAsJapaneseDoes() {
        Words words = Words.of(Language.JAPANESE);
        for (String key : words.keys()) {
            String entry = words.find(key).orElseThrow();
            if (JAPANESE.matcher(entry).find()) {
                assertThat(entry).as(key).doesNotContain(", ", "; ", ": ", "(", ")", ". ");
            }
        }
    }

    @Test
    void everyConstantOfTheVocabularyHasItsWordInEachLanguage() {
        for (Language language : Language.values()) {
            Words words = Words.of(language);
            FactType.all().values().stream()
                    .flatMap(type -> type.attributes().stream())
                    .filter(attribute -> attribute.constants() != null)
                    .forEach(attribute -> attribute.domain().forEach(constant -> {
                        String type = attribute.constants().getSimpleName();
                        assertThat(words.find(type + "." + constant))
                                .as("%s.%s in %s", type, constant, language)
                                .isPresent();
                    }));
            for (Basis basis : Basis.values()) {
                assertThat(words.find("Basis." + basis)).isPresent();
            }
        }
    }

    @Test
    void anEntryIsFilledInWhereItsLanguageWantsIt() {
        assertThat(Words.of(Language.ENGLISH).say("worth", "findings", "C4", "outcome", "$1"))
                .isEqualTo("Without C4, the verdict would be $1.");
        assertThat(Words.of(Language.JAPANESE).say("worth", "findings", "C4", "outcome", "存続"))
                .isEqualTo("C4がなければ判定は存続。");
        assertThatThrownBy(() -> Words.of(Language.ENGLISH).say("worth", "findings", "C4"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Words.of(Language.ENGLISH).say("no such entry"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void statesAreNamedAsTheLanguageNamesThem() {
        assertThat(Words.of(Language.SWEDISH).state("RUS", "the Soviet Union")).isEqualTo("Sovjetunionen");
        assertThat(Words.of(Language.JAPANESE).state("PRK", "North Korea")).isEqualTo("北朝鮮");
        assertThat(Words.of(Language.JAPANESE).state("PHL", "the Philippines")).isEqualTo("フィリピン");
        assertThat(Words.of(Language.JAPANESE).state("RUR", "Ruritania")).isEqualTo("Ruritania");
        assertThat(Words.of(Language.SWEDISH).state("JPN", "Nippon")).isEqualTo("Nippon");
        assertThat(Words.of(Language.ENGLISH).state("JPN", "Nippon")).isEqualTo("Nippon");
    }

    @Test
    void aLocaleWithoutWordsIsAnsweredInEnglish() {
        assertThat(Language.of(Locale.forLanguageTag("sv-FI"))).isEqualTo(Language.SWEDISH);
        assertThat(Language.of(Locale.JAPAN)).isEqualTo(Language.JAPANESE);
        assertThat(Language.of(Locale.forLanguageTag("tr"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("SV")).contains(Language.SWEDISH);
        assertThat(Language.of("de")).isEmpty();
    }

    @Test
    void everyEntryThatTheProgramAsksForIsThere() throws IOException {
        Set<String> keys = Words.of(Language.ENGLISH).keys();
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                ASKED.matcher(Files.readString(file)).results().forEach(each -> asked.add(each.group(1)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(100).allMatch(keys::contains);
    }

    @Test
    void everyEntryThatIsPutTogetherFromAConstantIsThere() {
        List<String> needed = new ArrayList<>();
        for (Tendency tendency : Tendency.values()) {
            needed.add("trend." + tendency);
        }
        for (Magnitude magnitude : List.of(Magnitude.SLIGHT, Magnitude.MODERATE, Magnitude.SIGNIFICANT)) {
            needed.add("trend.STRENGTHENED." + magnitude);
            needed.add("trend.WEAKENED." + magnitude);
        }
        for (Outcome outcome : Outcome.values()) {
            needed.add("verdict." + outcome);
        }
        for (Effect effect : Effect.values()) {
            needed.addAll(List.of("effect." + effect, "what-if." + effect));
        }
        for (Expression.Operator operator : Expression.Operator.values()) {
            needed.add("condition." + operator);
        }
        for (WhatIf.Kind kind : WhatIf.Kind.values()) {
            needed.add("what-if.finding." + kind);
        }
        for (String robustness : List.of("robust", "fragile", "undetermined")) {
            needed.addAll(List.of("headline." + robustness, "headline." + robustness + ".compared"));
        }
        for (String part :
                List.of("verdict", "robustness", "baseIntrinsicValue", "intrinsicValue", "trend", "forecast")) {
            needed.add("what-if.part." + part);
        }
        for (String goal : List.of("trend", "verdict", "to")) {
            needed.addAll(List.of("flip.none." + goal, "flip.all." + goal));
        }
        assertThat(Words.of(Language.ENGLISH).keys()).containsAll(needed);
    }

    @Test
    void numbersHaveTheDecimalSignOfTheLanguage() {
        assertThat(Words.of(Language.SWEDISH).number(0.7)).isEqualTo("0,7");
        assertThat(Words.of(Language.JAPANESE).number(0.7)).isEqualTo("0.7");
        assertThat(Words.of(Language.SWEDISH).number(3)).isEqualTo("3");
    }

    /** Names of values that an entry needs. A language may need a number twice, for itself and for the words beside it. */
    private static Set<String> gaps(String entry) {
        return GAP.matcher(entry).results().map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
