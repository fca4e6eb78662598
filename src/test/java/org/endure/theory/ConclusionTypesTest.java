package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.coding.Coding;
import org.endure.fact.FactType;
import org.endure.rule.RuleBase;
import org.junit.jupiter.api.Test;

/** What the vocabulary says can be concluded is concluded. */
class ConclusionTypesTest {

    @Test
    void everyTypeOfConclusionIsConcludedBySomeRule() {
        Set<String> concluded = new TreeSet<>();
        Stream<RuleBase> theories = ShippedTheory.theories().values().stream().map(Theory::ruleBase);
        Stream<RuleBase> codings = ShippedTheory.codings().stream().map(Coding::rules);
        Stream.concat(theories, codings).forEach(each -> each.rules().forEach(rule -> concluded.add(rule.concludes())));
        assertThat(concluded).containsAll(FactType.conclusions().keySet());
    }
}
