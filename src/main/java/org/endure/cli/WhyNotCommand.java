package org.endure.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Conclusion;
import org.endure.fact.Outcome;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.Hindrance;
import org.endure.inference.stratified.NearMisses;
import org.endure.report.ProofReport;
import org.endure.report.ProofTree;
import org.endure.report.WhyNotReport;
import org.endure.rule.Expression;
import org.endure.rule.Mechanism;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.scenario.OverlayReader;
import org.endure.words.Language;
import org.endure.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--with", paramLabel = "OVERLAY", description = "A scenario to apply to the fact set; repeatable.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--format", description = "text or json. Default: text.")
    private AssessCommand.Format format = AssessCommand.Format.TEXT;

    @Mixin
    private TheoryOptions theoryOptions = new TheoryOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    WhyNotCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CompletableFuture<Consultation> consulting = session.consulting(theoryOptions);
        OverlayReader overlays = session.overlayReader(theoryOptions);
        Case judged = session.caseReader(theoryOptions)
                .read(path)
                .with(scenarios.stream().map(overlays::read).toList());
        Inference inference = Session.await(consulting).infer(judged);
        List<Rule> rules = rules(inference.ruleBase());
        List<Conclusion> fired = inference.derived().stream()
                .filter(each -> each.justifications().stream().anyMatch(reason -> rules.contains(reason.rule())))
                .map(Derived::conclusion)
                .toList();
        session.answer(format, fired.isEmpty() ? misses(inference, rules) : proof(inference, fired));
        return CommandLineInterface.answered();
    }

    private String proof(Inference inference, List<Conclusion> fired) {
        Language language = LanguageOption.of(spec.commandLine());
        return format == AssessCommand.Format.JSON
                ? ProofTree.json(inference, fired, language)
                : Words.of(language).say("why-not.fired", "asked", asked)
                        + "\n"
                        + ProofReport.of(inference, fired, language);
    }

    private String misses(Inference inference, List<Rule> rules) {
        List<Rule> untold = new ArrayList<>(DirectEngine.unsupported(inference.ruleBase()));
        untold.retainAll(rules);
        NearMisses search = new NearMisses(inference);
        List<NearMisses.NearMiss> misses = rules.stream()
                .filter(rule -> !untold.contains(rule))
                .map(search::of)
                .sorted(Comparator.comparingInt(
                        (NearMisses.NearMiss each) -> each.rule().conditions().size() - each.held()))
                .toList();
        WhyNotReport report = new WhyNotReport(inference, LanguageOption.of(spec.commandLine()));
        return format == AssessCommand.Format.JSON
                ? report.json(asked, misses, untold)
                : report.text(asked, misses, untold);
    }

    /** The rule asked for, or the rules that could conclude the mechanism asked for. */
    private List<Rule> rules(RuleBase theory) {
        List<Rule> found = theory.rules().stream()
                .filter(rule -> rule.id().equals(asked) || rule.name().equals(asked))
                .toList();
        if (found.isEmpty()) {
            found = theory.rules().stream()
                    .filter(rule -> concludes(rule, asked) || concludesVerdict(rule))
                    .toList();
        }
        if (found.isEmpty()) {
            Set<String> candidates = new TreeSet<>();
            theory.rules().forEach(rule -> candidates.add(rule.id()));
            theory.mechanisms().stream().map(Mechanism::code).forEach(candidates::add);
            Stream.of(Outcome.values())
                    .filter(each -> theory.rules().stream().anyMatch(rule -> Hindrance.concludes(rule, each)))
                    .map(Enum::name)
                    .forEach(candidates::add);
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no rule or mechanism \"%s\". %s".formatted(asked, Spelling.advice(asked, candidates)));
        }
        return found;
    }

    private boolean concludesVerdict(Rule rule) {
        return Stream.of(Outcome.values())
                .anyMatch(each -> each.name().equalsIgnoreCase(asked) && Hindrance.concludes(rule, each));
    }

    private static boolean concludes(Rule rule, String mechanism) {
        Expression.Construction made = rule.conclusion();
        return made != null
                && (made.type().equals("Indication")
                        || made.type().equals("InstitutionStrength")
                        || made.type().equals("Difference")
                        || made.type().equals("Adjustment"))
                && (rule.mechanism().equals(mechanism)
                        || made.arguments().stream()
                                .anyMatch(each -> each.text().equals("\"" + mechanism + "\"")));
    }
}
