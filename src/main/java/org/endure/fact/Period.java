package org.endure.fact;

/** Whether an observation belongs to the period that is judged or to its baseline (codebook section d.3). */
public enum Period {
    @Meaning("stated for the period that is judged, or carried forward into it")
    CURRENT,

    @Meaning("stated for a period that the judged one is compared with")
    BASELINE,

    @Meaning("an opinion about the judged period: reported, and no rule reads it as evidence")
    OPINION,

    @Meaning("dated outside the judged period: named as unused")
    OUTSIDE
}
