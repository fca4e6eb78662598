package org.endure.citation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reference as a citation style sets it.
 *
 * @param key citation key
 * @param runs its text, in pieces that are set alike
 */
public record FormattedReference(String key, List<Run> runs) {

    public FormattedReference {
        runs = List.copyOf(runs);
    }

    /** How a piece of text is set. */
    public enum Setting {
        /** In italics. */
        ITALIC,
        /** In bold type. */
        BOLD,
        /** In small capitals. */
        SMALL_CAPITALS
    }

    /** A piece of text, and how it is set. */
    public record Run(String text, Set<Setting> settings) {
        public Run {
            settings = Set.copyOf(settings);
        }
    }

    /** The text alone. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
