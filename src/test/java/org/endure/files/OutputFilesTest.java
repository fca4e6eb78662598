package org.endure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.endure.diagnostic.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a user wrote is lost, and nothing half written is left. */
class OutputFilesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsReplacedOnlyIfEndureWroteItAndNobodyChangedIt() throws IOException {
        Path file = folder.resolve("a/b.txt");
        OutputFiles.keeping().write(file, "one");
        OutputFiles.keeping().write(file, "two");
        assertThat(file).hasContent("two");
        Files.writeString(file, "mine");
        refused(file, "was changed since Endure wrote it; nothing is overwritten");
        Path users = Files.writeString(folder.resolve("a/users.txt"), "mine");
        refused(users, "is there already, and Endure did not write it");
        Files.delete(users);
        OutputFiles.keeping().write(users, "Endure's");
        assertThat(names("a")).containsExactly(".endure-written", "b.txt", "users.txt");
    }

    @Test
    void aRequestedReplacementKeepsABackup() throws IOException {
        Path file = folder.resolve("b.txt");
        for (String each : List.of("one", "two")) {
            Files.writeString(file, each);
            OutputFiles.replacing(true).write(file, "Endure's");
            OutputFiles.replacing(true).write(file, "Endure's again");
        }
        assertThat(file).hasContent("Endure's again");
        assertThat(folder.resolve("b.txt.backup-1")).hasContent("one");
        assertThat(folder.resolve("b.txt.backup-2")).hasContent("two");
        assertThat(folder.resolve("b.txt.backup-3")).doesNotExist();
    }

    @Test
    void linksFoldersDevicesAndReadOnlyFilesAreRefusedEvenOnRequest() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        Path nowhere = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("new"));
        Path below = Files.createDirectories(folder.resolve("below"));
        Path readOnly = folder.resolve("read-only");
        OutputFiles.keeping().write(readOnly, "protected");
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r--r--r--"));
        refusedOnRequest(link, "it is a link");
        refusedOnRequest(nowhere, "it is a link");
        refusedOnRequest(below, "it is a folder");
        refusedOnRequest(Path.of("/dev/null"), "it is a device, not a file");
        refusedOnRequest(readOnly, "it is read-only");
        refusedOnRequest(target.resolve("x"), "cannot be written: ");
        refusedOnRequest(folder.resolve("x".repeat(300)), "cannot be written: ");
        assertThat(target).hasContent("mine");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void ofSeveralFilesNoneIsWrittenIfOneCannotBe() throws IOException {
        Files.writeString(folder.resolve("b"), "mine");
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a", "1");
        texts.put("b", "2");
        texts.put("c/d", "3");
        assertThatThrownBy(() -> OutputFiles.keeping().write(folder, texts)).isInstanceOf(InvalidInputException.class);
        assertThat(names("")).containsExactly("b");
        texts.remove("b");
        OutputFiles.keeping().write(folder, texts);
        assertThat(folder.resolve("c/d")).hasContent("3");
    }

    @Test
    void aFileThatIsNotCommittedLeavesNothing() throws IOException {
        try (OutputFile file = OutputFiles.keeping().begin(folder.resolve("a"))) {
            file.write(new byte[1000]);
        }
        assertThat(names("")).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndWhatIsBeingWrittenIsNot() throws IOException {
        Path left = Files.writeString(folder.resolve(".endure-0123456789abcdef.tmp"), "half");
        Path users = Files.writeString(folder.resolve(".endure-mine.tmp"), "mine");
        FileTime before = FileTime.from(Instant.now().minusSeconds(3600));
        Files.setLastModifiedTime(left, before);
        Files.setLastModifiedTime(users, before);
        try (OutputFile file = OutputFiles.keeping().begin(folder.resolve("a"))) {
            file.write(new byte[] {'a'});
            for (String name : names("")) {
                Files.setLastModifiedTime(folder.resolve(name), before);
            }
            OutputFiles.keeping().write(folder.resolve("b"), "b");
            file.commit();
        }
        assertThat(names("")).containsExactly(".endure-mine.tmp", ".endure-written", "a", "b");
    }

    @Test
    void aFileMadeWhileAnotherWasWrittenForItsPlaceIsKept() throws IOException {
        Path target = folder.resolve("a");
        try (OutputFile file = OutputFiles.keeping().begin(target)) {
            file.write(new byte[] {'a'});
            Files.writeString(target, "made just now");
            assertThatThrownBy(file::commit).isInstanceOf(InvalidInputException.class);
        }
        assertThat(target).hasContent("made just now");
    }

    @Test
    void aDamagedOrForeignManifestMakesFilesTheUsers() throws IOException {
        Path file = folder.resolve("a");
        OutputFiles.keeping().write(file, "one");
        Path manifest = folder.resolve(".endure-written");
        String whole = Files.readString(manifest);
        Files.writeString(manifest, whole.substring(0, whole.length() - 20));
        refused(file, "Endure did not write it");
        OutputFiles.keeping().write(folder.resolve("b"), "b");
        OutputFiles.keeping().write(folder.resolve("b"), "c");
        Files.writeString(manifest, "mine");
        assertThatThrownBy(() -> OutputFiles.keeping().write(folder.resolve("c"), "c"))
                .hasMessageContaining(".endure-written");
        assertThat(manifest).hasContent("mine");
    }

    @Test
    void aManifestOfManyRewrittenFilesStaysSmall() throws IOException {
        Path file = folder.resolve("a");
        for (int i = 0; i < 40; i++) {
            StringBuilder old = new StringBuilder();
            for (int j = 0; j < 100; j++) {
                old.append("%064x  a\n".formatted(1000L * i + j));
            }
            OutputFiles.keeping().write(file, "content " + i);
            Files.writeString(folder.resolve(".endure-written"), old, java.nio.file.StandardOpenOption.APPEND);
        }
        OutputFiles.keeping().write(folder.resolve("b"), "b");
        assertThat(folder.resolve(".endure-written").toFile().length()).isLessThan(300_000);
        OutputFiles.keeping().write(folder.resolve("b"), "c");
    }

    @Test
    void runsAtTheSameTimeLoseNoFile() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tasks = Stream.iterate(0, i -> i + 1)
                    .limit(80)
                    .map(i -> (Callable<Boolean>) () -> {
                        OutputFiles.keeping().write(folder.resolve("f" + i % 20), "text " + i);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> each : workers.invokeAll(tasks)) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            workers.shutdown();
        }
        for (int i = 0; i < 20; i++) {
            OutputFiles.keeping().write(folder.resolve("f" + i), "known as Endure's");
        }
        assertThat(names("")).hasSize(21);
    }

    private static void refused(Path file, String why) throws IOException {
        String before = Files.readString(file);
        assertThatThrownBy(() -> OutputFiles.keeping().write(file, "Endure's"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("--replace");
        assertThat(file).hasContent(before);
    }

    private static void refusedOnRequest(Path file, String why) {
        assertThatThrownBy(() -> OutputFiles.replacing(true).write(file, "Endure's"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(why);
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(below))) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
