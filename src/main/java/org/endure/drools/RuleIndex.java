package org.endure.drools;

import java.util.HashMap;
import java.util.Map;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;

/** Finds our rule for the engine's. */
final class RuleIndex {

    private final Map<String, Rule> byName = new HashMap<>();

    RuleIndex(RuleBase ruleBase) {
        ruleBase.rules().forEach(rule -> byName.put(rule.name(), rule));
    }

    Rule rule(String name) {
        Rule rule = byName.get(name);
        if (rule == null) {
            throw new IllegalStateException(
                    "The engine fired a rule (%s) that the rule base does not have.".formatted(name));
        }
        return rule;
    }
}
