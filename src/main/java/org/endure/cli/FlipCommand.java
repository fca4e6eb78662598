package org.endure.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Count;
import org.endure.fact.Outcome;
import org.endure.report.FlipReport;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.sensitivity.FlipSearch;
import org.endure.sensitivity.Flips;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the smallest changes of facts that flip a verdict or a trend. */
@Command(
        name = "flip",
        mixinStandardHelpOptions = true,
        description = {
            "Find the smallest changes that would reverse the verdict.",
            "Changes are to given facts, and all smallest ones are listed; --trend does the same for the trend. If there are none, that is proved."
        })
final class FlipCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Option(
            names = "--to",
            paramLabel = "VERDICT",
            description = "The verdict wanted: ENDURANCE, COLLAPSE or UNDETERMINED. Default: any other.")
    private @Nullable Outcome to;

    @Option(names = "--trend", description = "Flip the trend, not the verdict.")
    private boolean trend;

    @Option(
            names = "--max",
            paramLabel = "N",
            description = "Maximum number of facts changed together, 1 to 3. Default: 1.")
    private int max = 1;

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            description = "Time limit of the search, in seconds. Default: 300.")
    private int seconds = 300;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    FlipCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (max < 1 || max > FlipSearch.MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--max must lie between 1 and %d, but is %d.".formatted(FlipSearch.MOST, max));
        } else if (seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--time must be 1 or more, but is %d.".formatted(seconds));
        } else if (trend && to != null) {
            throw new ParameterException(
                    spec.commandLine(), "--to names a verdict and cannot be combined with --trend.");
        }
        CompletableFuture<RuleBase> reading = session.reading(options.theory());
        CompletableFuture<Consultation> consulting = reading.thenApply(Consultation::direct);
        Case judged = options.read(session, path);
        RuleBase theory = Session.await(reading);
        Progress progress = new Progress(session.err(), "sets of changes", 0, Progress.isWatched());
        Flips flips = FlipSearch.search(
                theory,
                Session.await(consulting).facts(judged),
                new FlipSearch.Question(trend, to, max, Duration.ofSeconds(seconds)),
                progress::at);
        progress.end();
        session.answer(
                options.format(),
                () -> FlipReport.text(flips, LanguageOption.of(spec.commandLine())),
                () -> FlipReport.tree(flips, judged.factSet().name(), LanguageOption.of(spec.commandLine())));
        if (!flips.complete()) {
            session.err()
                    .println("endure: The search ran out of time after changes of %s. Give it more with --time."
                            .formatted(Count.of(flips.proved(), "fact")));
            return CommandLineInterface.mistakesFound();
        }
        return CommandLineInterface.answered();
    }
}
