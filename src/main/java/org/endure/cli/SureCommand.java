package org.endure.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.endure.consultation.Consultation;
import org.endure.report.SurenessReport;
import org.endure.scenario.Case;
import org.endure.sensitivity.Sureness;
import org.endure.sensitivity.SurenessTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries how an answer holds if facts and cut-offs are coded a little otherwise. */
@Command(
        name = "sure",
        mixinStandardHelpOptions = true,
        description = {
            "Test how sensitive verdict and trend are to coding choices.",
            "Facts and cut-offs are varied a little; the answer says what matters most."
        })
final class SureCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Option(names = "--draws", paramLabel = "N", description = "Number of draws, 1 to 1000000. Default: 10000.")
    private int draws = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "Seed; the same seed gives the same draws. Default: 1.")
    private long seed = 1;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    SureCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (draws < 1 || draws > SurenessTrial.MOST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--draws must lie between 1 and %d, but is %d.".formatted(SurenessTrial.MOST, draws));
        }
        CompletableFuture<Consultation> consulting =
                session.reading(options.theory()).thenApply(Consultation::direct);
        Case judged = options.read(session, path);
        Consultation consultation = Session.await(consulting);
        Progress progress = new Progress(session.err(), "draws", draws, Progress.isWatched());
        Sureness sureness = SurenessTrial.run(consultation.infer(judged), draws, seed, progress::at);
        progress.end();
        session.answer(
                options.format(),
                () -> SurenessReport.text(sureness, LanguageOption.of(spec.commandLine())),
                () -> SurenessReport.tree(sureness));
        return CommandLineInterface.answered();
    }
}
