package org.endure.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Spelling;
import org.endure.explanation.NamedConclusions;
import org.endure.fact.Conclusion;
import org.endure.inference.Inference;
import org.endure.report.FactReport;
import org.endure.report.ProofReport;
import org.endure.report.ProofTree;
import org.endure.scenario.Case;
import org.endure.words.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves the verdict or a finding. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Prove the verdict or a finding, down to facts and sources.")
final class WhyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CONCLUSION",
            description =
                    "VERDICT, TREND, IV (intrinsic value), a mechanism such as C2.b, or the id of a finding, a fact or a rule. Default: VERDICT.")
    private String conclusion = "VERDICT";

    @Option(
            names = "--short",
            description = "Show the outline only: verdict, its grounds, findings and the ids of their facts.")
    private boolean brief;

    @Option(names = "--full", description = "Add the reference of every source at the end.")
    private boolean full;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    WhyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CompletableFuture<Consultation> consulting = session.consulting(options.theory());
        Case judged = options.read(session, path);
        Inference inference = Session.await(consulting).infer(judged);
        Language language = LanguageOption.of(spec.commandLine());
        if (inference.observation(conclusion).isPresent()) {
            session.answer(
                    options.format(),
                    () -> FactReport.of(inference, conclusion, language),
                    () -> FactReport.tree(inference, conclusion, language));
        } else {
            List<Conclusion> wanted = wanted(inference);
            session.answer(
                    options.format(),
                    () -> proof(inference, wanted, language),
                    () -> ProofTree.tree(inference, wanted, language));
        }
        return CommandLineInterface.answered();
    }

    private String proof(Inference inference, List<Conclusion> wanted, Language language) {
        if (brief) {
            return ProofTree.brief(inference, wanted, language);
        }
        String proof = ProofReport.of(inference, wanted, language);
        return full ? proof + "\n" + ProofTree.sources(inference, wanted, language) : proof;
    }

    private List<Conclusion> wanted(Inference inference) {
        List<Conclusion> found = NamedConclusions.of(inference, conclusion);
        if (found.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing called \"%s\" was concluded. %s"
                            .formatted(conclusion, Spelling.advice(conclusion, NamedConclusions.names(inference))));
        }
        return found;
    }
}
