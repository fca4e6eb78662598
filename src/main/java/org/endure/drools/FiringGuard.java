package org.endure.drools;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.endure.inference.Limits;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Stops a session that does not come to an end, and remembers which rules fired last. It is asked before each firing, which
 * costs less than being told of it by an event.
 */
final class FiringGuard implements AgendaFilter {

    private static final int REMEMBERED = 200;
    private static final int CLOCK_EVERY = 256;

    private final Limits limits;
    private final KieSession session;
    private final long deadline;
    private final String[] recent = new String[REMEMBERED];
    private final Map<String, int[]> perRule = new HashMap<>();
    private int count;
    private boolean exceeded;

    FiringGuard(Limits limits, KieSession session) {
        this.limits = limits;
        this.session = session;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    @Override
    public boolean accept(Match match) {
        String rule = match.getRule().getName();
        int[] times = perRule.get(rule);
        if (times == null) {
            perRule.put(rule, new int[] {1});
        } else {
            times[0]++;
        }
        recent[count % REMEMBERED] = rule;
        count++;
        boolean late = count % CLOCK_EVERY == 0 && System.nanoTime() > deadline;
        if (count > limits.firings() || late) {
            exceeded = true;
            session.halt();
        }
        return true;
    }

    boolean exceeded() {
        return exceeded;
    }

    int count() {
        return count;
    }

    /** How often each rule fired, by its name. */
    Map<String, Integer> perRule() {
        Map<String, Integer> counts = new HashMap<>();
        perRule.forEach((rule, times) -> counts.put(rule, times[0]));
        return counts;
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
