package org.endure.inference;

import java.util.Map;
import java.util.TreeMap;
import org.endure.fact.Outcome;

/**
 * Whether a verdict stands on more than one leg: the same facts inferred again in a fresh session with each finding, and the base
 * intrinsic value, left out in turn (codebook section 7, step 3).
 *
 * @param withdrawals for each finding left out (by id; {@code IV} for the base value) the verdict that results
 * @param outcome the verdict with nothing left out
 */
public record Robustness(Outcome outcome, Map<String, Outcome> withdrawals) {

    public Robustness {
        withdrawals = new TreeMap<>(withdrawals);
    }

    /** Whether no single withdrawal changes the verdict. */
    public boolean isRobust() {
        return withdrawals.values().stream().allMatch(outcome::equals);
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
