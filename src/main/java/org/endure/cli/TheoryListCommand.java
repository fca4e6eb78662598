package org.endure.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.endure.report.TheoryReport;
import org.endure.theory.TheoryReader;
import picocli.CommandLine.Command;

/** Lists the theories. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the theories that --theory can name, with what each claims.")
final class TheoryListCommand implements Callable<Integer> {

    private final Session session;

    TheoryListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        TheoryReader theories = session.theories();
        session.answer(TheoryReport.list(theories.names().stream()
                .map(name -> theories.theory(name, List.of()))
                .toList()));
        return CommandLineInterface.answered();
    }
}
