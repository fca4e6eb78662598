package org.endure.fact;

/** A weight in the trend of the whole alliance. */
@Meaning("A weight in the trend of the whole alliance.")
public record TrendWeight(
        @Meaning("its direction") Direction direction,
        @Meaning("its magnitude") Magnitude magnitude) implements Conclusion {}
