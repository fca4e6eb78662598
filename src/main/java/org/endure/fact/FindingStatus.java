package org.endure.fact;

/** What the interactions have left of a finding. */
public enum FindingStatus {
    @Meaning("as found, or raised")
    ACTIVE,

    @Meaning("lowered by an interaction")
    CAPPED,

    @Meaning("outweighed by another finding; both are kept")
    OFFSET,

    @Meaning("no longer stands")
    CANCELLED
}
