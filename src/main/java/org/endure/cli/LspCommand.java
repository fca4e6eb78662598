package org.endure.cli;

import java.util.concurrent.Callable;
import org.endure.lsp.Server;
import org.endure.lsp.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves an editor. */
@Command(
        name = "lsp",
        mixinStandardHelpOptions = true,
        description = {
            "Serve an editor: faults, fixes, meaning, rename.",
            "It speaks the language server protocol on standard input and output.",
            "Editors start it themselves; the handbook says how (endure handbook editors)."
        })
final class LspCommand implements Callable<Integer> {

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Option(
            names = "--facts",
            paramLabel = "FACTS",
            description = "Fact set that rules are shown to fire on. Default: the one opened last.")
    private @Nullable String facts;

    private final Session session;

    LspCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        System.setOut(session.err());
        boolean inDueForm = Server.serve(
                session.workingFolder(),
                session.parser(),
                new Settings(theory.name(), theory.folders(), facts),
                Version.text(),
                System.in,
                session.out(),
                session.err());
        return inDueForm ? CommandLineInterface.answered() : CommandLineInterface.internalError();
    }
}
