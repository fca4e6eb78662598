package org.endure.fact;

/** Whether an observation belongs to the period that is judged or to its baseline (codebook section d.3). */
public enum Period {
    @Meaning("stated for the period that is judged, or carried forward into it")
    CURRENT,

    @Meaning("stated for a period that the judged one is compared with")
    BASELINE
}
