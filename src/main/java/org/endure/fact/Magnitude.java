package org.endure.fact;

/**
 * Ordered strength of a finding (the thesis gives the labels by example, thesis section 4; the steps are our
 * operationalisation, codebook section 5).
 */
public enum Magnitude {
    @Meaning("none")
    NONE,

    @Meaning("slight, not significant")
    SLIGHT,

    @Meaning("more than slight, short of significant")
    MODERATE,

    @Meaning("significant")
    SIGNIFICANT;

    /** This magnitude, {@code steps} steps higher, never above {@link #SIGNIFICANT}; {@link #NONE} stays none. */
    public Magnitude raised(int steps) {
        return this == NONE ? NONE : values()[Math.min(SIGNIFICANT.ordinal(), ordinal() + steps)];
    }

    /**
     * This magnitude, {@code steps} steps lower, never below {@link #SLIGHT} (codebook section 6, I2); {@link #NONE} stays
     * none.
     */
    public Magnitude lowered(int steps) {
        return this == NONE ? NONE : values()[Math.max(SLIGHT.ordinal(), ordinal() - steps)];
    }

    /** This magnitude, {@code steps} steps weaker, down to {@link #NONE}. */
    public Magnitude weakened(int steps) {
        return values()[Math.max(NONE.ordinal(), ordinal() - steps)];
    }

    /** The lower of this magnitude and another (codebook section d.7: base magnitude of a change finding). */
    public Magnitude atMost(Magnitude limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    /** The number of steps that this lies above another, as a magnitude; {@link #NONE} if it does not. */
    public Magnitude above(Magnitude other) {
        return ofSteps(ordinal() - other.ordinal());
    }

    /** So many steps as a magnitude: one is slight, two are moderate, three or more significant. */
    static Magnitude ofSteps(int steps) {
        return values()[Math.max(NONE.ordinal(), Math.min(SIGNIFICANT.ordinal(), steps))];
    }

    /** Its step as a number: 0 for none, 1 for slight, 2 for moderate, 3 for significant. */
    public int points() {
        return ordinal();
    }
}
