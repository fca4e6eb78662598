package org.endure.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.diagnostic.Diagnostic;
import org.endure.explanation.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * What a save came to.
 *
 * @param changed the files that were saved, as paths from the working folder
 * @param diagnostics what is wrong with them; if there is an error, there is no answer
 * @param before the last answer; null if there was none yet
 * @param after the answer now; null if something is wrong
 * @param firings for each rule whose number of firings changed, the number before and after, by id
 * @param millis time from the notice to the answer, in milliseconds
 */
public record Update(
        List<String> changed,
        List<Diagnostic> diagnostics,
        @Nullable Assessment before,
        @Nullable Assessment after,
        Map<String, Firings> firings,
        long millis) {

    /**
     * How often a rule fired.
     *
     * @param before before the save
     * @param after after it
     */
    public record Firings(int before, int after) {}

    /** What a save came to. */
    public Update {
        changed = List.copyOf(changed);
        diagnostics = List.copyOf(diagnostics);
        firings = java.util.Collections.unmodifiableMap(new TreeMap<>(firings));
    }
}
