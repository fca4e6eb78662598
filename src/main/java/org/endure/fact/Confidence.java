package org.endure.fact;

/** How sure a finding is, derived by triangulation (codebook section d.7). */
public enum Confidence {
    @Meaning("low")
    LOW,

    @Meaning("medium")
    MEDIUM,

    @Meaning("high")
    HIGH;

    /** This confidence, one step lower, never below {@link #LOW}. */
    public Confidence lowered() {
        return values()[Math.max(0, ordinal() - 1)];
    }
}
