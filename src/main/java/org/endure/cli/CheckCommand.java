package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.report.DiagnosticReport;
import org.endure.theory.TheoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks rules and fact sets, and names every mistake. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks rules and fact sets; names every mistake with file, line and column.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Rules, fact sets, scenarios, tests, or folders of them. Default: all of rules and facts.")
    private List<String> paths = new ArrayList<>();

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    @Option(names = "--format", description = "text, json or sarif. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    private final Session session;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Diagnostic> found = new Checking(session, theory)
                .check(paths.isEmpty() ? List.of(TheoryReader.DEFAULT_FOLDER, "facts") : paths);
        long errors = found.stream().filter(Diagnostic::isError).count();
        switch (format) {
            case JSON -> session.out().print(DiagnosticReport.json(found));
            case SARIF -> session.out().print(DiagnosticReport.sarif(found, Version.text()));
            case TEXT -> {
                found.forEach(each -> session.err().print(each.text()));
                session.answer(
                        errors == 0
                                ? "No mistakes; %s.\n".formatted(remarks(found.size()))
                                : "%s; %s.\n".formatted(Count.of(errors, "mistake"), remarks(found.size() - errors)));
            }
        }
        return errors == 0 ? CommandLineInterface.answered() : CommandLineInterface.mistakesFound();
    }

    private static String remarks(long count) {
        return count == 1 ? "1 note or warning" : "%d notes and warnings".formatted(count);
    }
}
