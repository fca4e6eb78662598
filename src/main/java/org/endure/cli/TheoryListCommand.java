package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.diagnostic.InvalidInputException;
import org.endure.report.TheoryReport;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import picocli.CommandLine.Command;

/** Lists the theories. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {"List the theories that --theory can name.", "Each is shown with its claim."})
final class TheoryListCommand implements Callable<Integer> {

    private final Session session;

    TheoryListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        TheoryReader theories = session.theories();
        List<Theory> sound = new ArrayList<>();
        for (String name : theories.names()) {
            try {
                sound.add(theories.theory(name, List.of()));
            } catch (InvalidInputException e) {
                e.diagnostics().forEach(each -> session.err().print(each.text()));
            }
        }
        session.answer(TheoryReport.list(sound));
        return sound.isEmpty() ? CommandLineInterface.mistakesFound() : CommandLineInterface.answered();
    }
}
