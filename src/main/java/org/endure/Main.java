package org.endure;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.cache.ContentCache;
import org.endure.cli.AnswerStream;
import org.endure.cli.CommandLineInterface;
import org.endure.cli.GlobalOptions;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;

/** Starts Endure: wires the engine to the command line. */
public final class Main {

    private static final String LOGBACK = "logback.configurationFile";

    private Main() {}

    /** Runs a command and ends with its exit code: 0 answered, 1 a bug of ours, 2 a mistake of the user's. */
    public static void main(String[] arguments) {
        Path ownLogback = Path.of("logback.xml");
        if (System.getProperty(LOGBACK) == null && Files.isRegularFile(ownLogback)) {
            System.setProperty(LOGBACK, ownLogback.toAbsolutePath().toString());
        }
        PrintStream out = AnswerStream.to(new java.io.FileOutputStream(java.io.FileDescriptor.out));
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(Path.of(""), out, err, arguments);
        System.exit(exitCode);
    }

    /** Runs a command in a working folder, with these streams; returns the exit code. */
    public static int run(Path workingFolder, PrintStream out, PrintStream err, String... arguments) {
        GlobalOptions options = GlobalOptions.of(arguments);
        boolean trusted = options.isTrusted();
        ContentCache cache = options.usesCache() ? ContentCache.ofUser() : ContentCache.none();
        return new CommandLineInterface(
                        workingFolder, new DrlRuleParser(trusted), new DroolsCompiler(cache, trusted), cache, out, err)
                .run(options, arguments);
    }
}
