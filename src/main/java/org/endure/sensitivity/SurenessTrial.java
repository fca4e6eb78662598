package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.endure.fact.Confidence;
import org.endure.fact.Fact;
import org.endure.fact.Reliability;
import org.endure.inference.Inference;
import org.endure.inference.stratified.Variations.Change;
import org.endure.rule.RuleBase;

/** Draws other codings of the same evidence at random ({@link Codings}), and counts the answers. Draws that code everything alike are judged once. */
public final class SurenessTrial {

    /** Maximum number of draws. */
    public static final int MOST = 1_000_000;

    private static final int LEAST_DRAWS = 30;
    private static final int LEAST_CHANGED = 5;
    private static final int MOST_TOLD = 10;

    private final Judgement asGiven;
    private final AnswersToChanges answers;
    private final Codings codings;

    private SurenessTrial(Inference inference, Way way) {
        RuleBase theory = inference.ruleBase();
        Judge whole = Judge.by(theory, Set.of("Verdict", "Trend"));
        List<Fact> facts = new ArrayList<>(inference.given());
        facts.removeAll(Set.copyOf(theory.facts(facts)));
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(whole.parameters());
        Judge judge = whole.with(List.of());
        this.asGiven = judge.judge(all);
        this.answers = way.answers(judge, all);
        Map<String, Confidence> confidence = new HashMap<>();
        inference.conclusions(Reliability.class).forEach(each -> confidence.put(each.fact(), each.confidence()));
        this.codings = new Codings(facts, confidence, whole.parameters());
    }

    /** How answers to changes of facts are found. */
    @FunctionalInterface
    interface Way {

        /** What answers changes of these facts. */
        AnswersToChanges answers(Judge judge, List<Fact> facts);
    }

    /**
     * Tries how the answer to a case holds.
     *
     * @param inference what follows from the facts of the case; the theory, the facts and their confidences are taken from it
     * @param draws number of draws, 1 to {@value #MOST}
     * @param progress told, by any thread, how many draws have been judged so far
     */
    public static Sureness run(Inference inference, int draws, long seed, LongConsumer progress) {
        if (draws < 1 || draws > MOST) {
            throw new IllegalArgumentException("%d is not between 1 and %d.".formatted(draws, MOST));
        }
        return run(inference, draws, seed, progress, Judge::answers);
    }

    /** Tries how the answer to a case holds, with answers that are found in another way. */
    static Sureness run(Inference inference, int draws, long seed, LongConsumer progress, Way way) {
        return new SurenessTrial(inference, way).run(draws, seed, progress);
    }

    private Sureness run(int count, long seed, LongConsumer progress) {
        List<Codings.Coding> draws = new ArrayList<>(count);
        Map<List<Integer>, Integer> places = new HashMap<>();
        List<List<Change>> distinct = new ArrayList<>();
        List<Integer> placeOf = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Codings.Coding draw = codings.draw(seed, i);
            draws.add(draw);
            Integer place = places.putIfAbsent(draw.same(), distinct.size());
            if (place == null) {
                distinct.add(draw.changes());
            }
            placeOf.add(place == null ? distinct.size() - 1 : place);
        }
        AtomicLong done = new AtomicLong(count - distinct.size());
        List<Judgement> judged = answers.to(distinct, more -> progress.accept(done.addAndGet(more)));
        List<Judgement> found = placeOf.stream().map(judged::get).toList();
        return new Sureness(
                asGiven,
                count,
                distinct.size(),
                seed,
                shares(found.stream().map(each -> each.outcome().name()).toList()),
                shares(found.stream().map(Judgement::trend).toList()),
                influences(draws, found, each -> each.outcome() == asGiven.outcome()),
                influences(draws, found, each -> each.trend().equals(asGiven.trend())));
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
    private List<Sureness.Influence> influences(
            List<Codings.Coding> draws, List<Judgement> answers, Predicate<Judgement> kept) {
        List<String> factors = codings.factors();
        int[] keeping = new int[factors.size()];
        int[] varying = new int[factors.size()];
        int all = 0;
        for (int i = 0; i < draws.size(); i++) {
            int keeps = kept.test(answers.get(i)) ? 1 : 0;
            all += keeps;
            for (int factor : draws.get(i).varied()) {
                keeping[factor] += keeps;
                varying[factor]++;
            }
        }
        List<Sureness.Influence> influences = new ArrayList<>();
        for (int i = 0; i < varying.length; i++) {
            int varied = varying[i];
            if (varied >= LEAST_DRAWS && draws.size() - varied >= LEAST_DRAWS) {
                Proportion with = new Proportion(keeping[i], varied);
                Proportion without = new Proportion(all - keeping[i], draws.size() - varied);
                Sureness.Influence influence = new Sureness.Influence(factors.get(i), with, without);
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
