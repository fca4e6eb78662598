package org.endure.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What is reported of a command that failed. Nothing of it can steer a terminal, whatever was read from files. */
final class FailureReport {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MORE_MEMORY = 4;
    private static final int STEP = 256;

    private final PrintStream err;

    FailureReport(PrintStream err) {
        this.err = err;
    }

    /** Reports arguments that cannot be understood. */
    int mistake(CommandLine.ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
            print(unmatched(unmatched, command));
        } else {
            print("endure: " + exception.getMessage());
        }
        print("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLineInterface.mistakesFound();
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException exception, CommandLine command) {
        String first = exception.getUnmatched().get(0);
        if (exception.isUnknownOption()) {
            return "endure: Unknown option: %s.%s"
                    .formatted(
                            first,
                            nearest(first, command.getCommandSpec().optionsMap().keySet()));
        } else if (!command.getSubcommands().isEmpty()) {
            List<String> names = new ArrayList<>(command.getSubcommands().keySet());
            String near = nearest(first, names);
            return "endure: Unknown command: %s.%s"
                    .formatted(
                            first,
                            near.isEmpty() ? " The commands are: %s.".formatted(String.join(", ", names)) : near);
        }
        return "endure: Unexpected argument: \"%s\".".formatted(first);
    }

    private static String nearest(String written, Iterable<String> known) {
        List<String> names = new ArrayList<>();
        known.forEach(names::add);
        return Spelling.nearest(written, names)
                .map(" Did you mean %s?"::formatted)
                .orElse("");
    }

    /** Reports what a command threw. */
    int failure(Throwable thrown) {
        Throwable cause = exhausted(thrown);
        if (cause instanceof OutOfMemoryError) {
            return outOfMemory();
        } else if (cause instanceof StackOverflowError) {
            print("endure: The input is nested too deeply to be read.");
            print("Remove levels of nesting, or give Java a larger stack: java -Xss64m -jar endure.jar …");
            return CommandLineInterface.mistakesFound();
        } else if (thrown instanceof InvalidInputException invalid) {
            invalid.diagnostics().stream()
                    .filter(each -> each.severity() != DiagnosticSeverity.NOTE)
                    .forEach(each -> err.print(each.text()));
            return CommandLineInterface.mistakesFound();
        } else if (thrown instanceof CommandLine.ParameterException parameter) {
            return mistake(parameter);
        } else if (thrown instanceof UncheckedIOException || thrown instanceof InvalidPathException) {
            print("endure: " + thrown.getMessage());
            return CommandLineInterface.mistakesFound();
        }
        print("This is a bug in Endure, not a mistake of yours. Please report it with the lines below.");
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        print(trace.toString());
        return CommandLineInterface.internalError();
    }

    /** Reports that the answer could not be written. */
    int unwritten(String reason) {
        print("endure: The answer could not be written to standard output: %s.".formatted(reason));
        return CommandLineInterface.mistakesFound();
    }

    private int outOfMemory() {
        long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        long more = (most * MORE_MEMORY + STEP - 1) / STEP * STEP;
        print("endure: Memory ran out: Java may use %d MB.".formatted(most));
        print("Give it more: ENDURE_JAVA_OPTIONS=-Xmx%dm endure …, or java -Xmx%dm -jar endure.jar …"
                .formatted(more, more));
        return CommandLineInterface.mistakesFound();
    }

    /** The exhausted memory or stack behind a failure, perhaps of another thread; null if there is none. */
    private static @Nullable Throwable exhausted(Throwable thrown) {
        Throwable each = thrown;
        for (int i = 0; each != null && i < STEP; i++, each = each.getCause()) {
            if (each instanceof OutOfMemoryError || each instanceof StackOverflowError) {
                return each;
            }
        }
        return null;
    }

    private void print(String line) {
        err.println(Escapes.visible(line));
    }
}
