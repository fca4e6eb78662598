package org.endure.fact;

/** Stock or flow: whether a finding says how things stand or what has changed (codebook section 1). */
public enum Aspect {
    @Meaning("how things stand; feeds the verdict")
    STANDING,

    @Meaning("what has changed against the baseline; feeds the trend and the verdict")
    CHANGE
}
