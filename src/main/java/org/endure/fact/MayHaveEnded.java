package org.endure.fact;

/** A fact that ended the alliance if its unknown mode was a formal act. */
@Meaning("A fact that ended the alliance if its unknown mode was a formal act.")
public record MayHaveEnded(@Meaning("id of the observation") String fact) implements Conclusion {}
