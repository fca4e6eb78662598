package org.endure.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** A key that repeats anywhere is told with both lines, and the room for keys changes nothing. */
class RepeatedKeysTest {

    @Property(tries = 300)
    void itAnswersAsTheMemoryOfAllKeysDoesWhateverTheRoom(
            @ForAll @Size(max = 80) List<@Size(min = 1, max = 3) List<@StringLength(max = 1) String>> keys,
            @ForAll @IntRange(min = 1, max = 100) int room) {
        assertThat(answers(keys, room)).isEqualTo(plain(keys));
    }

    @Test
    void keysThatAreFarApartAreFoundWithRoomForFew() {
        SplittableRandom random = new SplittableRandom(7);
        List<List<String>> keys = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            keys.add(List.of("a" + random.nextInt(20_000), String.valueOf(1900 + random.nextInt(2))));
        }
        List<Long> expected = plain(keys);
        assertThat(expected).filteredOn(each -> each != 0).hasSizeGreaterThan(5_000);
        for (int room : List.of(200, 29_999, 30_000, 1_000_000)) {
            assertThat(answers(keys, room)).as("room for %d", room).isEqualTo(expected);
        }
    }

    /** For each row the line of the first with its key; each row stands three lines after the one before. */
    private static List<Long> answers(List<List<String>> keys, int room) {
        try (RepeatedKeys repeated = new RepeatedKeys(Path.of("target/repeated-keys"), room)) {
            for (int i = 0; i < keys.size(); i++) {
                assertThat(repeated.note(keys.get(i), i + 1, line(i))).isZero();
            }
            EarlierRows repeats = repeated.repeats().orElse((key, number, line) -> 0);
            return told(keys, repeats);
        }
    }

    private static List<Long> plain(List<List<String>> keys) {
        return told(keys, new SeenKeys());
    }

    private static List<Long> told(List<List<String>> keys, EarlierRows rows) {
        List<Long> told = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            told.add(rows.firstLine(keys.get(i), i + 1, line(i)));
        }
        return told;
    }

    private static long line(int place) {
        return 2 + 3L * place;
    }
}
