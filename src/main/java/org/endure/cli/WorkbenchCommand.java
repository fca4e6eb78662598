package org.endure.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the workbench in the browser. */
@Command(
        name = "workbench",
        mixinStandardHelpOptions = true,
        description = {
            "Edit rules and facts on a page, with the answer next to them.",
            "The page opens in the browser.",
            "Works offline. Ctrl-C ends it; what is not saved is kept for the next time."
        })
final class WorkbenchCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER|FACTS",
            description = "A folder to work in, or a fact set. Default: the current folder.")
    private String path = "";

    @Option(names = "--no-browser", description = "Print the address instead of opening the browser.")
    private boolean noBrowser;

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    WorkbenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        EndureCommand root = spec.root().commandLine().getCommand();
        if (root.options().isTrusted()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The workbench does not take %s: rule files stay untrusted there."
                            .formatted(GlobalOptions.TRUSTED));
        }
        boolean folder = path.isEmpty()
                || session.files().isFolder(path) && !session.files().isBundled(path);
        if (!folder && !session.files().isFile(path)) {
            throw new InvalidInputException(Diagnostic.error(
                    "file-missing",
                    SourcePosition.file(path),
                    "There is no folder or fact set \"%s\".".formatted(path),
                    "Name a folder to work in, or a fact set such as facts/us-japan/2017-2018-trump-abe.yaml."));
        }
        Path working = folder ? session.workingFolder().resolve(path) : session.workingFolder();
        try (Workbench workbench = Workbench.open(
                new Workbench.Settings(
                        working,
                        folder ? "" : path,
                        theory.name(),
                        theory.folders(),
                        LanguageOption.of(spec.commandLine()),
                        Version.text()),
                session.parser())) {
            Runtime.getRuntime().addShutdownHook(new Thread(workbench::close, "workbench-end"));
            tell(workbench.address());
            workbench.await();
        }
        return CommandLineInterface.answered();
    }

    private void tell(URI address) {
        if (noBrowser || !Browser.open(address)) {
            session.out().println("Open this address in a browser; it works once:");
            session.out().println("  " + Escapes.visible(address.toString()));
        } else {
            session.out().println("The workbench is open in the browser.");
        }
        session.out().println("Ctrl-C ends it.");
        session.out().flush();
    }
}
