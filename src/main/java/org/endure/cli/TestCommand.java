package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.consultation.TheoryTrial;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.report.TheoryTrialReport;
import org.endure.rule.RuleBase;
import org.endure.theory.TheoryTest;
import org.endure.theory.TheoryTestReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the tests of a theory. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run the tests of a theory, which are written in YAML.")
final class TestCommand implements Callable<Integer> {

    private static final String DEFAULT = "rules/tests";

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files of tests, or folders of them. Default: rules/tests.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--coverage",
            description = "List the rules that no test fires and the conditions never seen to fail.")
    private boolean coverage;

    @Option(names = "--format", description = "text or json. Default: text.")
    private AssessCommand.Format format = AssessCommand.Format.TEXT;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit XML.")
    private @Nullable String junit;

    @Mixin
    private TheoryOptions theoryOptions = new TheoryOptions();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    TestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RuleBase theory = session.theory(theoryOptions);
        List<TheoryTest> tests =
                new TheoryTestReader(session.files(), theory).read(paths.isEmpty() ? List.of(DEFAULT) : paths);
        if (tests.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    "no-tests",
                    SourcePosition.file(paths.isEmpty() ? DEFAULT : paths.get(0)),
                    "There are no tests here.",
                    "A test file is YAML with a list tests; see rules/tests for examples."));
        }
        TheoryTrial trial = new TheoryTrial(theory, session.files());
        List<TheoryTrial.Result> results = tests.stream().map(trial::run).toList();
        session.out()
                .print(
                        format == AssessCommand.Format.JSON
                                ? TheoryTrialReport.json(theory.theory(), results, trial.coverage())
                                : TheoryTrialReport.text(theory.theory(), results, trial.coverage(), coverage));
        if (junit != null) {
            replace.files()
                    .write(session.workingFolder().resolve(junit), TheoryTrialReport.junit(theory.theory(), results));
        }
        return results.stream().allMatch(TheoryTrial.Result::passed)
                ? CommandLineInterface.answered()
                : CommandLineInterface.mistakesFound();
    }
}
