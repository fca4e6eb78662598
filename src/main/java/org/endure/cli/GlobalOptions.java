package org.endure.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command. */
@Command
public final class GlobalOptions {

    /** The option by which rule files may run Java. Nothing is then taken from the cache or kept in it. */
    static final String TRUSTED = "--trusted";

    @Option(
            names = "--no-cache",
            scope = ScopeType.INHERIT,
            description = "Read and compile the rules again instead of using the cache.")
    private boolean noCache;

    @Option(
            names = TRUSTED,
            scope = ScopeType.INHERIT,
            description = "Allow rule files to run Java. Only for files whose every line you trust.")
    private boolean trusted;

    @Option(
            names = "--untrusted",
            scope = ScopeType.INHERIT,
            description = "Refuse rule files that could run Java (default).")
    @SuppressWarnings("UnusedVariable") // says what is the default
    private boolean untrusted;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            scope = ScopeType.INHERIT,
            converter = LanguageOption.class,
            description = "Language of the answer: en, sv or ja. Default: that of the system, else en.")
    private @Nullable Language language;

    private List<String> others = List.of();

    /**
     * Reads these options, wherever they stand, and leaves all else, mistakes too, to the command that is parsed after them. That command
     * cannot be made before: it needs the cache and the rule parser that these options choose, and to make all commands instead of the
     * one that is named would take longer than to parse twice.
     */
    public static GlobalOptions of(String... arguments) {
        GlobalOptions options = new GlobalOptions();
        CommandLine commandLine = new CommandLine(options).setUnmatchedArgumentsAllowed(true);
        commandLine.getCommandSpec().parser().collectErrors(true);
        options.others = commandLine.parseArgs(arguments).unmatched();
        return options;
    }

    /** Whether rule files may run Java. */
    public boolean isTrusted() {
        return trusted;
    }

    /** Whether the cache may be used. */
    public boolean usesCache() {
        return !trusted && !noCache;
    }

    /** The language of the answer. */
    Language language() {
        return language == null ? Language.of(Locale.getDefault()) : language;
    }

    /** The first argument that is not of these options, where the name of the command stands. */
    Optional<String> first() {
        return others.stream().findFirst();
    }
}
