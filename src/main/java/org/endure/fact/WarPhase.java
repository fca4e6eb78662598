package org.endure.fact;

/** Whether war is under way (codebook BT6). */
public enum WarPhase {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("no war")
    NONE,

    @Meaning("war under way")
    ACTIVE,

    @Meaning("one side near victory")
    DECIDED
}
