package org.endure.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.endure.cache.ContentCache;
import org.endure.files.FileTree;
import org.endure.inference.EngineCompiler;
import org.endure.rule.RuleParser;
import picocli.CommandLine;

/** Runs commands and gives their exit codes: 0 answered, 1 a bug of ours, 2 a mistake of the user's. */
public final class CommandLineInterface {

    private static final int ANSWERED = 0;
    private static final int BUG = 1;
    private static final int MISTAKE = 2;

    private final Session session;

    /** A command line in a working folder, with its engine and streams. */
    public CommandLineInterface(
            Path workingFolder,
            RuleParser parser,
            EngineCompiler compiler,
            ContentCache cache,
            PrintStream out,
            PrintStream err) {
        this.session = new Session(workingFolder, FileTree.of(workingFolder), parser, compiler, cache, out, err);
    }

    /** Runs a command, with the options of every command as they stand in its arguments. */
    public int run(GlobalOptions options, String... arguments) {
        FailureReport report = new FailureReport(session.err());
        int exitCode;
        try {
            exitCode = commandLine(report, options).execute(arguments);
            session.cache().settle();
        } catch (OutOfMemoryError | StackOverflowError e) {
            exitCode = report.failure(e);
        }
        session.out().flush();
        Optional<String> unwritten = AnswerStream.failure(session.out());
        if (unwritten.isPresent()) {
            exitCode = exitCode == BUG ? BUG : report.unwritten(unwritten.get());
        }
        session.err().flush();
        return exitCode;
    }

    private CommandLine commandLine(FailureReport report, GlobalOptions options) {
        CommandLine commandLine = new Commands(session).named(options.first());
        commandLine.setOut(writer(session.out()));
        commandLine.setErr(writer(session.err()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionStrategy(this::execute);
        commandLine.setParameterExceptionHandler((exception, args) -> report.mistake(exception));
        commandLine.setExecutionExceptionHandler((exception, command, result) -> report.failure(exception));
        return commandLine;
    }

    private int execute(CommandLine.ParseResult parsed) {
        RulesNearby.unused(session.files(), parsed)
                .forEach(each -> session.err().print(each.text()));
        return new CommandLine.RunLast().execute(parsed);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** The exit code of a command that could answer. */
    static int answered() {
        return ANSWERED;
    }

    /** The exit code of a command that found mistakes. */
    static int mistakesFound() {
        return MISTAKE;
    }

    /** The exit code of a command that failed by a fault of the program. */
    static int internalError() {
        return BUG;
    }
}
