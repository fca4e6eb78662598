package org.endure.bibliography;

import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A BibTeX entry as it is written: only its syntax is known.
 *
 * @param file the file that it is in
 * @param type its type in lower case, such as {@code article}
 * @param key its citation key; empty if it has none
 * @param typeAt offset of its type
 * @param keyAt offset of its key
 * @param end offset behind its last character
 * @param fields its fields, in order
 * @param fault why it cannot be read; null if it can
 */
record RawEntry(
        BibFile file,
        String type,
        String key,
        int typeAt,
        int keyAt,
        int end,
        List<RawField> fields,
        @Nullable Diagnostic fault) {

    /**
     * A field.
     *
     * @param name its name in lower case
     * @param at offset of its name
     * @param pieces its value: pieces that {@code #} joins
     */
    record RawField(String name, int at, List<Piece> pieces) {}

    /**
     * A piece of a value.
     *
     * @param macro whether it is the name of a macro
     * @param from offset of its first character, without delimiter
     * @param to offset behind its last character
     */
    record Piece(boolean macro, int from, int to) {}

    /** The field of that name; the last one, if there are several; null if there is none. */
    @Nullable
    RawField field(String name) {
        RawField found = null;
        for (RawField field : fields) {
            if (field.name().equals(name)) {
                found = field;
            }
        }
        return found;
    }
}
