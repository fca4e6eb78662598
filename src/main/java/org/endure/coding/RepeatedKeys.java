package org.endure.coding;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.endure.digest.Sha256;
import org.endure.files.ScratchFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the keys that repeat among any number of rows, in memory that does not grow with them. Of each key 128 bits of its SHA-256 are
 * kept, with number and line of its row, and sorted; those for which there is no room go to a scratch file, 32 bytes each. Which rows
 * repeat a key, and of which line, does not depend on how much room there is.
 */
public final class RepeatedKeys implements AutoCloseable {

    private static final int MOST = 1 << 18;
    private static final int NUMBER = 2;
    private static final int LINE = 3;
    private static final int NOTED = 4;
    private static final int REPEATED = 2;

    private final Sha256 digest = new Sha256();
    private final ExternalSort noted;
    private final ExternalSort repeated;

    /**
     * A search in which no key was met yet.
     *
     * @param near the folder for scratch files; it need not be there
     */
    public RepeatedKeys(Path near) {
        this(near, MOST);
    }

    /** A search with room for so many keys in memory. */
    public RepeatedKeys(Path near, int most) {
        this.noted = new ExternalSort(NOTED, most, () -> ScratchFile.in(near));
        this.repeated = new ExternalSort(REPEATED, most, () -> ScratchFile.in(near));
    }

    /**
     * Notes the key of a row. It is not looked up, so that 0 is returned: the form is that of {@link EarlierRows}.
     *
     * @param number number of the row; each row has another
     * @param line the line on which it stands, from 1
     */
    public long note(List<String> key, long number, long line) {
        ByteBuffer hash = SeenKeys.fingerprint(key, digest);
        noted.add(hash.getLong(), hash.getLong(), number, line);
        return 0;
    }

    /** The rows that repeat an earlier key, by their numbers alone; nothing if there is none. No key is noted afterwards. */
    public Optional<EarlierRows> repeats() {
        Iterator<long[]> sorted = noted.sorted();
        long @Nullable [] first = null;
        while (sorted.hasNext()) {
            long[] next = sorted.next();
            if (first != null && first[0] == next[0] && first[1] == next[1]) {
                repeated.add(next[NUMBER], first[LINE]);
            } else {
                first = next;
            }
        }
        return repeated.isEmpty() ? Optional.empty() : Optional.of(new Known(repeated.sorted()));
    }

    /** Goes along with the rows that are asked about. */
    private static final class Known implements EarlierRows {

        private final Iterator<long[]> repeated;
        private long number;
        private long first;

        Known(Iterator<long[]> repeated) {
            this.repeated = repeated;
        }

        @Override
        public long firstLine(List<String> key, long asked, long line) {
            while (number < asked && repeated.hasNext()) {
                long[] next = repeated.next();
                number = next[0];
                first = next[1];
            }
            return number == asked ? first : 0;
        }
    }

    @Override
    public void close() {
        noted.close();
        repeated.close();
    }
}
