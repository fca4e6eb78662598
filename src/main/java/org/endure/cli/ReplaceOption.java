package org.endure.cli;

import org.endure.files.OutputFiles;
import picocli.CommandLine.Option;

/** Whether files may be replaced that Endure did not write; the same option on every command that writes. */
final class ReplaceOption {

    @Option(
            names = "--replace",
            description =
                    "Replace output files that Endure did not write or that were changed since; keeps a backup of each.")
    private boolean replace;

    /** The files that a command writes. */
    OutputFiles files() {
        return OutputFiles.replacing(replace);
    }

    /** Whether such files may be replaced. */
    boolean isGiven() {
        return replace;
    }
}
