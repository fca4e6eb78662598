package org.endure.cli;

import java.util.Locale;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command. */
@Command(
        name = "endure",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Assess whether an alliance between states will endure, and show why.",
        footer = {"", "Exit codes: 0 success (any verdict), 1 internal error, 2 invalid input."})
final class EndureCommand implements Runnable {

    @Option(
            names = CommandLineInterface.NO_CACHE,
            scope = ScopeType.INHERIT,
            description = "Read and compile the rules again instead of using the cache.")
    @SuppressWarnings("UnusedVariable") // read before commands are parsed, since the cache is made first
    private boolean noCache;

    @Option(
            names = CommandLineInterface.TRUSTED,
            scope = ScopeType.INHERIT,
            description = "Allow rule files to run Java. Only for files whose every line you trust.")
    private boolean trusted; // also read before commands are parsed, since the rule parser is made first

    @Option(
            names = CommandLineInterface.UNTRUSTED,
            scope = ScopeType.INHERIT,
            description = "Refuse rule files that could run Java (default).")
    @SuppressWarnings("UnusedVariable") // says what is the default
    private boolean untrusted;

    @Option(
            names = CommandLineInterface.LANGUAGE,
            paramLabel = "LANG",
            scope = ScopeType.INHERIT,
            converter = LanguageOption.class,
            description = "Language of the answer: en, sv or ja. Default: that of the system, else en.")
    private @Nullable Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Whether rule files may run Java. */
    boolean isTrusted() {
        return trusted;
    }

    /** The language of the answer. */
    Language language() {
        return language == null ? Language.of(Locale.getDefault()) : language;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, such as assess.");
    }
}
