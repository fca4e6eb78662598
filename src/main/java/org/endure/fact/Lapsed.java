package org.endure.fact;

/** A rating, goal or promise of a regime that has fallen. */
@Meaning("A rating, goal or promise of a regime that has fallen.")
public record Lapsed(
        @Meaning("id of the observation") String fact,

        @Meaning("the member whose regime has fallen") String state) implements Conclusion {}
