package org.endure.fact;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source.
 *
 * @param cite citation key of the source
 * @param at page, section or footnote; null if the whole work is meant
 */
public record Citation(
        @Meaning("citation key of the source") String cite,
        @Meaning("page, section or footnote") @Nullable String at) {

    @Override
    public String toString() {
        return at == null ? cite : cite + ", " + at;
    }
}
