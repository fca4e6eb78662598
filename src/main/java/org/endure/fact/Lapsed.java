package org.endure.fact;

/** A rating, goal or promise of a regime that has fallen, or may have. */
@Meaning("A rating, goal or promise of a regime that has fallen, or may have.")
public record Lapsed(
        @Meaning("id of the observation") String fact,

        @Meaning("the member whose regime has fallen") String state,

        @Meaning("YES if that is certain, UNKNOWN if it is possible")
        Answer certain)
        implements Conclusion {}
