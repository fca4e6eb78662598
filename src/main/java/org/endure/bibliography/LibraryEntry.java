package org.endure.bibliography;

import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** An entry of a library. What it means is worked out when it is asked for. */
sealed interface LibraryEntry {

    String key();

    LibraryText file();

    /** Offset of its key, or of its start if it has none. */
    int at();

    /** Offset behind its last character. */
    int end();

    /** Why it cannot be read; null if it can. */
    @Nullable
    Diagnostic fault();

    /** An entry of a BibTeX file. */
    record Bib(RawEntry raw) implements LibraryEntry {

        @Override
        public String key() {
            return raw.key();
        }

        @Override
        public LibraryText file() {
            return raw.file().text();
        }

        @Override
        public int at() {
            return raw.keyAt();
        }

        @Override
        public int end() {
            return raw.end();
        }

        @Override
        public @Nullable Diagnostic fault() {
            return raw.fault();
        }
    }

    /**
     * An entry of another format, which was read whole.
     *
     * @param warnings what of it is not read
     */
    record Ready(
            Item item,
            LibraryText file,
            int at,
            int end,
            List<Diagnostic> warnings,
            @Nullable Diagnostic fault) implements LibraryEntry {

        @Override
        public String key() {
            return item.key();
        }
    }
}
