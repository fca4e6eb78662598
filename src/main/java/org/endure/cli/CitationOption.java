package org.endure.cli;

import java.util.Optional;
import org.endure.citation.CitationStyle;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.FileTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The citation style of a bibliography. */
final class CitationOption {

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description =
                    "Citation style of the page's bibliography: a CSL file, or isa, apa, chicago, chicago-notes, mla, harvard,"
                            + " sist02 (Japanese) or karlstad (Swedish). Default: isa.")
    private @Nullable String path;

    /**
     * Refuses a style that cannot be used, also where no bibliography is set in it.
     *
     * @throws InvalidInputException if a style is named that is none
     */
    void refuseUnusable(FileTree files) {
        if (path != null) {
            style(files);
        }
    }

    CitationStyle style(FileTree files) {
        String named = path;
        if (named == null) {
            return CitationStyle.shipped();
        }
        Optional<CitationStyle> shipped = files.isFile(named) ? Optional.empty() : CitationStyle.shipped(named);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        if (!files.isFile(named) && !named.contains(".") && !named.contains("/")) {
            throw new InvalidInputException(Diagnostic.error(
                    "unknown-style",
                    SourcePosition.file(named),
                    "There is no citation style \"%s\".".formatted(named),
                    "Name a CSL file, or one of: %s.".formatted(String.join(", ", CitationStyle.shippedNames()))));
        }
        return CitationStyle.of(named, files.read(named));
    }
}
