package org.endure.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.endure.fact.Fact;
import org.endure.fact.Vocabulary;

/**
 * The rules that can fire where all facts are of known types. A rule needs a fact for each pattern that must be met; if none is given
 * and no rule that can fire concludes one, it never fires.
 */
final class FiringRules {

    private final Vocabulary vocabulary;
    private final List<Class<?>> given;
    private final List<Rule> firing = new ArrayList<>();

    private FiringRules(Vocabulary vocabulary, List<Class<?>> given) {
        this.vocabulary = vocabulary;
        this.given = given;
    }

    /** Those of some rules that can fire on facts of these types. */
    static List<Rule> of(List<Rule> rules, Vocabulary vocabulary, Set<Class<? extends Fact>> given) {
        FiringRules found = new FiringRules(vocabulary, List.copyOf(given));
        Set<Rule> silent = new HashSet<>(rules);
        for (int before = -1; before < found.firing.size(); ) {
            before = found.firing.size();
            silent.stream().filter(found::canFire).toList().forEach(rule -> {
                silent.remove(rule);
                found.firing.add(rule);
            });
        }
        return rules.stream().filter(rule -> !silent.contains(rule)).toList();
    }

    private boolean canFire(Rule rule) {
        return rule.conditions().stream().flatMap(Condition::needed).allMatch(this::canBeMet);
    }

    private boolean canBeMet(Condition.Pattern pattern) {
        Class<?> type = RuleVocabulary.type(pattern.type(), vocabulary).orElse(null);
        return type == null
                || given.stream().anyMatch(type::isAssignableFrom)
                || firing.stream().anyMatch(rule -> concludes(rule, type) && RuleDependencies.mayMatch(rule, pattern));
    }

    private boolean concludes(Rule rule, Class<?> type) {
        return RuleVocabulary.type(rule.concludes(), vocabulary)
                .filter(type::isAssignableFrom)
                .isPresent();
    }
}
