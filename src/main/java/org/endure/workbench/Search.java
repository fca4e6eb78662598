package org.endure.workbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.endure.comparison.TheoryComparison;
import org.endure.consultation.Consultation;
import org.endure.declaration.VocabularySource;
import org.endure.fact.Conclusion;
import org.endure.files.FileTree;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.stratified.AskedRules;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.NearMisses;
import org.endure.report.FlipReport;
import org.endure.report.ProofReport;
import org.endure.report.SurenessReport;
import org.endure.report.WhyNotReport;
import org.endure.report.html.ComparePage;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.endure.sensitivity.FlipSearch;
import org.endure.sensitivity.SurenessTrial;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import org.endure.words.Words;

/** Answers what is asked beyond the verdict, each by the use case that the command of the same name runs. */
final class Search {

    private final FileTree saved;
    private final RuleParser parser;

    Search(FileTree saved, RuleParser parser) {
        this.saved = saved;
        this.parser = parser;
    }

    /**
     * What is asked.
     *
     * @param kind {@code flip}, {@code sure}, {@code why-not} or {@code compare}
     * @param on theory, facts and what is not saved
     * @param number most facts to change, or number of draws
     * @param about a rule, mechanism or verdict
     * @param theories names of theories
     * @param release version of the program
     */
    record Asked(String kind, Question on, int number, String about, List<String> theories, String release) {
        Asked {
            theories = List.copyOf(theories);
        }

        /** The command that asks the same. */
        String command() {
            return switch (kind) {
                case "flip" -> on.command("flip", "--max", String.valueOf(number));
                case "sure" -> on.command("sure", "--draws", String.valueOf(number));
                case "why-not" -> on.command("why-not", about);
                case "compare" -> {
                    List<String> words = new ArrayList<>(List.of("endure", "compare", on.facts()));
                    theories.forEach(each -> words.addAll(List.of("--theory", each)));
                    yield String.join(" ", words);
                }
                default -> throw new RefusedRequestException(400, "There is no search \"%s\".".formatted(kind));
            };
        }
    }

    /**
     * What was found.
     *
     * @param text as text; empty if it is a page
     * @param page as a page of its own; empty if it is text
     */
    record Found(String text, String page) {}

    /** Searches, and tells its progress; the consumer ends the search by throwing. */
    Found run(Asked asked, LongConsumer progress) {
        Question on = asked.on();
        FileTree files = on.over(saved);
        TheoryReader reader = new TheoryReader(files, parser);
        if (asked.kind().equals("compare")) {
            return compare(asked, files, reader, progress);
        }
        RuleBase theory = reader.theory(on.theory(), on.layers()).ruleBase();
        VocabularySource vocabulary = new VocabularySource(files, theory::vocabulary);
        Case judged = judged(files, vocabulary, on);
        Consultation consultation = Consultation.direct(theory);
        return new Found(
                switch (asked.kind()) {
                    case "flip" ->
                        FlipReport.text(
                                FlipSearch.search(
                                        theory,
                                        consultation.facts(judged),
                                        new FlipSearch.Question(false, null, asked.number(), Duration.ofMinutes(10)),
                                        progress),
                                on.language());
                    case "sure" ->
                        SurenessReport.text(
                                SurenessTrial.run(consultation.infer(judged), asked.number(), 1, progress),
                                on.language());
                    case "why-not" -> whyNot(asked, consultation.infer(judged));
                    default ->
                        throw new RefusedRequestException(400, "There is no search \"%s\".".formatted(asked.kind()));
                },
                "");
    }

    private static Case judged(FileTree files, VocabularySource vocabulary, Question on) {
        OverlayReader overlays = new OverlayReader(files, vocabulary);
        Case judged = new CaseReader(files, vocabulary).read(on.facts());
        return on.overlays().isEmpty()
                ? judged
                : judged.with(on.overlays().stream().map(overlays::read).toList());
    }

    private Found compare(Asked asked, FileTree files, TheoryReader reader, LongConsumer progress) {
        Question on = asked.on();
        if (asked.theories().size() < 2) {
            throw new RefusedRequestException(400, "Choose two theories or more.");
        }
        List<Theory> theories = new ArrayList<>();
        for (String each : asked.theories()) {
            progress.accept(theories.size());
            theories.add(reader.theory(each, on.layers()));
        }
        VocabularySource vocabulary = VocabularySource.of(
                files,
                () -> asked.theories().stream()
                        .flatMap(name -> reader.folders(name, on.layers()).stream())
                        .toList());
        TheoryComparison comparison =
                TheoryComparison.of(theories, List.of(judged(files, vocabulary, on)), on.language());
        return new Found("", ComparePage.of(comparison, asked.release()));
    }

    private static String whyNot(Asked asked, Inference inference) {
        RuleBase theory = inference.ruleBase();
        List<Rule> rules = AskedRules.named(theory, asked.about());
        if (rules.isEmpty()) {
            throw new RefusedRequestException(
                    400, "There is no rule, mechanism or verdict \"%s\".".formatted(asked.about()));
        }
        List<Conclusion> fired = inference.derived().stream()
                .filter(each -> each.justifications().stream().anyMatch(reason -> rules.contains(reason.rule())))
                .map(Derived::conclusion)
                .toList();
        if (!fired.isEmpty()) {
            return Words.of(asked.on().language()).say("why-not.fired", "asked", asked.about())
                    + "\n"
                    + ProofReport.of(inference, fired, asked.on().language());
        }
        return new WhyNotReport(inference, asked.on().language())
                .text(asked.about(), new NearMisses(inference).nearestFirst(rules), DirectEngine.unsupported(rules));
    }
}
