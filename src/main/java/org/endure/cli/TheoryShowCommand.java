package org.endure.cli;

import java.util.concurrent.Callable;
import org.endure.report.TheoryReport;
import org.endure.theory.Theory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a theory. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Show a theory as its layers make it.",
            "That is: claim, sources, rules and cut-offs, each with its layer."
        })
final class TheoryShowCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "walt, a variant under rules/variants, or a folder. Default: that of --theory.")
    private @Nullable String name;

    @Mixin
    private TheoryOptions options = new TheoryOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", description = "text or json. Default: text.")
    private AssessCommand.Format format = AssessCommand.Format.TEXT;

    private final Session session;

    TheoryShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (name != null && options.isNamed() && !name.equals(options.name())) {
            throw new ParameterException(
                    spec.commandLine(), "Two theories are named: %s and %s.".formatted(name, options.name()));
        }
        Theory theory = session.theories().theory(name == null ? options.name() : name, options.folders());
        if (format == AssessCommand.Format.JSON) {
            session.answerJson(TheoryReport.tree(theory));
        } else {
            session.answer(TheoryReport.text(theory));
        }
        return CommandLineInterface.answered();
    }
}
