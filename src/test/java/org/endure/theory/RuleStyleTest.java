package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.endure.rule.RuleVocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How a rule file must look, so that a reader who does not program can follow it. */
class RuleStyleTest {

    private static final Vocabulary VOCABULARY = ShippedTheory.vocabulary();

    @TestFactory
    Stream<DynamicTest> everyRuleFile() {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.path(), () -> {
                    assertThat(file.text())
                            .as("opens with the theory and its citation")
                            .startsWith("/* ")
                            .contains("Source:");
                    assertThat(file.text()).as("one package").contains("package org.endure.rules");
                    assertThat(file.text())
                            .as("no order by salience or groups")
                            .doesNotContain("salience ")
                            .doesNotContain("agenda-group");
                    assertThat(file.text())
                            .as("no printing, no mutation, no code")
                            .doesNotContain("System.")
                            .doesNotContain("modify(")
                            .doesNotContain("update(")
                            .doesNotContain("eval(")
                            .doesNotContain("function ")
                            .doesNotContain(" insert(");
                    assertThat(file.text()
                                    .lines()
                                    .filter(line -> !line.contains("@because"))
                                    .mapToInt(String::length)
                                    .max()
                                    .orElse(0))
                            .as("fits a screen, the sentences of reasons apart")
                            .isLessThanOrEqualTo(160);
                    assertThat(file.text().lines().count())
                            .as("one concept a file")
                            .isLessThanOrEqualTo(330);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSaysWhatItClaimsAndWhy() {
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    assertThat(rule.name())
                            .as("its name is a claim")
                            .matches("[A-Z].*[^.]")
                            .contains(" ");
                    assertThat(rule.because()).isNotBlank();
                    assertThat(rule.source()).isNotBlank();
                    assertThat(rule.mechanism())
                            .matches("method|IV|BT|DR|OR|LI|BT\\d+|I\\d+|[CE]\\d(x|\\.p\\d)?(\\.[a-z]|[+][a-z]*)?");
                    assertThat(rule.conclusion()).as("concludes one fact").isNotNull();
                    assertThat(rule.conditions())
                            .as("conditions that can be explained")
                            .noneMatch(Condition.Unsupported.class::isInstance);
                }));
    }

    @Test
    void everyPatternOnAnObservationSaysWhichPeriodItMeans() {
        List<String> silent = rules().stream()
                .flatMap(rule -> rule.conditions().stream()
                        .flatMap(Condition::patterns)
                        .filter(RuleStyleTest::isObservation)
                        .filter(pattern -> !names(pattern, "period"))
                        .map(pattern -> rule.id() + ": " + pattern.text()))
                .toList();
        assertThat(silent)
                .as("a rule that forgets the period would mix the baseline into the judged period")
                .isEmpty();
    }

    @Test
    void noRuleReadsUnknownAsALowValue() {
        List<String> unsafe = rules().stream()
                .flatMap(rule -> rule.conditions().stream()
                        .flatMap(Condition::patterns)
                        .filter(RuleStyleTest::isObservation)
                        .flatMap(pattern -> pattern.constraints().stream()
                                .filter(constraint -> isUnsafe(pattern, constraint.expression()))
                                .map(constraint -> rule.id() + ": " + constraint.text())))
                .toList();
        assertThat(unsafe)
                .as("with <, <= or != an unknown value would count; write in (…)")
                .isEmpty();
    }

    @Test
    void noRuleHoldsANumberThatIsACutOff() {
        Set<String> allowed = Set.of("0", "1", "2");
        List<String> magic = rules().stream()
                .flatMap(rule -> rule.conditions().stream()
                        .flatMap(Condition::patterns)
                        .flatMap(pattern -> pattern.constraints().stream())
                        .filter(constraint -> constraint.expression() instanceof Expression.Comparison comparison
                                && comparison.right() instanceof Expression.Literal literal
                                && literal.value() instanceof Number
                                && !allowed.contains(literal.text()))
                        .map(constraint -> rule.id() + ": " + constraint.text()))
                .toList();
        assertThat(magic).as("cut-offs stand in parameters.yaml").isEmpty();
    }

    @Test
    void everyParameterIsReadByARule() {
        String rules = String.join(
                "\n", ShippedTheory.rules().files().stream().map(RuleFile::text).toList());
        assertThat(ShippedTheory.rules().parameters())
                .allSatisfy(parameter -> assertThat(rules).contains("\"" + parameter.name() + "\""));
    }

    /** The rules of all theories, each once. */
    private static List<Rule> rules() {
        return ShippedTheory.theories().values().stream()
                .flatMap(theory -> theory.ruleBase().rules().stream())
                .distinct()
                .toList();
    }

    /** The rule files of all theories, each once. */
    private static List<RuleFile> files() {
        Map<String, RuleFile> files = new LinkedHashMap<>();
        ShippedTheory.theories().values().stream()
                .flatMap(theory -> theory.ruleBase().files().stream())
                .forEach(file -> files.putIfAbsent(file.path(), file));
        return List.copyOf(files.values());
    }

    private static boolean isUnsafe(Condition.Pattern pattern, Expression expression) {
        if (!(expression instanceof Expression.Comparison comparison)) {
            return false;
        }
        Class<?> type = RuleVocabulary.attributes(
                        RuleVocabulary.type(pattern.type(), VOCABULARY).orElseThrow())
                .get(comparison.left().name())
                .getReturnType();
        boolean hasUnknown = type.isEnum()
                && Stream.of(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals("UNKNOWN"));
        return hasUnknown
                && (comparison.operator() == Expression.Operator.LESS
                        || comparison.operator() == Expression.Operator.LESS_OR_EQUAL
                        || comparison.operator() == Expression.Operator.NOT_EQUAL);
    }

    private static boolean names(Condition.Pattern pattern, String attribute) {
        return pattern.constraints().stream()
                .flatMap(constraint -> constraint.expression().compared().stream())
                .anyMatch(compared -> compared.name().equals(attribute));
    }

    private static boolean isObservation(Condition.Pattern pattern) {
        return org.endure.fact.Observation.class.isAssignableFrom(
                RuleVocabulary.type(pattern.type(), VOCABULARY).orElseThrow());
    }
}
