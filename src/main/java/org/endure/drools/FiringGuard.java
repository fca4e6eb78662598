package org.endure.drools;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.endure.inference.Limits;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Stops a session that does not come to an end, and remembers which rules fired last. */
final class FiringGuard extends DefaultAgendaEventListener {

    private static final int REMEMBERED = 200;
    private static final int CLOCK_EVERY = 256;

    private final Limits limits;
    private final KieSession session;
    private final long deadline;
    private final String[] recent = new String[REMEMBERED];
    private final Map<String, Integer> perRule = new HashMap<>();
    private int count;
    private boolean exceeded;

    FiringGuard(Limits limits, KieSession session) {
        this.limits = limits;
        this.session = session;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        perRule.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
        recent[count % REMEMBERED] = event.getMatch().getRule().getName();
        count++;
        boolean late = count % CLOCK_EVERY == 0 && System.nanoTime() > deadline;
        if (count > limits.firings() || late) {
            exceeded = true;
            session.halt();
        }
    }

    boolean exceeded() {
        return exceeded;
    }

    int count() {
        return count;
    }

    /** How often each rule fired, by its name. */
    Map<String, Integer> perRule() {
        return perRule;
    }

    /** Names of the rules among the last firings, in the order they fired. */
    List<String> lastFired() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (int i = Math.max(0, count - REMEMBERED); i < count; i++) {
            names.add(recent[i % REMEMBERED]);
        }
        return List.copyOf(names);
    }
}
