package org.endure.inference.drools;

import java.util.Collection;
import java.util.Set;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.kiesession.rulebase.SessionsAwareKnowledgeBase;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * Rules as compiled: those of a whole rule base, and those of files that were changed since.
 *
 * @param base packages of the whole, which cannot be used again once they are in a rule base
 * @param gone names of its rules that are no more, or stand in changed files
 * @param changed packages of the changed files
 */
record CompiledRules(Collection<KiePackage> base, Set<String> gone, Collection<KiePackage> changed) {

    /** A rule base with these rules. */
    KieBase knowledgeBase() {
        for (KiePackage each : base) {
            InternalKnowledgePackage rules = (InternalKnowledgePackage) each;
            for (String name : gone) {
                RuleImpl rule = rules.getRule(name);
                if (rule != null) {
                    rules.removeRule(rule);
                }
            }
        }
        SessionsAwareKnowledgeBase whole = (SessionsAwareKnowledgeBase) KnowledgeBaseFactory.newKnowledgeBase();
        whole.addPackages(base);
        if (!changed.isEmpty()) {
            whole.addPackages(changed);
        }
        return whole;
    }
}
