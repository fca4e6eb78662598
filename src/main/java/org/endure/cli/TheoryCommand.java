package org.endure.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that show theories. */
@Command(
        name = "theory",
        mixinStandardHelpOptions = true,
        description = "List the theories, or show one with its layers.")
final class TheoryCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with theories: list or show.");
    }
}
