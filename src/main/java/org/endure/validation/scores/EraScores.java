package org.endure.validation.scores;

import java.util.List;
import java.util.Map;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;

/**
 * How a theory and the baselines stand in one era.
 *
 * @param name the era, such as 1950-1989
 * @param scores the scores of the theory, and after them those of the baselines
 * @param overCount by how much the theory is above the additive count in each measure
 */
public record EraScores(String name, List<Scores> scores, Map<Measure, Estimate> overCount) {

    /** How they stand in one era. */
    public EraScores {
        scores = List.copyOf(scores);
        overCount = Map.copyOf(overCount);
    }

    /** The scores of the theory itself. */
    public Scores own() {
        return scores.get(0);
    }
}
