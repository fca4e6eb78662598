package org.endure.fact;

/** Whether facts bear a prediction out. What no fact shows is open, never failed. */
public enum PredictionStatus {
    @Meaning("facts show what was predicted, and none the contrary")
    MET,

    @Meaning("facts show the contrary of what was predicted, and none what was predicted")
    FAILED,

    @Meaning("no fact shows either, or facts show both")
    OPEN
}
