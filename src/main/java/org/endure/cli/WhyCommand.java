package org.endure.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Conclusion;
import org.endure.fact.Finding;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.factset.CaseReader;
import org.endure.inference.Inference;
import org.endure.report.ProofReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves the verdict or a finding. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Proves the verdict, or any finding, step by step down to facts and sources.")
final class WhyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CONCLUSION",
            description =
                    "VERDICT, TREND, IV (intrinsic value), a mechanism such as C2.b, or the id of a finding. Default: VERDICT.")
    private String conclusion = "VERDICT";

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    WhyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CompletableFuture<Consultation> consulting = session.consulting(theory);
        var judged = new CaseReader(session.files()).read(path);
        Inference inference = Session.await(consulting).infer(judged);
        session.answer(ProofReport.of(inference, wanted(inference), LanguageOption.of(spec.commandLine())));
        return CommandLineInterface.answered();
    }

    private List<? extends Conclusion> wanted(Inference inference) {
        List<? extends Conclusion> found = switch (conclusion.toUpperCase(Locale.ROOT)) {
            case "VERDICT" -> inference.conclusions(Verdict.class);
            case "TREND" -> inference.conclusions(Trend.class);
            case "IV" -> inference.conclusions(IntrinsicValue.class);
            default ->
                inference.conclusions(Finding.class).stream()
                        .filter(each ->
                                each.mechanism().equals(conclusion) || each.id().equals(conclusion))
                        .toList();
        };
        if (found.isEmpty()) {
            Set<String> candidates = new TreeSet<>(List.of("VERDICT", "TREND", "IV"));
            inference.conclusions(Finding.class).forEach(each -> {
                candidates.add(each.mechanism());
                candidates.add(each.id());
            });
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing called \"%s\" was concluded. %s"
                            .formatted(conclusion, Spelling.advice(conclusion, candidates)));
        }
        return found;
    }
}
