package org.endure.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.endure.declaration.VocabularySource;
import org.endure.explanation.Assessor;
import org.endure.fact.Account;
import org.endure.fact.Answer;
import org.endure.fact.CitedSource;
import org.endure.fact.CodedCase;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.CodedMechanism;
import org.endure.fact.CodedPreconditions;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Leaning;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Preconditions;
import org.endure.fact.SourceKind;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.FailedCondition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.endure.theory.TheoryTest;

/** Runs the tests of a theory and sees which rules they try. */
public final class TheoryTrial {

    private static final String SOURCE = "test";

    private final RuleBase theory;
    private final Consultation consultation;
    private final DirectEngine evaluator;
    private final FileTree files;
    private final VocabularySource vocabulary;
    private final Set<String> fired = new TreeSet<>();
    private final Map<String, Set<Integer>> failed = new HashMap<>();

    /** A trial of a theory among these files. */
    public TheoryTrial(RuleBase theory, FileTree files) {
        this.theory = theory;
        this.files = files;
        this.vocabulary = new VocabularySource(files, theory::vocabulary);
        this.evaluator = new DirectEngine(theory);
        this.consultation = new Consultation(evaluator);
    }

    /**
     * How a test went.
     *
     * @param test the test
     * @param faults what was not as expected, a sentence each; empty if all was
     */
    public record Result(TheoryTest test, List<String> faults) {

        /** How a test went. */
        public Result {
            faults = List.copyOf(faults);
        }

        /** Whether all was as expected. */
        public boolean passed() {
            return faults.isEmpty();
        }
    }

    /**
     * What the tests tried.
     *
     * @param silent ids of rules that fired in no test
     * @param untried conditions that were met in every test in which they were reached, as {@code rule: condition}
     * @param rules number of rules
     */
    public record Coverage(List<String> silent, List<String> untried, int rules) {

        /** What the tests tried. */
        public Coverage {
            silent = List.copyOf(silent);
            untried = List.copyOf(untried);
        }
    }

    /** Runs a test. */
    public Result run(TheoryTest test) {
        Inference inference = infer(test);
        observe(inference);
        List<String> faults = new ArrayList<>();
        TheoryTest.Expected expected = test.expected();
        differs("The verdict", expected.verdicts(), Assessor.outcome(inference), faults);
        Trend trend = inference.conclusion(Trend.class).orElse(new Trend(Tendency.NOT_COMPARED, null));
        differs("The trend", expected.trends(), trend.tendency(), faults);
        differs(
                "The trend's magnitude",
                expected.magnitudes(),
                trend.magnitude() == null ? Magnitude.NONE : trend.magnitude(),
                faults);
        new ScaleTrial(inference, faults).compare(expected);
        Set<String> standing = standing(inference);
        expected.present().stream()
                .filter(each -> !standing.contains(each))
                .forEach(each -> faults.add("%s was not found.".formatted(each)));
        expected.absent().stream()
                .filter(standing::contains)
                .forEach(each -> faults.add("%s was found.".formatted(each)));
        Set<String> here = fired(inference);
        expected.fired().stream()
                .filter(each -> !here.contains(each))
                .forEach(each -> faults.add("The rule %s did not fire.".formatted(each)));
        expected.silent().stream()
                .filter(here::contains)
                .forEach(each -> faults.add("The rule %s fired.".formatted(each)));
        return new Result(test, faults);
    }

    /** What the tests run so far tried. */
    public Coverage coverage() {
        List<String> silent = new ArrayList<>();
        List<String> untried = new ArrayList<>();
        for (Rule rule : theory.rules()) {
            if (!fired.contains(rule.id())) {
                silent.add(rule.id());
            }
            Set<Integer> seen = failed.getOrDefault(rule.id(), Set.of());
            for (int i = 0; i < rule.conditions().size(); i++) {
                if (!seen.contains(i + 1)) {
                    untried.add(rule.id() + ": " + rule.conditions().get(i).text());
                }
            }
        }
        return new Coverage(silent, untried, theory.rules().size());
    }

    private Inference infer(TheoryTest test) {
        if (test.facts() == null) {
            return evaluator.infer(coded(test));
        }
        OverlayReader overlays = new OverlayReader(files, vocabulary);
        return consultation.infer(new CaseReader(files, vocabulary)
                .read(test.facts())
                .with(test.overlays().stream().map(overlays::read).toList()));
    }

    private void observe(Inference inference) {
        fired.addAll(fired(inference));
        for (FailedCondition each : evaluator.failures(inference)) {
            failed.computeIfAbsent(each.rule().id(), any -> new HashSet<>()).add(each.number());
        }
    }

    private static Set<String> fired(Inference inference) {
        Set<String> ids = new TreeSet<>();
        inference
                .derived()
                .forEach(each -> each.justifications()
                        .forEach(reason -> ids.add(reason.rule().id())));
        return ids;
    }

    private static Set<String> standing(Inference inference) {
        Set<String> standing = new HashSet<>();
        for (Finding each : inference.conclusions(Finding.class)) {
            if (each.counts() == Answer.YES) {
                standing.add(each.mechanism());
                standing.add(each.id());
            }
        }
        return standing;
    }

    private static void differs(String what, List<? extends Enum<?>> wanted, Enum<?> found, List<String> faults) {
        if (!wanted.isEmpty() && !wanted.contains(found)) {
            faults.add("%s is %s, not %s."
                    .formatted(what, found, wanted.stream().map(Enum::name).collect(Collectors.joining(" or "))));
        }
    }

    private static List<Fact> coded(TheoryTest test) {
        List<Fact> facts = CodedCase.frame(
                "test",
                test.name(),
                "test",
                new CitedSource(SOURCE, SourceKind.SCHOLAR, null, Leaning.NA, Answer.NO, "a test"));
        test.coded().forEach((code, value) -> facts.add(observation(code, value)));
        return facts;
    }

    private static Fact observation(String code, String value) {
        Account account = CodedCase.account(code, code + " is " + value, "test", SOURCE);
        return switch (code) {
            case IntrinsicValue.CODE -> new CodedIntrinsicValue(account, Level.valueOf(value));
            case TheoryTest.PRECONDITIONS -> new CodedPreconditions(account, Preconditions.valueOf(value));
            default -> new CodedMechanism(account, code, Magnitude.valueOf(value), null);
        };
    }
}
