package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.endure.fact.Confidence;
import org.endure.fact.Fact;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.endure.fact.Parameter;
import org.endure.fact.Period;
import org.endure.inference.stratified.Variations.Change;
import org.endure.scenario.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Draws other codings of the same evidence at random. The model of a draw, which is ours:
 *
 * <ul>
 *   <li>Each fact of the judged period is left out with probability 0.02 if it is known with high confidence, 0.05 if with
 *       medium, and 0.10 if with low confidence, as the rules derive confidence from its sources; a fact of unrated
 *       confidence counts as low.
 *   <li>Each of its values that stands in an order and is known is coded one step higher or lower, either way alike, with
 *       probability 0.05 (high), 0.10 (medium) or 0.20 (low). At an end of the scale there is one way only. A scale of two
 *       values, such as yes and no, has no degrees to miss: its values stay. Keys, states, positions, sources and values
 *       that are not known stay.
 *   <li>Each parameter takes, with probability one half, a value drawn evenly from its stated range, in 21 steps; otherwise
 *       its own.
 *   <li>All of this independently. Facts of the baseline stay.
 * </ul>
 *
 * <p>Draw {@code i} depends on the seed and on {@code i} only.
 */
final class Codings {

    private static final int STEPS = 20;
    private static final List<Integer> ABSENT = List.of(-2);

    private final List<Coded> coded = new ArrayList<>();
    private final List<CutOff> cutOffs = new ArrayList<>();
    private final List<String> factors = new ArrayList<>();

    /** Codings of these facts and cut-offs. */
    Codings(Collection<? extends Fact> facts, Map<String, Confidence> confidence, List<Parameter> parameters) {
        for (Fact each : facts) {
            if (each instanceof Observation observation && observation.period() == Period.CURRENT) {
                coded.add(coded(observation, confidence.getOrDefault(observation.id(), Confidence.LOW)));
            }
        }
        for (Parameter each : parameters) {
            cutOffs.add(new CutOff(each, factor("parameter " + each.name())));
        }
    }

    /**
     * One draw.
     *
     * @param changes what is coded otherwise
     * @param same equal for draws that code everything alike
     * @param varied the numbers of the factors that were varied
     */
    record Coding(List<Change> changes, List<Integer> same, int[] varied) {}

    /** What can vary, by number: the presence of a fact, an attribute of a fact, or a parameter. */
    List<String> factors() {
        return factors;
    }

    /** The draw of a number. */
    Coding draw(long seed, int number) {
        return new Draw(new SplittableRandom(new SplittableRandom(seed).nextLong() + 0x9E3779B97F4A7C15L * number))
                .coding();
    }

    private int factor(String name) {
        factors.add(name);
        return factors.size() - 1;
    }

    private Coded coded(Observation fact, Confidence confidence) {
        List<Scale> scales = new ArrayList<>();
        for (Attribute each : Scales.of(fact)) {
            List<Enum<?>> neighbours = Scales.neighbours(Scales.value(fact, each));
            if (!neighbours.isEmpty()) {
                scales.add(new Scale(each, neighbours, factor(fact.id() + " " + each.name())));
            }
        }
        return new Coded(fact, confidence, scales, factor(fact.id() + Sureness.LEFT_OUT), new HashMap<>());
    }

    /** An attribute of a fact, and the values next to the one it has. */
    private record Scale(Attribute attribute, List<Enum<?>> neighbours, int factor) {}

    /** A coding of a fact, by its number; no change if it is as given. */
    private record Variant(int number, @Nullable Change change) {}

    /** A fact as it is coded, and the other codings of it that were drawn, by what became of each scale. */
    private record Coded(
            Observation fact,
            Confidence confidence,
            List<Scale> scales,
            int leftOut,
            Map<List<Integer>, Variant> variants) {

        /** The coding in which each value takes one of its neighbours, by their places; its own where there is none (-1). */
        Variant variant(List<Integer> steps) {
            Variant known = variants.get(steps);
            return known == null ? add(steps, made(steps)) : known;
        }

        Variant absent() {
            Variant known = variants.get(ABSENT);
            return known == null ? add(ABSENT, null) : known;
        }

        private Variant add(List<Integer> key, @Nullable Observation made) {
            Variant variant = new Variant(variants.size(), made == fact ? null : new Change(fact, made));
            variants.put(key, variant);
            return variant;
        }

        private Observation made(List<Integer> steps) {
            Observation made = fact;
            for (int i = 0; i < steps.size(); i++) {
                Scale scale = scales.get(i);
                if (steps.get(i) >= 0) {
                    made = step(made, scale.attribute(), scale.neighbours().get(steps.get(i)));
                }
            }
            return made;
        }

        private static Observation step(Observation fact, Attribute attribute, Enum<?> value) {
            try {
                return Revision.of(fact, attribute.name(), value);
            } catch (IllegalArgumentException e) {
                // The record refuses this value beside its others: the coding cannot be missed that way.
                return fact;
            }
        }
    }

    /** A parameter, and the other values of it that were drawn, by their steps. */
    private record CutOff(
            Parameter own, int factor, @Nullable Change[] others) {

        CutOff(Parameter own, int factor) {
            this(own, factor, new Change[STEPS + 1]);
        }

        /** The change to the value in some step of the range; null if that is its own. */
        @Nullable
        Change to(int step) {
            double value = own.low() + (own.high() - own.low()) * step / STEPS;
            if (others[step] == null && value != own.value()) {
                others[step] = new Change(own, own.withValue(value));
            }
            return others[step];
        }
    }

    /** A draw under way. */
    private final class Draw {
        private final SplittableRandom random;
        private final List<Change> changes = new ArrayList<>();
        private final List<Integer> same = new ArrayList<>(coded.size() + cutOffs.size());
        private final int[] varied = new int[factors.size()];
        private int count;

        Draw(SplittableRandom random) {
            this.random = random;
        }

        Coding coding() {
            coded.forEach(this::draw);
            cutOffs.forEach(this::draw);
            return new Coding(changes, same, Arrays.copyOf(varied, count));
        }

        private void draw(Coded fact) {
            boolean absent = random.nextDouble() < Miscoding.absence(fact.confidence());
            List<Integer> steps = new ArrayList<>(fact.scales().size());
            int before = count;
            for (Scale scale : fact.scales()) {
                boolean misses = random.nextDouble() < Miscoding.misstep(fact.confidence());
                int which = random.nextInt(2);
                steps.add(misses ? which % scale.neighbours().size() : -1);
                if (misses) {
                    varied[count++] = scale.factor();
                }
            }
            if (absent) {
                count = before;
                varied[count++] = fact.leftOut();
            }
            Variant variant = absent ? fact.absent() : fact.variant(steps);
            take(variant.number(), variant.change());
        }

        private void draw(CutOff parameter) {
            boolean varies = random.nextBoolean();
            int step = random.nextInt(STEPS + 1);
            Change change = varies ? parameter.to(step) : null;
            take(change == null ? -1 : step, change);
            if (varies) {
                varied[count++] = parameter.factor();
            }
        }

        private void take(int number, @Nullable Change change) {
            same.add(number);
            if (change != null) {
                changes.add(change);
            }
        }
    }
}
