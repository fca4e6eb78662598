package org.endure.cli;

import java.util.concurrent.Callable;
import org.endure.agreement.CoderComparison;
import org.endure.report.CoderReport;
import org.endure.scenario.CaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the fact sets of two coders. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compare the fact sets of two coders.",
            "Lists differences fact by fact, and Krippendorff's alpha for each attribute."
        })
final class FactsDiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "The fact set of one coder.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "The fact set of the other, with the same ids.")
    private String second = "";

    @Option(names = "--format", description = "text or json. Default: text.")
    private AssessCommand.Format format = AssessCommand.Format.TEXT;

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    private final Session session;

    FactsDiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CaseReader reader = session.caseReader(theory);
        CoderComparison comparison = CoderComparison.of(
                reader.read(first).factSet(), reader.read(second).factSet());
        session.out()
                .print(
                        format == AssessCommand.Format.JSON
                                ? CoderReport.json(first, second, comparison)
                                : CoderReport.text(first, second, comparison));
        return CommandLineInterface.answered();
    }
}
