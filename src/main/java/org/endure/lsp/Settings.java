package org.endure.lsp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server is started with.
 *
 * @param theory name of the theory that facts are judged by
 * @param layers folders of rules to add as layers
 * @param facts the fact set that rules are shown to fire on; null for the one that was opened last
 */
public record Settings(
        String theory, List<String> layers, @Nullable String facts) {
    public Settings {
        layers = List.copyOf(layers);
    }
}
