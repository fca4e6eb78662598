package org.endure.cli;

import java.util.concurrent.Callable;
import org.endure.diagnostic.Diagnostic;
import org.endure.report.WatchReport;
import org.endure.watch.Update;
import org.endure.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers again on every save. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Assess again whenever a file is saved.",
            "Watches rules, parameters and facts; reports what is wrong or what the save changes. Press Ctrl-C to stop."
        })
final class WatchCommand implements Callable<Integer> {

    private static final long BETWEEN_LOOKS = 25;
    private static final long WHILE_SAVED = 8;

    @Parameters(index = "0", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Option(names = "--once", description = "Answer once and stop.")
    private boolean once;

    @Mixin
    private TheoryOptions theoryOptions = new TheoryOptions();

    private final Session session;

    WatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Watch watch = new Watch(
                session.workingFolder(), session.parser(), theoryOptions.name(), theoryOptions.folders(), path);
        Update first = watch.first();
        session.answer(WatchReport.text(first));
        session.out().flush();
        if (once && first.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return CommandLineInterface.mistakesFound();
        }
        while (!once
                && !Thread.currentThread().isInterrupted()
                && !session.out().checkError()) {
            watch.look().ifPresent(update -> {
                session.out().print(WatchReport.text(update));
                session.out().flush();
            });
            try {
                Thread.sleep(watch.isBeingSaved() ? WHILE_SAVED : BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return CommandLineInterface.answered();
    }
}
