package org.endure.factset;

import org.endure.diagnostic.SourcePosition;

/**
 * How likely a scholar holds a fact to be if a theory is true. No rule reads it: it is no fact, and no verdict rests on it.
 *
 * @param theory name of the theory
 * @param least the least that the scholar would defend, above 0
 * @param most the most that the scholar would defend, at most 1; the same as the least if one number was given
 * @param at where it stands
 */
public record StatedLikelihood(String theory, double least, double most, SourcePosition at) {

    /** Refuses what is no probability, and 0, which no evidence could ever undo. */
    public StatedLikelihood {
        if (!(least > 0 && least <= most && most <= 1)) {
            throw new IllegalArgumentException("%s to %s is not a range above 0 and up to 1.".formatted(least, most));
        }
    }
}
