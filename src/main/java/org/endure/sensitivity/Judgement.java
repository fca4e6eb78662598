package org.endure.sensitivity;

import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.jspecify.annotations.Nullable;

/**
 * The short answer.
 *
 * @param outcome the verdict
 * @param tendency where the trend points
 * @param magnitude how strong the trend is; null if nothing changed or nothing was compared
 */
public record Judgement(
        Outcome outcome, Tendency tendency, @Nullable Magnitude magnitude) {

    /** The trend in words, such as {@code WEAKENED SLIGHT}. */
    public String trend() {
        return magnitude == null ? tendency.name() : tendency + " " + magnitude;
    }
}
