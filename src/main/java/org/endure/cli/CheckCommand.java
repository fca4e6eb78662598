package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.language.FileChecks;
import org.endure.report.DiagnosticReport;
import org.endure.theory.TheoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks rules and fact sets, and names every mistake. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check rules and fact sets, with the place of every error.")
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

    @Option(
            names = "--coverage",
            description =
                    "Also list for each fact set which views were asked and which mechanisms were searched, and warn of facts that no rule uses and of unknowns that could turn the verdict.")
    private boolean coverage;

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A note on coding, as those of the coverage matrix. */
    private static final String GUESSED = "guessed-kind";

    private final Session session;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FileChecks checking = new FileChecks(
                session.files(),
                session.theories(),
                session.parser(),
                new FileChecks.InUse(theory.name(), theory.folders(), () -> session.theory(theory)),
                session::engine);
        List<String> checked = paths.isEmpty() ? List.of(TheoryReader.DEFAULT_FOLDER, "facts") : paths;
        boolean theoryAsked = theory.isNamed() || !theory.folders().isEmpty();
        List<Diagnostic> found =
                new ArrayList<>(theoryAsked ? checking.checkWithTheory(checked) : checking.check(checked));
        if (!coverage) {
            found.removeIf(each -> each.code().equals(GUESSED));
        }
        List<CodingReview> reviews = coverage && found.stream().noneMatch(Diagnostic::isError)
                ? CodingReview.of(session, theory, checking.factSets(), LanguageOption.of(spec.commandLine()))
                : List.of();
        reviews.forEach(each -> found.addAll(each.warnings()));
        long errors = found.stream().filter(Diagnostic::isError).count();
        switch (format) {
            case JSON -> session.out().print(DiagnosticReport.json(found));
            case SARIF -> session.out().print(DiagnosticReport.sarif(found, Version.text()));
            case TEXT -> {
                found.forEach(each -> session.err().print(each.text()));
                reviews.forEach(each -> session.out().print(each.text()));
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
