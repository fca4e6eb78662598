package org.endure.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.endure.Endure;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.drools.DroolsCompiler;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCacheTest {

    private static final byte[] CONTENT = "kept".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsKeptIsFoundUnderItsKey() {
        ContentCache cache = ContentCache.in(folder);
        cache.put("key", CONTENT);
        assertThat(cache.get("key")).hasValue(CONTENT);
        assertThat(cache.get("other")).isEmpty();
        assertThat(ContentCache.none().get("key")).isEmpty();
    }

    @Test
    void aTruncatedOrDamagedEntryIsForgotten() throws IOException {
        ContentCache cache = ContentCache.in(folder);
        cache.put("key", CONTENT);
        byte[] all = Files.readAllBytes(folder.resolve("key"));
        Files.write(folder.resolve("key"), java.util.Arrays.copyOf(all, all.length - 1));
        assertThat(cache.get("key")).isEmpty();
        assertThat(folder.resolve("key")).doesNotExist();
    }

    @Test
    void theOldestAreRemovedWhenThereAreTooMany() throws IOException {
        ContentCache cache = ContentCache.in(folder);
        IntStream.range(0, 60).forEach(i -> cache.put("key" + i, CONTENT));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.count()).isLessThanOrEqualTo(24);
        }
        assertThat(cache.get("key59")).isPresent();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        ContentCache cache = ContentCache.in(file);
        cache.put("key", CONTENT);
        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void differentTextsHaveDifferentKeys() {
        assertThat(ContentCache.key(List.of("ab", "c"))).isNotEqualTo(ContentCache.key(List.of("a", "bc")));
    }

    @Test
    void rulesFromTheCacheConcludeWhatFreshOnesDo() {
        ContentCache cache = ContentCache.in(folder);
        new DroolsCompiler(cache).compile(ShippedTheory.rules(), Limits.DEFAULT);
        InferenceEngine cached = new DroolsCompiler(cache).compile(ShippedTheory.rules(), Limits.DEFAULT);
        for (long seed = 0; seed < 30; seed++) {
            assertThat(List.copyOf(cached.infer(RandomFacts.of(seed)).derived()))
                    .isEqualTo(List.copyOf(
                            ShippedTheory.engine().infer(RandomFacts.of(seed)).derived()));
        }
    }

    @Test
    void theAnswerIsTheSameWithAndWithoutTheCache() {
        String facts = "facts/us-japan/1980-1989-reagan-nakasone.yaml";
        String first = Endure.run(folder, "assess", facts).out();
        assertThat(Endure.run(folder, "assess", facts).out()).isEqualTo(first);
        assertThat(Endure.run(folder, "assess", facts, "--no-cache").out()).isEqualTo(first);
    }
}
