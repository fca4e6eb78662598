package org.endure.report.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.endure.diagnostic.Count;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.fact.Finding;
import org.endure.fact.Observation;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;
import org.endure.inference.stratified.NearMissTree;
import org.endure.inference.stratified.NearMisses;
import org.endure.report.WhyNotReport;
import org.endure.validation.DeviantCase;
import org.endure.words.Language;

/**
 * A wrong case in words: the short proof of the verdict that was given, and what stood in the way of the other.
 *
 * @param deviant the case
 * @param why the conclusions that carry the verdict, each with its reason and rule, the verdict first
 * @param evidence the observations that it rests on, each with its sentence
 * @param whyNot the rules that could have concluded the other verdict, the nearest first
 * @param commands the commands that show both in full
 */
public record ExplainedCase(
        DeviantCase deviant, List<String> why, List<String> evidence, List<WhyNot> whyNot, List<String> commands) {

    /** Conclusions that a short proof tells however deep they stand; others only near the verdict. */
    private static final Set<String> TOLD = Set.of("Verdict", "Pillar", "IntrinsicValue", "SharedThreat", "Finding");

    private static final int NEAR = 2;
    private static final int MOST_EVIDENCE = 8;

    /** Each list is copied. */
    public ExplainedCase {
        why = List.copyOf(why);
        evidence = List.copyOf(evidence);
        whyNot = List.copyOf(whyNot);
        commands = List.copyOf(commands);
    }

    /**
     * A rule that did not fire.
     *
     * @param rule its id
     * @param name its claim
     * @param held number of conditions that held
     * @param of number of its conditions
     * @param condition the first condition that nothing met, as written
     * @param state whether it failed or is not known
     * @param obstacles what it lacks, a line each
     * @param lacking the rules that could have given what it lacks, the nearest first
     */
    public record WhyNot(
            String rule,
            String name,
            int held,
            int of,
            String condition,
            String state,
            List<String> obstacles,
            List<WhyNot> lacking) {

        /** Each list is copied. */
        public WhyNot {
            obstacles = List.copyOf(obstacles);
            lacking = List.copyOf(lacking);
        }

        /** How near the rule came, in a sentence. */
        public String summary() {
            return "%s \"%s\": %d of %s met; %s: %s"
                    .formatted(rule, name, held, Count.of(of, "condition"), state, condition);
        }
    }

    static ExplainedCase of(DeviantCase deviant, List<String> commands) {
        Inference inference = deviant.inference();
        List<Verdict> verdicts = inference.conclusions(Verdict.class).stream()
                .filter(each -> each.outcome() == deviant.scored().assessment().verdict())
                .toList();
        Proof proof = new Prover(inference).prove(verdicts);
        WhyNotReport report = new WhyNotReport(inference, Language.ENGLISH);
        return new ExplainedCase(
                deviant,
                why(proof),
                verdicts.isEmpty() ? List.of() : evidence(proof, verdicts.get(0)),
                deviant.misses().stream().map(each -> whyNot(each, report)).toList(),
                commands);
    }

    private static List<String> why(Proof proof) {
        Map<Integer, Integer> depths = depths(proof);
        return proof.steps().stream()
                .filter(step -> depths.getOrDefault(step.number(), NEAR) < NEAR
                        || TOLD.contains(step.conclusion().getClass().getSimpleName()))
                .map(ExplainedCase::line)
                .toList();
    }

    /** A conclusion with its reason; that of a finding is only that nothing lowered it, so that its rule is enough. */
    private static String line(Proof.Step step) {
        Proof.Reason reason = step.reasons().get(0);
        String statement = step.statement().substring(0, 1).toUpperCase(Locale.ROOT)
                + step.statement().substring(1);
        return step.conclusion() instanceof Finding
                ? "%s [%s]".formatted(statement, reason.rule().id())
                : "%s, because %s [%s]"
                        .formatted(statement, reason.because(), reason.rule().id());
    }

    /** How many steps each conclusion stands from the verdict. */
    private static Map<Integer, Integer> depths(Proof proof) {
        Map<Integer, Integer> depths = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        if (!proof.steps().isEmpty()) {
            depths.put(1, 0);
            open.add(1);
        }
        while (!open.isEmpty()) {
            int number = open.remove();
            int next = Objects.requireNonNull(depths.get(number)) + 1;
            proof.steps()
                    .get(number - 1)
                    .reasons()
                    .forEach(reason -> reason.premises()
                            .forEach(premise -> premise.grounds().forEach(ground -> {
                                if (ground instanceof Proof.Concluded concluded
                                        && depths.putIfAbsent(concluded.step(), next) == null) {
                                    open.add(concluded.step());
                                }
                            })));
        }
        return depths;
    }

    private static List<String> evidence(Proof proof, Verdict verdict) {
        List<Observation> observations = proof.evidence(verdict);
        List<String> lines = new ArrayList<>();
        observations.stream()
                .limit(MOST_EVIDENCE)
                .forEach(each -> lines.add(each.id() + ": " + each.account().sentence()));
        if (observations.size() > MOST_EVIDENCE) {
            lines.add("and %d more".formatted(observations.size() - MOST_EVIDENCE));
        }
        return lines;
    }

    private static WhyNot whyNot(NearMissTree tree, WhyNotReport report) {
        NearMisses.NearMiss miss = tree.miss();
        return new WhyNot(
                miss.rule().id(),
                miss.rule().name(),
                miss.held(),
                miss.rule().conditions().size(),
                Objects.requireNonNull(miss.failed()).text(),
                WhyNotReport.state(miss, miss.held()).equals("unknown") ? "not known" : "fails",
                obstacles(miss, report),
                tree.lacking().stream().map(each -> whyNot(each, report)).toList());
    }

    /** What a rule lacks; that the nearest finding is of another mechanism tells nothing but that there is none. */
    private static List<String> obstacles(NearMisses.NearMiss miss, WhyNotReport report) {
        boolean other =
                miss.obstacles().stream().anyMatch(each -> each.constraint().startsWith("mechanism "));
        return other ? List.of("There is no such finding.") : report.obstacles(miss);
    }
}
