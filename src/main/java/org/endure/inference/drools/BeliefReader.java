package org.endure.inference.drools;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Bindings;
import org.endure.inference.Derived;
import org.endure.inference.Justification;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Reads what holds at the end of a session, with every justification, from the engine's truth maintenance. Reading it at the end
 * leaves out what was concluded and withdrawn on the way, so that the record does not depend on the order of firings. These
 * classes of Drools are internal; a contract test guards them.
 */
final class BeliefReader {

    private BeliefReader() {}

    /** The conclusions, in no particular order. */
    static List<Derived> read(KieSession session, RuleIndex index) {
        List<Derived> derived = new ArrayList<>();
        for (FactHandle handle : session.getFactHandles()) {
            InternalFactHandle internal = (InternalFactHandle) handle;
            if (internal.getObject() instanceof Conclusion conclusion) {
                derived.add(new Derived(conclusion, justifications(internal, index)));
            }
        }
        return derived;
    }

    private static List<Justification> justifications(InternalFactHandle handle, RuleIndex index) {
        List<Justification> justifications = new ArrayList<>();
        if (handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key) {
            BeliefSet<?> beliefs = key.getBeliefSet();
            for (Object mode = beliefs == null ? null : beliefs.getFirst();
                    mode != null;
                    mode = ((SimpleMode) mode).getNext()) {
                justifications.add(justification(((SimpleMode) mode).getObject().getJustifier(), index));
            }
        }
        return justifications;
    }

    private static Justification justification(Match match, RuleIndex index) {
        List<Fact> facts = new ArrayList<>();
        for (Object object : match.getObjects()) {
            if (object instanceof Fact fact) {
                facts.add(fact);
            }
        }
        InternalMatch fired = (InternalMatch) match;
        RuleIndex.Told told = index.at(fired.getTerminalNode());
        @Nullable Object[] values = new Object[told.names().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = told.declarations()[i].getValue(fired.getTuple());
        }
        return new Justification(told.rule(), facts, Bindings.of(told.names(), values));
    }
}
