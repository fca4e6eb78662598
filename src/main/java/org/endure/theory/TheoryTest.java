package org.endure.theory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.jspecify.annotations.Nullable;

/**
 * A test of a theory that a scholar writes: facts, and what should be said of them.
 *
 * @param name what it holds, in a sentence
 * @param at where it is written
 * @param facts path of a fact set; null if the facts are coded here
 * @param overlays paths of scenarios laid on the fact set, in order
 * @param coded mechanisms coded here, by code: a magnitude; IV takes a level, E1 the preconditions
 * @param expected what should be said
 */
public record TheoryTest(
        String name,
        SourcePosition at,
        @Nullable String facts,
        List<String> overlays,
        Map<String, String> coded,
        Expected expected) {

    /**
     * What should be said; what is null or empty is not asked.
     *
     * @param verdict the verdict
     * @param trend the trend
     * @param magnitude the magnitude of the trend
     * @param present mechanisms or ids of findings that should stand
     * @param absent mechanisms or ids of findings that should not
     * @param fired ids of rules that should fire
     * @param silent ids of rules that should not
     */
    public record Expected(
            @Nullable Outcome verdict,
            @Nullable Tendency trend,
            @Nullable Magnitude magnitude,
            List<String> present,
            List<String> absent,
            List<String> fired,
            List<String> silent) {

        /** What should be said. */
        public Expected {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
            fired = List.copyOf(fired);
            silent = List.copyOf(silent);
        }
    }

    /** A test of a theory. */
    public TheoryTest {
        overlays = List.copyOf(overlays);
        coded = java.util.Collections.unmodifiableMap(new TreeMap<>(coded));
    }
}
