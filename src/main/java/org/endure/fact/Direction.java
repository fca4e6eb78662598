package org.endure.fact;

/**
 * Where a finding points (thesis section 1.3: strengthening leads toward endurance, weakening toward
 * collapse).
 */
public enum Direction {
    @Meaning("toward endurance")
    ENDURANCE,

    @Meaning("toward collapse")
    COLLAPSE
}
