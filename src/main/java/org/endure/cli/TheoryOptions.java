package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which theory a command applies; the same options on every command. */
final class TheoryOptions {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of rules laid on top; repeatable, the last wins.")
    private List<String> folders = new ArrayList<>();

    /** The folders of rules laid on top of the theory, in order. */
    List<String> folders() {
        return List.copyOf(folders);
    }
}
