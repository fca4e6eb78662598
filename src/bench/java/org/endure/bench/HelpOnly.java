package org.endure.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A program that only prints its help: the floor of what a command-line program in Java takes to start. */
@Command(name = "help-only", mixinStandardHelpOptions = true, description = "Prints its help.")
public final class HelpOnly implements Runnable {

    @Parameters(paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Option(names = "--format", description = "The format.")
    private String format = "";

    @Override
    public void run() {
        System.out.println(path + format);
    }

    /** Prints the help. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new HelpOnly()).execute("--help"));
    }
}
