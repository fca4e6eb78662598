package org.endure.validation.scores;

/**
 * A case that was followed for years after it was assessed.
 *
 * @param risk the risk that the theory saw
 * @param cluster the cases that belong together when intervals are drawn
 * @param years how long it was followed, 1 or more
 * @param kind what ended it, from 1; 0 if it was still in force when it was seen last
 */
public record Followed(int risk, String cluster, int years, int kind) {

    public Followed {
        if (years < 1 || kind < 0) {
            throw new IllegalArgumentException("A case is followed for a year or more.");
        }
    }
}
