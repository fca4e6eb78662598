package org.endure.fact;

/** Ordered level of a threat or of intrinsic value (codebook sections 1 and b). */
public enum Level {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("none")
    NONE,

    @Meaning("low")
    LOW,

    @Meaning("moderate")
    MODERATE,

    @Meaning("high")
    HIGH;

    /** This level, {@code steps} steps lower, never below {@link #NONE}; {@link #UNKNOWN} stays unknown. */
    public Level lowered(int steps) {
        return this == UNKNOWN ? UNKNOWN : values()[Math.max(NONE.ordinal(), ordinal() - steps)];
    }

    /** This level, {@code steps} steps higher, never above {@link #HIGH}; {@link #UNKNOWN} stays unknown. */
    public Level raised(int steps) {
        return this == UNKNOWN ? UNKNOWN : values()[Math.min(HIGH.ordinal(), ordinal() + steps)];
    }

    /** The number of steps that this lies above another, as a magnitude; {@link #UNKNOWN} counts as none. */
    public Magnitude above(Level other) {
        return Magnitude.ofSteps(steps() - other.steps());
    }

    private int steps() {
        return Math.max(NONE.ordinal(), ordinal()) - NONE.ordinal();
    }

    /** Its step as a number: 0 for none, 1 for low, 2 for moderate, 3 for high; unknown counts as none. */
    public int points() {
        return Math.max(0, ordinal() - NONE.ordinal());
    }
}
