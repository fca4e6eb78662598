package org.endure.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The small memory of keys answers as one that keeps every text. */
class SeenKeysTest {

    @Property(tries = 300)
    void itAnswersAsAMapOfTheTextsDoes(
            @ForAll @Size(max = 60) List<@Size(min = 1, max = 3) List<@StringLength(max = 2) String>> keys) {
        SeenKeys seen = new SeenKeys();
        Map<List<String>, Integer> plain = new HashMap<>();
        for (int line = 1; line <= keys.size(); line++) {
            Integer before = plain.putIfAbsent(keys.get(line - 1), line);
            assertThat(seen.firstLine(keys.get(line - 1), line)).isEqualTo(before == null ? 0 : before);
        }
    }

    @Test
    void itGrowsAndForgetsNothing() {
        SeenKeys seen = new SeenKeys();
        for (int line = 1; line <= 50_000; line++) {
            assertThat(seen.firstLine(key(line), line)).isZero();
        }
        for (int line = 1; line <= 50_000; line++) {
            assertThat(seen.firstLine(key(line), 99_999)).isEqualTo(line);
        }
    }

    @Test
    void whereAPartEndsMatters() {
        SeenKeys seen = new SeenKeys();
        seen.firstLine(List.of("a", "bc"), 1);
        assertThat(seen.firstLine(List.of("ab", "c"), 2)).isZero();
        assertThat(seen.firstLine(List.of("a/bc"), 3)).isZero();
    }

    private static List<String> key(int line) {
        return List.of("a" + line / 7, String.valueOf(1900 + line % 7));
    }
}
