package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import org.endure.theory.TheoryReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which theory a command applies; the same options on every command. */
final class TheoryOptions {

    @Option(
            names = "--theory",
            paramLabel = "NAME",
            description = "The theory: walt, a variant under rules/variants, or a folder. Default: walt.")
    private @Nullable String name;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Rules folder to add as the top layer. Repeatable; later folders override earlier ones. A folder with a complete theory replaces the theory.")
    private List<String> folders = new ArrayList<>();

    /** The name of the theory. */
    String name() {
        return name == null ? TheoryReader.DEFAULT : name;
    }

    /** Whether the user named the theory. */
    boolean isNamed() {
        return name != null;
    }

    /** The folders of rules added on top of the theory, in order. */
    List<String> folders() {
        return List.copyOf(folders);
    }
}
