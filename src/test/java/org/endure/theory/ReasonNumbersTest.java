package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.coding.Coding;
import org.endure.fact.FactType;
import org.endure.fact.FactType.ValueKind;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Placeholder;
import org.endure.rule.Rule;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;

/** Numbers in the reasons of rules read well whatever the number is. */
class ReasonNumbersTest {

    /** A number of times may be any fraction, and has no singular here. */
    private static final Set<String> NO_COUNT = Set.of("times");

    private static final Pattern NUMBER_AND_NOUN = Pattern.compile("\\{(\\w+)\\} ((?!is\\b)\\w+s)\\b");

    @Test
    void aNounAfterANumberHasASingularAndAPlural() {
        List<String> glued = rules().filter(rule -> {
                    Set<String> numbers = numbers(rule);
                    return NUMBER_AND_NOUN
                            .matcher(rule.because().replaceAll("and \\{\\w+\\} points", ""))
                            .results()
                            .anyMatch(
                                    each -> numbers.contains("$" + each.group(1)) && !NO_COUNT.contains(each.group(2)));
                })
                .map(rule -> rule.id() + ": " + rule.because())
                .toList();
        assertThat(glued).isEmpty();
    }

    @Test
    void aChangeIsSaidAsARiseOrAFall() {
        List<String> signed = rules().filter(ReasonNumbersTest::readsAChange)
                .flatMap(rule -> Stream.of(Language.values())
                        .map(rule::because)
                        .filter(because -> Placeholder.in(because).stream()
                                .noneMatch(place ->
                                        place.choice() != null && place.choice().tellsSign()))
                        .map(because -> rule.id() + ": " + because))
                .toList();
        assertThat(signed).isEmpty();
    }

    private static boolean readsAChange(Rule rule) {
        return rule.text().contains("_chg10\"")
                && Placeholder.in(rule.because()).size() > 0;
    }

    private static Set<String> numbers(Rule rule) {
        Set<String> numbers = new HashSet<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Aggregate aggregate) {
                numbers.add(aggregate.variable());
            }
            condition
                    .patterns()
                    .forEach(pattern -> pattern.constraints().stream()
                            .map(Condition.Constraint::expression)
                            .filter(Expression.Binding.class::isInstance)
                            .map(Expression.Binding.class::cast)
                            .filter(binding ->
                                    isNumber(pattern.type(), binding.value().text()))
                            .forEach(binding -> numbers.add(binding.variable())));
        }
        return numbers;
    }

    private static boolean isNumber(String type, String attribute) {
        FactType of = FactType.all().get(type);
        return type.equals("Cell")
                || of != null
                        && of.attributes().stream()
                                .anyMatch(each -> each.name().equals(attribute)
                                        && (each.kind() == ValueKind.NUMBER || each.kind() == ValueKind.WHOLE_NUMBER));
    }

    private static Stream<Rule> rules() {
        return Stream.concat(
                        ShippedTheory.theories().values().stream().map(Theory::ruleBase),
                        ShippedTheory.codings().stream().map(Coding::rules))
                .flatMap(ruleBase -> ruleBase.rules().stream())
                .distinct();
    }
}
