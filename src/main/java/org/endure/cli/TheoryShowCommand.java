package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.report.TheoryReport;
import org.endure.theory.Theory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a theory. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {"Show a theory as its layers make it.", "That is: claim, sources, rules and cut-offs, each with its layer."})
final class TheoryShowCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "NAME", description = "walt, a variant under rules/variants, or a folder.")
    private String name = "";

    @Option(names = "--rules", paramLabel = "DIR", description = "Rules folder to add as the top layer. Repeatable; later folders override earlier ones.")
    private List<String> folders = new ArrayList<>();

    @Option(names = "--format", description = "text or json. Default: text.")
    private AssessCommand.Format format = AssessCommand.Format.TEXT;

    private final Session session;

    TheoryShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Theory theory = session.theories().theory(name, folders);
        if (format == AssessCommand.Format.JSON) {
            session.answerJson(TheoryReport.json(theory));
        } else {
            session.answer(TheoryReport.text(theory));
        }
        return CommandLineInterface.answered();
    }
}
