package org.endure.cli;

import org.endure.citation.CitationStyle;
import org.endure.files.FileTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The citation style of a bibliography. */
final class CitationOption {

    @Option(
            names = "--style",
            paramLabel = "CSL",
            description =
                    "A citation style (CSL) for the page's bibliography. Default: that of the International Studies Association.")
    private @Nullable String path;

    CitationStyle style(FileTree files) {
        return path == null ? CitationStyle.shipped() : CitationStyle.of(path, files.read(path));
    }
}
