package org.endure.sensitivity;

import org.endure.fact.Confidence;

/** How likely a coding is to be wrong, by how well the fact is known. Our own figures; no source gives them. */
final class Miscoding {

    private Miscoding() {}

    /** Probability that the fact should not be there at all, 0 to 1. */
    static double absence(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> 0.02;
            case MEDIUM -> 0.05;
            case LOW -> 0.10;
        };
    }

    /** Probability that a value should be a neighbouring one, 0 to 1. */
    static double misstep(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> 0.05;
            case MEDIUM -> 0.10;
            case LOW -> 0.20;
        };
    }
}
