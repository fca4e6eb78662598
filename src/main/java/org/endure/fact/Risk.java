package org.endure.fact;

/**
 * An ordinal score of the risk that the alliance collapses: higher is riskier, and only the order means anything. It ranks
 * alliances for comparison with history; the verdict does not read it.
 */
@Meaning("An ordinal score of the risk that the alliance collapses: higher is riskier, only the order means anything.")
public record Risk(
        @Meaning("points of collapse less points of endurance, -15 to 24")
        Integer points) implements Conclusion {}
