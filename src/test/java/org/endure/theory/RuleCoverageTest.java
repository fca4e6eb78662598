package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.junit.jupiter.api.Test;

/** No rule of the shipped theory is without a case that shows it. */
class RuleCoverageTest {

    private static final List<RuleCase> CASES = RuleCases.all();

    /** Rules that conclude from what is not there, and rules whose conclusion others draw too when their facts are gone. */
    private static final List<String> RESTS_ON_NO_FACT = List.of("TR-8", "FO-7", "IV-20", "IV-28", "IV-29");

    /** The rule that holds for every fact. */
    private static final String ALWAYS = "M-TRI-10";

    @Test
    void everyRuleFiresInACaseOfItsOwn() {
        Set<String> fired = new TreeSet<>();
        CASES.stream().filter(each -> each.fired().contains(each.rule())).forEach(each -> fired.add(each.rule()));
        Set<String> silent = ids();
        silent.removeAll(fired);
        System.out.printf("%d of %d rules fire in %d named cases.%n", fired.size(), ids().size(), CASES.size());
        assertThat(silent).as("rules that no case shows").isEmpty();
    }

    @Test
    void everyRuleHasANearMiss() {
        Set<String> untried = ids();
        CASES.stream().filter(each -> !each.changes().isEmpty()).forEach(each -> untried.remove(each.rule()));
        assertThat(untried).containsExactly(ALWAYS);
    }

    @Test
    void everyRuleIsShownToRestOnItsFactsUnlessItRestsOnTheirAbsence() {
        Set<String> untried = ids();
        CASES.stream().filter(each -> !each.support().isEmpty()).forEach(each -> untried.remove(each.rule()));
        assertThat(untried).containsExactlyInAnyOrderElementsOf(RESTS_ON_NO_FACT);
    }

    @Test
    void everyMechanismIsIndicatedOrFoundDifferentInACase() {
        Set<String> missing = ShippedTheory.rules().mechanisms().stream()
                .map(MechanismDefinition::code)
                .collect(Collectors.toCollection(TreeSet::new));
        CASES.stream()
                .flatMap(each -> each.concludes().stream())
                .flatMap(conclusion -> Stream.of(conclusion.split(" ")))
                .filter(word -> word.startsWith("mechanism="))
                .forEach(word -> missing.remove(word.substring("mechanism=".length())));
        assertThat(missing).isEmpty();
    }

    private static Set<String> ids() {
        return ShippedTheory.rules().rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
