package org.endure.fact;

/** How many families pull one way in the security core. */
@Meaning("How many families pull one way in the security core.")
public record FamilyCount(
        @Meaning("where it points") Direction direction,
        @Meaning("how many") Integer families) implements Conclusion {}
