package org.endure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with unsaved texts on top. */
class UnsavedTextsTest {

    @TempDir
    Path folder;

    private FileTree edited(Map<String, String> texts) {
        Map<Path, String> byPath = new java.util.HashMap<>();
        texts.forEach((path, text) -> byPath.put(Path.of(path), text));
        return FileTree.of(folder).edited(byPath);
    }

    @Test
    void anUnsavedTextStandsForItsFileAndNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "saved");
        FileTree files = edited(
                Map.of("./a.yaml", "unsaved", folder.resolve("sub/b.yaml").toString(), "new"));

        assertThat(files.read("a.yaml")).isEqualTo("unsaved");
        assertThat(files.read("sub/../a.yaml")).isEqualTo("unsaved");
        assertThat(files.read(folder.resolve("a.yaml").toString())).isEqualTo("unsaved");
        assertThat(files.read("sub/b.yaml")).isEqualTo("new");
        assertThat(FileTree.of(folder).read("a.yaml")).isEqualTo("saved");
        assertThat(Files.exists(folder.resolve("sub"))).isFalse();
    }

    @Test
    void aNewTextIsListedWithTheSavedFilesOfItsFolder() throws IOException {
        Files.createDirectory(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/a.yaml"), "");
        FileTree files = edited(Map.of("facts/b.yaml", "", "facts/sub/c.yaml", "", "facts/a.yaml", "x"));

        assertThat(files.list("facts")).containsExactly("facts/a.yaml", "facts/b.yaml", "facts/sub");
        assertThat(files.walk("facts", ".yaml")).containsExactly("facts/a.yaml", "facts/b.yaml", "facts/sub/c.yaml");
        assertThat(files.walk("facts", path -> true, false).files()).containsExactly("facts/a.yaml", "facts/b.yaml");
        assertThat(files.isFolder("facts/sub")).isTrue();
        assertThat(files.isFile("facts/sub/c.yaml")).isTrue();
        assertThat(files.isFile("facts/sub/d.yaml")).isFalse();
    }

    @Test
    void anUnsavedTextOfAShippedFileIsNotTheShippedFileAndHidesNoOther() {
        String path = "rules/collapse/fading-ties.drl";
        FileTree files = edited(Map.of(path, "mine"));

        assertThat(files.read(path)).isEqualTo("mine");
        assertThat(files.isBundled(path)).isFalse();
        assertThat(files.readBundled(path)).contains("C3h-1");
        assertThat(files.walk("rules", ".drl"))
                .containsExactlyElementsOf(FileTree.of(folder).walk("rules", ".drl"));
    }

    @Test
    void theLimitsOfFilesHoldForUnsavedTexts() {
        FileTree files = edited(Map.of("a.yaml", "x".repeat(FileTree.LARGEST + 1)));

        assertThatThrownBy(() -> files.read("a.yaml"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("larger than 10 MB");
    }

    @Test
    void whoNotesWhatIsLookedForHearsOfUnsavedFiles() {
        Set<Path> looked = new HashSet<>();
        edited(Map.of("a.yaml", "x")).noting(looked::add).read("a.yaml");

        assertThat(looked).containsExactly(folder.resolve("a.yaml"));
    }
}
