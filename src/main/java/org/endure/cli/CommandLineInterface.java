package org.endure.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.endure.cache.ContentCache;
import org.endure.files.FileTree;
import org.endure.inference.EngineCompiler;
import org.endure.rule.RuleParser;
import picocli.CommandLine;

/** Runs commands and gives their exit codes: 0 answered, 1 a bug of ours, 2 a mistake of the user's. */
public final class CommandLineInterface {

    /** The option by which nothing is taken from the cache of compiled rules or kept in it. */
    public static final String NO_CACHE = "--no-cache";

    /** The option by which rule files may run Java. Nothing is then taken from the cache or kept in it. */
    public static final String TRUSTED = "--trusted";

    /** The option by which rule files are refused that could run Java. */
    static final String UNTRUSTED = "--untrusted";

    /** The option that names the language of the answer. */
    static final String LANGUAGE = "--lang";

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

    /** Runs a command. */
    public int run(String... arguments) {
        FailureReport report = new FailureReport(session.err());
        int exitCode;
        try {
            RulesNearby.unused(session.files(), List.of(arguments))
                    .forEach(each -> session.err().print(each.text()));
            exitCode = commandLine(report, arguments).execute(arguments);
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

    private CommandLine commandLine(FailureReport report, String... arguments) {
        CommandLine commandLine = new Commands(session).understanding(arguments);
        commandLine.setOut(writer(session.out()));
        commandLine.setErr(writer(session.err()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((exception, args) -> report.mistake(exception));
        commandLine.setExecutionExceptionHandler((exception, command, result) -> report.failure(exception));
        return commandLine;
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
