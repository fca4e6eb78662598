package org.endure.inference.drools;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.endure.inference.Limits;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Counts firings, and remembers which rules fired last. It is asked before each firing, which costs less than being told of it by an
 * event.
 */
final class FiringGuard implements AgendaFilter {

    private static final int REMEMBERED = 200;

    private final Meter meter;
    private final String[] recent = new String[REMEMBERED];
    private final Map<String, int[]> perRule = new HashMap<>();
    private int count;

    FiringGuard(Meter meter) {
        this.meter = meter;
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
        meter.fired();
        return true;
    }

    /** Whether firings took more steps than combining facts did. */
    boolean isMostOfTheWork() {
        return 2L * count * Limits.FIRING >= meter.taken();
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
