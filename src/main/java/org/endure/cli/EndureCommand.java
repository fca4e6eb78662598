package org.endure.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command. */
@Command(
        name = "endure",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Assess whether an alliance between states will endure, and show why.",
        footer = {"", "Exit codes: 0 success (any verdict), 1 internal error, 2 invalid input."})
final class EndureCommand implements Runnable {

    @Mixin
    private GlobalOptions options = new GlobalOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The options of every command. */
    GlobalOptions options() {
        return options;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, such as assess.");
    }
}
