package org.endure.fact;

/** A cause of endurance strong enough to hold the alliance. */
@Meaning("A cause of endurance strong enough to hold the alliance.")
public record Pillar(
        @Meaning("the family: E1 to E5") String family,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound)
        implements Conclusion {}
