package org.endure.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Escapes;
import org.endure.files.StarterFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a folder to work in. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Make a working folder with rules, facts and settings.",
            "Copies the rules, the facts, their schema and settings for VS Code. Existing files are kept."
        })
final class InitCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "DIR", description = "The folder; it is made if it does not exist.")
    private String folder = "";

    private final Session session;

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path target = session.workingFolder().resolve(folder);
        StarterFolder.Laid laid = new StarterFolder(session.files()).lay(target);
        String shown = Escapes.visible(folder);
        session.out().printf("%s written to %s.%n", Count.of(laid.written().size(), "file"), shown);
        laid.kept().forEach(path -> session.out().println("Kept as it was, though different: " + path));
        session.out()
                .println("Next: cd %s, then endure assess facts/us-japan/2017-2018-trump-abe.yaml".formatted(shown));
        return CommandLineInterface.answered();
    }
}
