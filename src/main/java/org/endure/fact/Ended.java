package org.endure.fact;

/** The alliance has ended. */
@Meaning("The alliance has ended.")
public record Ended(
        @Meaning("how: a kind of termination, FORMAL_ACT, CHANGE_OF_SIDES, ABROGATED or DEAD") String ground,
        @Meaning("id of the fact, or of the alliance") String fact)
        implements Conclusion {}
