package org.endure.fact;

/** Whose power changed (codebook C1). */
public enum CapabilityRole {
    @Meaning("the threat's")
    THREAT,

    @Meaning("an ally's")
    ALLY
}
