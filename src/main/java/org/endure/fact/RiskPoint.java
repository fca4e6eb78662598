package org.endure.fact;

/** What one family of mechanisms adds to the risk that the alliance collapses, or takes from it (our operationalisation). */
@Meaning("What one family of mechanisms adds to the risk that the alliance collapses, or takes from it.")
public record RiskPoint(
        @Meaning("family of mechanisms, such as C5 or E4") String family,

        @Meaning("toward collapse adds, toward endurance takes away")
        Direction direction,

        @Meaning("1 to 3: the strongest finding of the family")
        Integer points)
        implements Conclusion {

    /** Points with their sign: positive toward collapse. */
    @Meaning("points with their sign")
    public Integer weight() {
        return direction == Direction.COLLAPSE ? points : Integer.valueOf(-points);
    }
}
