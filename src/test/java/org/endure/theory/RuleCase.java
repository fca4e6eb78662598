package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.fact.Conclusion;
import org.endure.fact.FactType;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Rule;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * What a rule claims, shown on a small case: the facts on which it concludes what it says, a change after which it does
 * not, and the facts on which the conclusion rests, without which it falls.
 *
 * @param rule id of the rule
 * @param given facts added to the synthetic case of {@link Facts}
 * @param concludes conclusions as {@code Type attribute=value …}, with _ for spaces: the first drawn by the rule itself, the
 *     others from it
 * @param changes near misses, each a list of lines after which the first conclusion is not drawn
 * @param support ids of the facts without which all conclusions fall, each alone; empty if it rests on the absence of facts
 */
record RuleCase(
        String rule, List<String> given, List<String> concludes, List<List<String>> changes, List<String> support) {

    private static final DirectEngine ENGINE = new DirectEngine(ShippedTheory.rules());

    /** The rules that fire on the facts of this case, its near misses not counted. */
    Set<String> fired() {
        return infer(List.of()).derived().stream()
                .flatMap(derived -> derived.justifications().stream())
                .map(justification -> justification.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One container for each case, with a test for each side of it. */
    static Stream<DynamicNode> tests(List<RuleCase> cases) {
        return cases.stream().map(RuleCase::tests);
    }

    private DynamicNode tests() {
        Rule claim = ShippedTheory.rules()
                .byId(rule)
                .orElseThrow(() -> new IllegalArgumentException("There is no rule " + rule));
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("holds for " + given, this::holds));
        changes.forEach(change -> tests.add(DynamicTest.dynamicTest("not with " + change, () -> failsWith(change))));
        support.forEach(id -> tests.add(DynamicTest.dynamicTest("falls without " + id, () -> fallsWithout(id))));
        return DynamicContainer.dynamicContainer(claim.id() + " " + claim.name(), tests);
    }

    private void holds() {
        Inference inference = infer(List.of());
        for (String conclusion : concludes) {
            assertThat(drawn(inference, conclusion))
                    .as("%s of %s", conclusion, ofItsType(inference, conclusion))
                    .isNotEmpty();
        }
        assertThat(drawn(inference, concludes.get(0)))
                .as("%s is drawn by %s", concludes.get(0), rule)
                .anyMatch(this::byRule);
    }

    private void failsWith(List<String> change) {
        assertThat(drawn(infer(change), concludes.get(0)).stream()
                        .filter(this::byRule)
                        .map(Derived::conclusion))
                .isEmpty();
    }

    private void fallsWithout(String id) {
        Inference inference = infer(List.of("-" + id));
        for (String conclusion : concludes) {
            assertThat(drawn(inference, conclusion).stream().map(Derived::conclusion))
                    .isEmpty();
        }
    }

    private static List<Derived> drawn(Inference inference, String conclusion) {
        return inference.derived().stream()
                .filter(derived -> matches(conclusion, derived.conclusion()))
                .toList();
    }

    private static List<Conclusion> ofItsType(Inference inference, String conclusion) {
        return drawn(inference, conclusion.split(" ")[0]).stream()
                .map(Derived::conclusion)
                .toList();
    }

    private Inference infer(List<String> change) {
        return ENGINE.infer(
                Facts.of(Stream.concat(given.stream(), change.stream()).toList()));
    }

    private boolean byRule(Derived derived) {
        return derived.justifications().stream()
                .anyMatch(justification -> justification.rule().id().equals(rule));
    }

    private static boolean matches(String expected, Conclusion conclusion) {
        String[] words = expected.split(" ");
        FactType type = FactType.named(words[0]);
        if (conclusion.getClass() != type.javaType()) {
            return false;
        }
        Map<String, String> values = Arrays.stream(words)
                .skip(1)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return values.entrySet().stream().allMatch(entry -> {
            FactType.Attribute attribute =
                    type.attribute(entry.getKey()).orElseThrow(() -> new IllegalArgumentException(expected));
            return String.valueOf(type.value(conclusion, attribute))
                    .replace(' ', '_')
                    .equals(entry.getValue());
        });
    }
}
