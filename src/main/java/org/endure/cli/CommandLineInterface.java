package org.endure.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.endure.cache.ContentCache;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.Spelling;
import org.endure.files.FileTree;
import org.endure.inference.EngineCompiler;
import org.endure.rulebase.RuleParser;
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
        CommandLine commandLine = new Commands(session).understanding(arguments);
        commandLine.setOut(writer(session.out()));
        commandLine.setErr(writer(session.err()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((exception, args) -> mistake(exception));
        commandLine.setExecutionExceptionHandler((exception, command, result) -> failure(exception));
        int exitCode = commandLine.execute(arguments);
        session.out().flush();
        session.err().flush();
        session.cache().settle();
        return exitCode;
    }

    private int mistake(CommandLine.ParameterException exception) {
        session.err().println("endure: " + Escapes.visible(String.valueOf(exception.getMessage())));
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            String option = unmatched.getUnmatched().get(0);
            Spelling.nearest(
                            option,
                            exception
                                    .getCommandLine()
                                    .getCommandSpec()
                                    .optionsMap()
                                    .keySet())
                    .ifPresent(near -> session.err().println("Did you mean " + near + "?"));
        } else {
            CommandLine.UnmatchedArgumentException.printSuggestions(exception, writer(session.err()));
        }
        session.err()
                .println("Try: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return MISTAKE;
    }

    private int failure(Exception exception) {
        if (exception instanceof InvalidInputException invalid) {
            invalid.diagnostics().stream()
                    .filter(each -> each.severity() != Severity.NOTE)
                    .forEach(each -> session.err().print(each.text()));
            return MISTAKE;
        } else if (exception instanceof CommandLine.ParameterException parameter) {
            return mistake(parameter);
        } else if (exception instanceof java.io.UncheckedIOException io) {
            session.err().println("endure: " + Escapes.visible(String.valueOf(io.getMessage())));
            return MISTAKE;
        }
        session.err()
                .println("This is a bug in Endure, not a mistake of yours. Please report it with what stands below.");
        exception.printStackTrace(session.err());
        return BUG;
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
}
