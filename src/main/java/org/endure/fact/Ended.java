package org.endure.fact;

/** The alliance has ended. */
@Meaning("The alliance has ended.")
public record Ended(
        @Meaning("how it ended") TerminationKind ground,
        @Meaning("id of the fact, or of the alliance") String fact) implements Conclusion {}
