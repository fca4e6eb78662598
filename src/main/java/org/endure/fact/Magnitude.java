package org.endure.fact;

/**
 * Ordered strength of a finding (the thesis gives the labels by example, thesis section 4; the steps are our
 * operationalisation, codebook section 5).
 */
public enum Magnitude {
    @Meaning("slight, not significant")
    SLIGHT,

    @Meaning("more than slight, short of significant")
    MODERATE,

    @Meaning("significant")
    SIGNIFICANT;

    /** This magnitude, {@code steps} steps higher, never above {@link #SIGNIFICANT}. */
    public Magnitude raised(int steps) {
        return values()[Math.min(SIGNIFICANT.ordinal(), ordinal() + steps)];
    }

    /** This magnitude, {@code steps} steps lower, never below {@link #SLIGHT} (codebook section 6, I2). */
    public Magnitude lowered(int steps) {
        return values()[Math.max(SLIGHT.ordinal(), ordinal() - steps)];
    }

    /** The lower of this magnitude and another (codebook section d.7: base magnitude of a change finding). */
    public Magnitude atMost(Magnitude limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    /** Its step as a number: 1 for slight, 2 for moderate, 3 for significant. */
    public int points() {
        return ordinal() + 1;
    }
}
