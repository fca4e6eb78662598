package org.endure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes for itself is there as long as the run needs it, and then nowhere. */
class ScratchFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsWrittenCanBeReadFromAnyPlaceAndIsGoneAfterwards() throws IOException {
        try (ScratchFile file = ScratchFile.in(folder)) {
            file.append(bytes("alliances "));
            file.append(bytes("endure"));
            assertThat(file.size()).isEqualTo(16);
            assertThat(read(file, 10, 6)).isEqualTo("endure");
            OutputFiles.removeAbandoned(folder);
            assertThat(read(file, 0, 9)).isEqualTo("alliances");
            assertThat(names()).allMatch(each -> OutputFiles.isOwnName(folder.resolve(each)));
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void itIsInTheNearestFolderThatIsThere() throws IOException {
        Path below = folder.resolve("not/there/yet");
        try (ScratchFile file = ScratchFile.in(below)) {
            file.append(bytes("x"));
            assertThat(read(file, 0, 1)).isEqualTo("x");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void readingBeyondTheEndIsABugOfOurs() {
        try (ScratchFile file = ScratchFile.in(folder)) {
            file.append(bytes("x"));
            assertThatThrownBy(() -> read(file, 0, 2)).isInstanceOf(IllegalStateException.class);
        }
    }

    private String[] names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).toArray(String[]::new);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String read(ScratchFile file, long from, int length) {
        ByteBuffer into = ByteBuffer.allocate(length);
        file.read(into, from);
        return new String(into.array(), StandardCharsets.US_ASCII);
    }
}
