package org.endure.inference.drools;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.drools.base.rule.Declaration;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.TerminalNode;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;

/** Finds our rule for the engine's, and what variables it tells. */
final class RuleIndex {

    private final Map<String, Rule> byName = new HashMap<>();
    private final Map<TerminalNode, Told> byEnd = new ConcurrentHashMap<>();

    RuleIndex(RuleBase ruleBase) {
        ruleBase.rules().forEach(rule -> byName.put(rule.name(), rule));
    }

    /**
     * What is told of each firing of a rule.
     *
     * @param rule our rule
     * @param names names of its variables without the dollar sign, in order
     * @param declarations what gives them their values, in that order
     */
    record Told(Rule rule, String[] names, Declaration[] declarations) {}

    /** What is told of the firings that come to that end of the engine's network: of one rule, in one of its branches. */
    Told at(TerminalNode end) {
        Told known = byEnd.get(end);
        return known == null ? byEnd.computeIfAbsent(end, this::read) : known;
    }

    private Told read(TerminalNode end) {
        Declaration[] declarations = Stream.of(((RuleTerminalNode) end).getAllDeclarations())
                .filter(each -> each.getIdentifier().startsWith("$"))
                .sorted(Comparator.comparing(Declaration::getIdentifier))
                .toArray(Declaration[]::new);
        String[] names = Stream.of(declarations)
                .map(each -> each.getIdentifier().substring(1))
                .toArray(String[]::new);
        return new Told(rule(((RuleTerminalNode) end).getRule().getName()), names, declarations);
    }

    private Rule rule(String name) {
        Rule rule = byName.get(name);
        if (rule == null) {
            throw new IllegalStateException(
                    "The engine fired a rule (%s) that the rule base does not have.".formatted(name));
        }
        return rule;
    }
}
