package org.endure.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Conclusion;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.stratified.AskedRules;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.NearMisses;
import org.endure.report.ProofReport;
import org.endure.report.ProofTree;
import org.endure.report.WhyNotReport;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.words.Language;
import org.endure.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why a rule or mechanism was not concluded. */
@Command(
        name = "why-not",
        mixinStandardHelpOptions = true,
        description = {
            "Show why a verdict, mechanism or rule does not apply.",
            "Lists the condition that failed in each rule that could have concluded it, and what comes nearest."
        })
final class WhyNotCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Parameters(
            index = "1",
            paramLabel = "RULE-OR-MECHANISM",
            description = "The id or name of a rule, a mechanism such as C1.a, or a verdict: ENDURANCE or COLLAPSE.")
    private String asked = "";

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    WhyNotCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CompletableFuture<Consultation> consulting = session.consulting(options.theory());
        Case judged = options.read(session, path);
        Inference inference = Session.await(consulting).infer(judged);
        List<Rule> rules = rules(inference.ruleBase());
        List<Conclusion> fired = inference.derived().stream()
                .filter(each -> each.justifications().stream().anyMatch(reason -> rules.contains(reason.rule())))
                .map(Derived::conclusion)
                .toList();
        Language language = LanguageOption.of(spec.commandLine());
        if (fired.isEmpty()) {
            WhyNotReport report = new WhyNotReport(inference, language);
            List<NearMisses.NearMiss> misses = new NearMisses(inference).nearestFirst(rules);
            List<Rule> untold = DirectEngine.unsupported(rules);
            session.answer(
                    options.format(),
                    () -> report.text(asked, misses, untold),
                    () -> report.tree(asked, misses, untold));
        } else {
            session.answer(
                    options.format(),
                    () -> Words.of(language).say("why-not.fired", "asked", asked)
                            + "\n"
                            + ProofReport.of(inference, fired, language),
                    () -> ProofTree.tree(inference, fired, language));
        }
        return CommandLineInterface.answered();
    }

    /** The rule asked for, or the rules that could conclude the mechanism asked for. */
    private List<Rule> rules(RuleBase theory) {
        List<Rule> found = AskedRules.named(theory, asked);
        if (found.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no rule or mechanism \"%s\". %s"
                            .formatted(asked, Spelling.advice(asked, AskedRules.names(theory))));
        }
        return found;
    }
}
