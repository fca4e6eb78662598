package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.factset.CaseReader;
import org.endure.rulebase.Lints;
import org.endure.rulebase.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            description = "Fact sets or folders of them. Default: facts/us-japan and the rules.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    private final Session session;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Diagnostic> found = new ArrayList<>();
        checkRules(found);
        List<String> factSets = paths.isEmpty() ? factFolders("facts") : paths;
        found.addAll(new CaseReader(session.files()).check(factSets));
        found.forEach(each -> session.err().print(each.text()));
        long errors = found.stream().filter(Diagnostic::isError).count();
        session.answer(
                errors == 0
                        ? "No mistakes; %d notes and warnings.\n".formatted(found.size())
                        : "%d mistakes; %d notes and warnings.\n".formatted(errors, found.size() - errors));
        return errors == 0 ? CommandLineInterface.answered() : CommandLineInterface.mistakesFound();
    }

    private void checkRules(List<Diagnostic> found) {
        try {
            RuleBase ruleBase = session.theory(theory);
            found.addAll(Lints.check(ruleBase));
            session.engine(ruleBase);
        } catch (InvalidInputException e) {
            found.addAll(e.diagnostics());
        }
    }

    private List<String> factFolders(String root) {
        if (!session.files().isFolder(root)) {
            throw new InvalidInputException(Diagnostic.error(
                    "no-facts",
                    SourcePosition.file(root),
                    "There is no folder facts.",
                    "Name the fact sets to check."));
        }
        return session.files().list(root).stream()
                .filter(session.files()::isFolder)
                .toList();
    }
}
