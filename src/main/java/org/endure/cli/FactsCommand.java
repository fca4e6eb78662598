package org.endure.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that make, change and compare fact sets. */
@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description = "Make, convert and compare fact sets; list fact types.")
final class FactsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with fact sets; --help lists it.");
    }
}
