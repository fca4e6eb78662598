package org.endure.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that show theories. */
@Command(
        name = "theory",
        mixinStandardHelpOptions = true,
        description = "Lists the theories, or shows one as it results from its layers.")
final class TheoryCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with theories: list or show.");
    }
}
