package org.endure.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.endure.diagnostic.Escapes;
import org.endure.handbook.Handbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens or writes the handbook. */
@Command(
        name = "handbook",
        mixinStandardHelpOptions = true,
        description = {
            "Open the handbook, or write it to a file.",
            "The handbook is one HTML page that needs no network: tutorial, guides, codebook and commands."
        })
final class HandbookCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "TOPIC",
            description =
                    "Where to begin: a code such as C2.b or I2, or a page such as tutorial. Default: the first page.")
    private @Nullable String topic;

    @Option(names = "-o", paramLabel = "FILE", description = "File to write. Default: a temporary file.")
    private @Nullable String target;

    @Option(names = "--open", description = "Open the file in the browser. Default: only without -o, in a terminal.")
    private boolean open;

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;
    private final Predicate<URI> browser;

    HandbookCommand(Session session) {
        this(session, Browser::open);
    }

    /** With another way to open an address. */
    HandbookCommand(Session session, Predicate<URI> browser) {
        this.session = session;
        this.browser = browser;
    }

    @Override
    public Integer call() {
        Handbook handbook = Handbook.shipped();
        String fragment = topic == null ? "" : "#" + anchor(handbook, topic);
        Path file = target == null ? temporary() : session.workingFolder().resolve(target);
        replace.files().write(file, handbook.html(Version.text()));
        String shown = Escapes.visible(target == null ? file.toString() : target);
        boolean opening = open || (target == null && System.console() != null);
        URI address = URI.create(file.toAbsolutePath().toUri() + fragment);
        if (opening && browser.test(address)) {
            session.out().printf("The handbook is open in your browser: %s%n", shown);
        } else {
            session.out().printf("The handbook is in %s; open it in a browser.%n", shown + fragment);
        }
        return CommandLineInterface.answered();
    }

    private String anchor(Handbook handbook, String wanted) {
        return handbook.anchor(wanted)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "The handbook has no topic \"%s\". Use a code such as C2.b, or a page: %s."
                                .formatted(Escapes.visible(wanted), String.join(", ", pages(handbook)))));
    }

    private static Iterable<String> pages(Handbook handbook) {
        return handbook.paths().stream()
                .filter(path -> !path.contains("/"))
                .map(path -> path.replaceFirst("\\.md$", ""))
                .toList();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("endure-").resolve("handbook.html");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
