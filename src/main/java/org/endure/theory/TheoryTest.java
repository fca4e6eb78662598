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

    /** The key under which a test codes the preconditions of hegemonic leadership. */
    public static final String PRECONDITIONS = "E1";

    /**
     * What should be said; what is null or empty is not asked.
     *
     * @param verdicts verdicts, one of which should be given
     * @param trends trends, one of which should be given
     * @param magnitudes magnitudes of the trend, one of which it should have; NONE stands for a trend without magnitude
     * @param scales the numbers of the verdict
     * @param steady whether one step on any scale leaves the verdict as it is
     * @param hollow whether the alliance is hollow
     * @param ended how the alliance ended; empty text if it should not have ended
     * @param atRisk the members at risk of leaving, no more and no fewer
     * @param present mechanisms or ids of findings that should stand
     * @param absent mechanisms or ids of findings that should not
     * @param fired ids of rules that should fire
     * @param silent ids of rules that should not
     */
    public record Expected(
            List<Outcome> verdicts,
            List<Tendency> trends,
            List<Magnitude> magnitudes,
            Scales scales,
            @Nullable Boolean steady,
            @Nullable Boolean hollow,
            @Nullable String ended,
            @Nullable List<String> atRisk,
            List<String> present,
            List<String> absent,
            List<String> fired,
            List<String> silent) {

        /** What should be said. */
        public Expected {
            verdicts = List.copyOf(verdicts);
            trends = List.copyOf(trends);
            magnitudes = List.copyOf(magnitudes);
            atRisk = atRisk == null ? null : List.copyOf(atRisk);
            present = List.copyOf(present);
            absent = List.copyOf(absent);
            fired = List.copyOf(fired);
            silent = List.copyOf(silent);
        }
    }

    /**
     * The numbers of the verdict, each a number or an interval; what is null is not asked.
     *
     * @param motive level of the motive
     * @param holds level of the holds
     * @param strain level of the strain
     * @param margin motive and holds beyond what the strain asks for
     */
    public record Scales(
            @Nullable Range motive,
            @Nullable Range holds,
            @Nullable Range strain,
            @Nullable Range margin) {}

    /** From a least to a greatest number, both included. */
    public record Range(int least, int greatest) {
        @Override
        public String toString() {
            return least == greatest ? String.valueOf(least) : least + " to " + greatest;
        }
    }

    /** A test of a theory. */
    public TheoryTest {
        overlays = List.copyOf(overlays);
        coded = java.util.Collections.unmodifiableMap(new TreeMap<>(coded));
    }
}
