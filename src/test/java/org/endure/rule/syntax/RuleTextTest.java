package org.endure.rule.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.ShippedTheory;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written from rules says the same as the rules, for a reader and for the engine. */
class RuleTextTest {

    private static final Vocabulary VOCABULARY = ShippedTheory.vocabulary();

    private static final SourcePosition NOWHERE = SourcePosition.file("");

    static Stream<RuleFile> shipped() {
        Map<String, RuleFile> files = new TreeMap<>();
        ShippedTheory.theories()
                .values()
                .forEach(theory -> theory.ruleBase().files().forEach(file -> files.put(file.path(), file)));
        ShippedTheory.codings().forEach(coding -> coding.rules().files().forEach(file -> files.put(file.path(), file)));
        return files.values().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aRuleFileThatIsWrittenAndReadAgainIsTheSame(RuleFile file) {
        List<Rule> rules = read(file);
        assertThat(plain(read(new RuleFile(file.path(), RuleText.of(rules))))).isEqualTo(plain(rules));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void anyRuleThatIsWrittenAndReadAgainIsTheSame(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Rule rule = RandomRules.of(seed);
        String text = RuleText.of(List.of(rule));
        assertThat(plain(read(new RuleFile("random.drl", text)))).as(text).isEqualTo(plain(List.of(rule)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachLineForTheEngineHasThePlaceThatItWasWrittenFrom(RuleFile file) {
        List<Rule> rules =
                read(file).stream().filter(rule -> !rule.isWithdrawn()).toList();
        RuleText.ForEngine written = RuleText.forEngine(file.path(), rules, VOCABULARY);
        List<String> lines = written.text().lines().toList();
        List<String> source = file.text().lines().toList();
        assertThat(written.places()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            SourcePosition place = written.place(i + 1);
            if (place.line() > 0) {
                String line = lines.get(i).strip().replaceAll("\\borg(\\.\\w+)+\\.(?=[A-Z])", "");
                String there = source.get(place.line() - 1).substring(place.column() - 1);
                String word = line.split("\\W+", 2)[0];
                assertThat(line.startsWith("rule") ? there.startsWith("rule") : !there.isBlank())
                        .as("%s for %s", place, line)
                        .isTrue();
                if (word.matches("[a-z]\\w+")
                        && !word.matches("when|then|end|accumulate|not|exists|rule|TextPattern")) {
                    assertThat(there).as("%s for %s", place, line).contains(word);
                }
            }
        }
    }

    @Test
    void theEngineGetsNothingButWhatItNeeds() {
        RuleFile file = new RuleFile("x.drl", """
                package org.endure.rules
                import org.endure.fact.*;
                /* new java.io.File("owned.txt").createNewFile() */
                rule "A claim" // createNewFile()
                  @id("X-1") @mechanism("method") @source("createNewFile()") @basis("operationalisation") @because("createNewFile()")
                when
                  $m : Member( $state : state != "a\\"b", needed in (Answer.YES, // createNewFile()
                      Answer.NO), state matches "A.*" )
                then
                  insertLogical( new Missing( $state ) );
                end
                """);
        assertThat(RuleText.forEngine("x.drl", read(file), Vocabulary.BUILT_IN).text())
                .isEqualTo("""
                package org.endure.rules
                import org.endure.fact.Answer;
                import org.endure.rule.syntax.TextPattern;
                rule "A claim"
                when
                  $m : org.endure.fact.Member(
                      $state : state,
                      state != "a\\"b",
                      needed in (Answer.YES, Answer.NO),
                      TextPattern.matches( state, "A.*" ) )
                then
                end
                """);
    }

    @Test
    void whatIsInNoVocabularyIsNotWrittenForTheEngine() {
        for (String pattern : List.of("Runtime( )", "Member( state == System.out )")) {
            RuleFile file = new RuleFile("x.drl", """
                    package org.endure.rules
                    rule "A claim"
                      @id("X-1") @mechanism("method") @source("x") @basis("operationalisation") @because("x")
                    when
                      %s
                    then
                      insertLogical( new Missing( "x" ) );
                    end
                    """.formatted(pattern));
            List<Rule> rules = read(file);
            assertThatThrownBy(() -> RuleText.forEngine("x.drl", rules, Vocabulary.BUILT_IN))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    static List<Rule> read(RuleFile file) {
        RuleFileReader.Reading reading = RuleFileReader.read(file, Vocabulary.BUILT_IN, false);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.foreign()).isFalse();
        return reading.rules();
    }

    /** Rules without their places and texts, which writing does not keep. */
    private static List<Rule> plain(List<Rule> rules) {
        return rules.stream().map(RuleTextTest::plain).toList();
    }

    private static Rule plain(Rule rule) {
        return new Rule(
                rule.name(),
                rule.id(),
                rule.mechanism(),
                rule.source(),
                rule.basis(),
                rule.amount(),
                rule.because(),
                rule.translations(),
                NOWHERE,
                rule.conditions().stream().map(RuleTextTest::plain).toList(),
                rule.conclusion(),
                "",
                rule.replaces(),
                rule.withdrawn(),
                rule.nonmonotone());
    }

    private static Condition plain(Condition condition) {
        return condition.accept(new Condition.Visitor<>(
                RuleTextTest::plain,
                absence -> new Condition.Absence(plain(absence.pattern()), NOWHERE, ""),
                presence -> new Condition.Presence(plain(presence.pattern()), NOWHERE, ""),
                combination -> new Condition.Combination(
                        combination.parts().stream().map(RuleTextTest::plain).toList(),
                        combination.wanted(),
                        NOWHERE,
                        ""),
                aggregate -> new Condition.Aggregate(
                        plain(aggregate.pattern()),
                        aggregate.function(),
                        aggregate.argument(),
                        aggregate.variable(),
                        NOWHERE,
                        ""),
                unsupported -> unsupported));
    }

    private static Condition.Pattern plain(Condition.Pattern pattern) {
        return new Condition.Pattern(
                pattern.variable(),
                pattern.type(),
                pattern.constraints().stream()
                        .map(each -> new Condition.Constraint(each.expression(), NOWHERE, ""))
                        .toList(),
                NOWHERE,
                "");
    }
}
