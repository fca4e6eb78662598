package org.endure.inference;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.fact.Outcome;

/**
 * How firmly a verdict stands: whether one step on a scale would turn it, whether it would turn without weak evidence, and what
 * each finding is worth, found by inferring again with the finding, or the intrinsic value, left out.
 *
 * @param outcome the verdict with nothing left out
 * @param withdrawals for each finding left out (by id; {@code IV} for the intrinsic value) the verdict that results
 * @param steady whether no single step on a scale turns the verdict; for a theory without scales, whether no withdrawal does
 * @param withoutWeakEvidence the verdict without the facts that are known with low confidence
 * @param weakEvidence ids of those facts on which the verdict hangs; empty if it stands without them
 */
public record Robustness(
        Outcome outcome,
        Map<String, Outcome> withdrawals,
        boolean steady,
        Outcome withoutWeakEvidence,
        List<String> weakEvidence) {

    public Robustness {
        withdrawals = Collections.unmodifiableMap(new TreeMap<>(withdrawals));
        weakEvidence = List.copyOf(weakEvidence);
    }

    /** By withdrawals alone. */
    public Robustness(Outcome outcome, Map<String, Outcome> withdrawals) {
        this(outcome, withdrawals, withdrawals.values().stream().allMatch(outcome::equals), outcome, List.of());
    }

    /** Whether the verdict is given, no single step turns it, and it stands without weak evidence. */
    public boolean isRobust() {
        return outcome != Outcome.UNDETERMINED && steady && withoutWeakEvidence == outcome;
    }

    /** The withdrawals that change the verdict, with the verdict they lead to. */
    public Map<String, Outcome> flips() {
        Map<String, Outcome> flips = new TreeMap<>();
        withdrawals.forEach((finding, verdict) -> {
            if (verdict != outcome) {
                flips.put(finding, verdict);
            }
        });
        return flips;
    }
}
