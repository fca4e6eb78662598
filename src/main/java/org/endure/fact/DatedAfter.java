package org.endure.fact;

/** A fact that is later than a change of regime. */
@Meaning("A fact that is later than a change of regime.")
public record DatedAfter(
        @Meaning("id of the observation") String fact,
        @Meaning("id of the change of regime") String change) implements Conclusion {}
