package org.endure.theory;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Each rule concludes what it claims, not on a near miss, and not without the facts on which it rests. */
class RuleCasesTest {

    @TestFactory
    Stream<DynamicNode> everyRuleDoesWhatItClaims() {
        return RuleCases.FOLDERS.stream()
                .map(folder -> DynamicContainer.dynamicContainer(folder, RuleCase.tests(RuleCases.of(folder))));
    }
}
