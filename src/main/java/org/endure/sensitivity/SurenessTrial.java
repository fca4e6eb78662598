package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.endure.fact.Confidence;
import org.endure.fact.Fact;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.endure.fact.Parameter;
import org.endure.fact.Period;
import org.endure.fact.Reliability;
import org.endure.inference.Inference;
import org.endure.inference.stratified.Variations;
import org.endure.rule.RuleBase;
import org.endure.scenario.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Draws other codings of the same evidence at random, and counts the answers. The model of a draw, which is ours:
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
 * <p>Draw {@code i} depends on the seed and on {@code i} only. Draws that code everything alike are judged once.
 */
public final class SurenessTrial {

    private static final int ABSENT = -2;
    private static final int STEPS = 20;
    private static final int LEAST_DRAWS = 30;
    private static final int LEAST_CHANGED = 5;
    private static final int MOST_TOLD = 10;

    private final Judgement asGiven;
    private final Function<List<Variations.Change>, Judgement> answers;
    private final List<Parameter> parameters;
    private final List<Coded> coded = new ArrayList<>();
    private final Map<CutOff, Parameter> cutOffs = new ConcurrentHashMap<>();
    private int variants;

    private SurenessTrial(RuleBase theory, Inference inference, Collection<? extends Fact> facts, Way way) {
        Judge whole = Judge.by(theory, Set.of("Verdict", "Trend"));
        this.parameters = whole.parameters();
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(parameters);
        Judge judge = whole.with(List.of());
        this.asGiven = judge.judge(all);
        this.answers = way.answers(judge, all);
        Map<String, Confidence> confidence = new HashMap<>();
        inference.conclusions(Reliability.class).forEach(each -> confidence.put(each.fact(), each.confidence()));
        for (Fact each : facts) {
            if (each instanceof Observation observation && observation.period() == Period.CURRENT) {
                coded.add(coded(observation, confidence));
            }
        }
    }

    private static Coded coded(Observation fact, Map<String, Confidence> confidence) {
        List<Scale> scales = Scales.of(fact).stream()
                .map(each -> new Scale(each, Scales.neighbours(Scales.value(fact, each))))
                .filter(each -> !each.neighbours().isEmpty())
                .toList();
        return new Coded(fact, confidence.getOrDefault(fact.id(), Confidence.LOW), scales, new HashMap<>());
    }

    /** How answers to changes of facts are found. */
    @FunctionalInterface
    interface Way {

        /** What answers changes of these facts. */
        Function<List<Variations.Change>, Judgement> answers(Judge judge, List<Fact> facts);
    }

    /** An attribute of a fact, and the values next to the one it has. */
    private record Scale(Attribute attribute, List<Enum<?>> neighbours) {}

    /** A fact as it is coded, and the other codings of it that were drawn. */
    private record Coded(
            Observation fact, Confidence confidence, List<Scale> scales, Map<List<Integer>, Variant> variants) {}

    /** A coding of a fact, with its number; null if it is left out. */
    private record Variant(@Nullable Observation fact, int number) {}

    /** A parameter with another value. */
    private record CutOff(Parameter own, double value) {}

    /** One draw: what became of each fact, the values of the parameters, and what was varied. */
    private record Draw(Variant[] facts, double[] parameters, List<String> varied) {

        List<Object> key() {
            List<Object> key = new ArrayList<>();
            Arrays.stream(facts).map(Variant::number).forEach(key::add);
            Arrays.stream(parameters).forEach(key::add);
            return key;
        }
    }

    /**
     * Tries how the answer to a case holds.
     *
     * @param inference what follows from the facts, from which confidences are taken
     * @param draws number of draws, 1 or more
     * @param progress told, by any thread, how many draws have been judged so far
     */
    public static Sureness run(
            RuleBase theory,
            Inference inference,
            Collection<? extends Fact> facts,
            int draws,
            long seed,
            LongConsumer progress) {
        if (draws < 1) {
            throw new IllegalArgumentException("There must be at least one draw.");
        }
        return run(theory, inference, facts, draws, seed, progress, (judge, all) -> judge.near(all)::after);
    }

    /** Tries how the answer to a case holds, with answers that are found in another way. */
    static Sureness run(
            RuleBase theory,
            Inference inference,
            Collection<? extends Fact> facts,
            int draws,
            long seed,
            LongConsumer progress,
            Way way) {
        return new SurenessTrial(theory, inference, facts, way).run(draws, seed, progress);
    }

    private Sureness run(int count, long seed, LongConsumer progress) {
        List<Draw> draws = new ArrayList<>();
        Map<List<Object>, Draw> distinct = new LinkedHashMap<>();
        List<List<Object>> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Draw draw = draw(new SplittableRandom(new SplittableRandom(seed).nextLong() + 0x9E3779B97F4A7C15L * i));
            List<Object> key = draw.key();
            draws.add(draw);
            keys.add(key);
            distinct.putIfAbsent(key, draw);
        }
        Map<List<Object>, Judgement> judged = new ConcurrentHashMap<>();
        AtomicLong done = new AtomicLong(count - distinct.size());
        List.copyOf(distinct.entrySet()).parallelStream().forEach(each -> {
            judged.put(each.getKey(), judge(each.getValue()));
            progress.accept(done.incrementAndGet());
        });
        List<Judgement> answers = keys.stream()
                .map(key -> java.util.Objects.requireNonNull(judged.get(key)))
                .toList();
        Judgement now = asGiven;
        return new Sureness(
                now,
                count,
                distinct.size(),
                seed,
                shares(answers.stream().map(each -> each.outcome().name()).toList()),
                shares(answers.stream().map(Judgement::trend).toList()),
                influences(draws, answers, each -> each.outcome() == now.outcome()),
                influences(draws, answers, each -> each.trend().equals(now.trend())));
    }

    private Draw draw(SplittableRandom random) {
        List<String> varied = new ArrayList<>();
        Variant[] drawn = new Variant[coded.size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = variant(i, random, varied);
        }
        double[] values = new double[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = parameters.get(i);
            boolean vary = random.nextBoolean();
            int step = random.nextInt(STEPS + 1);
            values[i] =
                    vary ? parameter.low() + (parameter.high() - parameter.low()) * step / STEPS : parameter.value();
            if (vary) {
                varied.add("parameter " + parameter.name());
            }
        }
        return new Draw(drawn, values, varied);
    }

    private Variant variant(int place, SplittableRandom random, List<String> varied) {
        Coded coded = this.coded.get(place);
        Confidence sure = coded.confidence();
        boolean absent = random.nextDouble() < Miscoding.absence(sure);
        List<Integer> state = new ArrayList<>(coded.scales().size());
        int before = varied.size();
        for (Scale scale : coded.scales()) {
            boolean steps = random.nextDouble() < Miscoding.misstep(sure);
            int which = random.nextInt(2);
            state.add(steps ? which % scale.neighbours().size() : -1);
            if (steps) {
                varied.add(coded.fact().id() + " " + scale.attribute().name());
            }
        }
        if (absent) {
            varied.subList(before, varied.size()).clear();
            varied.add(coded.fact().id() + Sureness.LEFT_OUT);
            return coded.variants().computeIfAbsent(List.of(ABSENT), none -> new Variant(null, variants++));
        }
        return coded.variants().computeIfAbsent(state, steps -> made(coded, steps));
    }

    private Variant made(Coded coded, List<Integer> steps) {
        Observation made = coded.fact();
        for (int i = 0; i < steps.size(); i++) {
            Scale scale = coded.scales().get(i);
            if (steps.get(i) >= 0) {
                made = step(made, scale.attribute(), scale.neighbours().get(steps.get(i)));
            }
        }
        return new Variant(made, variants++);
    }

    private static Observation step(Observation fact, Attribute attribute, Enum<?> value) {
        try {
            return Revision.of(fact, attribute.name(), value);
        } catch (IllegalArgumentException e) {
            // The record refuses this value beside its others: the coding cannot be missed that way.
            return fact;
        }
    }

    private Judgement judge(Draw draw) {
        List<Variations.Change> changes = new ArrayList<>();
        for (int i = 0; i < coded.size(); i++) {
            Observation own = coded.get(i).fact();
            if (draw.facts()[i].fact() != own) {
                changes.add(new Variations.Change(own, draw.facts()[i].fact()));
            }
        }
        for (int i = 0; i < parameters.size(); i++) {
            Parameter own = parameters.get(i);
            double value = draw.parameters()[i];
            if (value != own.value()) {
                changes.add(new Variations.Change(
                        own, cutOffs.computeIfAbsent(new CutOff(own, value), each -> own.withValue(value))));
            }
        }
        return answers.apply(changes);
    }

    private static Map<String, Proportion> shares(List<String> answers) {
        Map<String, Integer> counts = new TreeMap<>();
        answers.forEach(each -> counts.merge(each, 1, Integer::sum));
        Map<String, Proportion> shares = new TreeMap<>();
        counts.forEach((answer, count) -> shares.put(answer, new Proportion(count, answers.size())));
        return shares;
    }

    /**
     * What clearly matters: the intervals of the shares with and without variation do not touch, and not by a draw or
     * two.
     */
    private static List<Sureness.Influence> influences(
            List<Draw> draws, List<Judgement> answers, Predicate<Judgement> kept) {
        Map<String, int[]> counts = new TreeMap<>();
        int all = 0;
        for (int i = 0; i < draws.size(); i++) {
            int keeps = kept.test(answers.get(i)) ? 1 : 0;
            all += keeps;
            for (String factor : draws.get(i).varied()) {
                int[] count = counts.computeIfAbsent(factor, key -> new int[2]);
                count[0] += keeps;
                count[1]++;
            }
        }
        List<Sureness.Influence> influences = new ArrayList<>();
        for (Map.Entry<String, int[]> each : counts.entrySet()) {
            int varied = each.getValue()[1];
            if (varied >= LEAST_DRAWS && draws.size() - varied >= LEAST_DRAWS) {
                Proportion with = new Proportion(each.getValue()[0], varied);
                Proportion without = new Proportion(all - each.getValue()[0], draws.size() - varied);
                Sureness.Influence influence = new Sureness.Influence(each.getKey(), with, without);
                boolean clear = with.high() < without.low() || without.high() < with.low();
                if (clear && Math.abs(influence.difference()) * varied >= LEAST_CHANGED) {
                    influences.add(influence);
                }
            }
        }
        influences.sort(Comparator.comparing((Sureness.Influence each) -> -Math.abs(each.difference()))
                .thenComparing(Sureness.Influence::factor));
        return influences.subList(0, Math.min(MOST_TOLD, influences.size()));
    }
}
