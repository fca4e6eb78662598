package org.endure.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.endure.files.ScratchFile;

/** However little room there is, tuples come out as a list of all of them would be sorted, and nothing is left behind. */
class ExternalSortTest {

    @Property(tries = 300)
    void tuplesComeOutInOrderWhateverTheRoom(
            @ForAll @Size(max = 80) List<@LongRange(min = -3, max = 3) Long> numbers,
            @ForAll @IntRange(min = 1, max = 3) int width,
            @ForAll @IntRange(min = 1, max = 90) int room)
            throws IOException {
        Path folder = Files.createTempDirectory("sort");
        AtomicInteger files = new AtomicInteger();
        List<long[]> plain = new ArrayList<>();
        List<long[]> sorted = new ArrayList<>();
        try (ExternalSort sort = new ExternalSort(width, room, () -> {
            files.incrementAndGet();
            return ScratchFile.in(folder);
        })) {
            for (int i = 0; i + width <= numbers.size(); i += width) {
                long[] tuple = numbers.subList(i, i + width).stream()
                        .mapToLong(Long::longValue)
                        .toArray();
                sort.add(tuple.clone());
                plain.add(tuple);
            }
            assertThat(sort.isEmpty()).isEqualTo(plain.isEmpty());
            sort.sorted().forEachRemaining(sorted::add);
        }
        plain.sort(Arrays::compare);
        assertThat(sorted.toArray(long[][]::new)).isDeepEqualTo(plain.toArray(long[][]::new));
        assertThat(files).hasValue(plain.size() > room ? 1 : 0);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        Files.delete(folder);
    }
}
