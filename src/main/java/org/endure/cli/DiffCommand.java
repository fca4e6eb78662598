package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.comparison.TheoryDiff;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.CommittedFiles;
import org.endure.report.DiffReport;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what an edit of rules changes. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Show which rules changed, and what that changes.",
            "Compares with the last commit, another folder or the last run."
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FACTS",
            description = "Fact sets, or folders of them (not their subfolders).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private TheoryOptions options = new TheoryOptions();

    @Option(
            names = "--against",
            paramLabel = "DIR|COMMIT|last-run",
            description =
                    "A folder of rules (added to the theory as by --rules), a git commit, or last-run: the rules of the last answer in this folder. Default: HEAD.")
    private String against = "HEAD";

    @Option(names = "--format", description = "text or json. Default: text.")
    private AssessCommand.Format format = AssessCommand.Format.TEXT;

    private static final String LAST_RUN = "last-run";

    private final Session session;

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Theory now = session.theories().theory(options.name(), options.folders());
        session.noted(options, now.ruleBase());
        List<Case> cases = session.cases(paths, options);
        if (against.equals(LAST_RUN)) {
            Theory before = session.theories()
                    .ofLastRun(session.place(options))
                    .orElseThrow(() -> new InvalidInputException(Diagnostic.error(
                            "no-last-run",
                            SourcePosition.file("--against"),
                            "No last run with these options in this folder is kept.",
                            "Run endure assess first, without --no-cache.")));
            return tell(TheoryDiff.of(before, now, cases), "the last run");
        }
        return session.files().isFolder(against) ? againstFolder(now, cases) : againstCommit(now, cases);
    }

    private int againstFolder(Theory now, List<Case> cases) {
        List<String> folders = new ArrayList<>(options.folders());
        folders.add(against);
        return tell(TheoryDiff.of(session.theories().theory(options.name(), folders), now, cases), against);
    }

    private int againstCommit(Theory now, List<Case> cases) {
        List<String> folders = new ArrayList<>(List.of(TheoryReader.DEFAULT_FOLDER));
        folders.addAll(options.folders());
        if (session.files().isBundled(TheoryReader.DEFAULT_FOLDER)) {
            throw new InvalidInputException(Diagnostic.error(
                    "no-working-rules",
                    SourcePosition.file(TheoryReader.DEFAULT_FOLDER),
                    "The working folder has no folder rules, so that nothing can have changed in it.",
                    "Name a folder of rules with --against."));
        }
        try (CommittedFiles committed = CommittedFiles.of(session.workingFolder(), against, folders)) {
            Theory before = new TheoryReader(committed.files(), session.parser(), session.cache())
                    .theory(options.name(), options.folders());
            String name = against.equals(committed.commit()) ? against : against + " (" + committed.commit() + ")";
            return tell(TheoryDiff.of(before, now, cases), name);
        }
    }

    private int tell(TheoryDiff diff, String name) {
        session.answer(format, () -> DiffReport.text(diff, name), () -> DiffReport.tree(diff, name));
        return CommandLineInterface.answered();
    }
}
