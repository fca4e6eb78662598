package org.endure.inference.drools;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.BetaConstraints;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.TerminalNode;
import org.drools.core.reteoo.TupleToObjectNode;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The nodes of the engine's network that combine facts, each made to count its work. Drools has no count of its own, and no place
 * where one could be given to it; a test that compares the engine with the independent evaluator guards these internals.
 */
final class MeteredNetwork {

    private final List<Rule> ruleByNode = new ArrayList<>();
    private final Map<BetaNode, Integer> numbers = new IdentityHashMap<>();

    private MeteredNetwork() {}

    /** Makes a compiled rule base count; it must not be changed afterwards. */
    static MeteredNetwork of(RuleBase rules, KieBase compiled) {
        MeteredNetwork network = new MeteredNetwork();
        InternalRuleBase base = (InternalRuleBase) compiled;
        rules.rules().stream().sorted().forEach(rule -> {
            TerminalNode[] ends = base.getReteooBuilder().getTerminalNodes(packaged(compiled, rule.name()));
            for (TerminalNode end : ends == null ? new TerminalNode[0] : ends) {
                network.meter(end.getLeftTupleSource(), rule);
            }
        });
        return network;
    }

    private static String packaged(KieBase compiled, String rule) {
        return compiled.getKiePackages().stream()
                .filter(each ->
                        each.getRules().stream().anyMatch(own -> own.getName().equals(rule)))
                .map(each -> each.getName() + "." + rule)
                .findFirst()
                .orElse(rule);
    }

    private void meter(@Nullable LeftTupleSource last, Rule rule) {
        for (LeftTupleSource node = last; node != null; node = node.getLeftTupleSource()) {
            if (node instanceof BetaNode combining && !numbers.containsKey(combining)) {
                int number = ruleByNode.size();
                numbers.put(combining, number);
                ruleByNode.add(rule);
                meter(combining, number);
                if (combining.getRightInput().getParent() instanceof TupleToObjectNode group) {
                    meter(group.getLeftTupleSource(), rule);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void meter(BetaNode node, int number) {
        try {
            Field constraints = BetaNode.class.getDeclaredField("constraints");
            constraints.setAccessible(true);
            constraints.set(node, new MeteredConstraints((BetaConstraints<Object>) constraints.get(node), number));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The work of this version of Drools cannot be counted.", e);
        }
    }

    /** How many nodes there are. */
    int size() {
        return ruleByNode.size();
    }

    /** The first of the rules that a node is for. */
    Rule rule(int node) {
        return ruleByNode.get(node);
    }
}
