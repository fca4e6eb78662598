package org.endure.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DroolsCompiler;
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
    void anEntryOfAnotherKeyIsForgotten() throws IOException {
        ContentCache cache = ContentCache.in(folder);
        cache.put("one", CONTENT);
        cache.put("other", "of another key".getBytes(StandardCharsets.UTF_8));
        Files.copy(folder.resolve("one"), folder.resolve("other"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(cache.get("other")).isEmpty();
        assertThat(cache.get("one")).hasValue(CONTENT);
        assertThat(cache.get("../" + folder.getFileName() + "/one")).isEmpty();
    }

    @Test
    void swappedForeignAndDamagedEntriesChangeNoAnswer() throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        Path kept = folder.resolve("kept");
        String before = System.getProperty(ContentCache.FOLDER_PROPERTY, "");
        System.setProperty(ContentCache.FOLDER_PROPERTY, kept.toString());
        try {
            String[] command = {"assess", "facts/us-japan/1980-1989-reagan-nakasone.yaml"};
            String answer = CommandRun.run(work, command).out();
            List<Path> entries = files(kept);
            assertThat(entries).hasSizeGreaterThan(1);
            for (int i = 0; i < entries.size(); i++) {
                Path next = entries.get((i + 1) % entries.size());
                byte[] own = Files.readAllBytes(entries.get(i));
                Files.write(entries.get(i), Files.readAllBytes(next));
                assertThat(CommandRun.run(work, command)).isEqualTo(new CommandRun(0, answer, ""));
                Files.write(entries.get(i), own);
            }
            ContentCache cache = ContentCache.in(kept);
            for (Path each : entries) {
                cache.put(each.getFileName().toString(), serialized(List.of("foreign")));
                assertThat(CommandRun.run(work, command)).isEqualTo(new CommandRun(0, answer, ""));
            }
        } finally {
            System.setProperty(ContentCache.FOLDER_PROPERTY, before);
        }
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws IOException {
        Path left = Files.writeString(folder.resolve("writing-1.tmp"), "half");
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));
        ContentCache.in(folder).put("key", CONTENT);
        assertThat(files(folder)).containsExactly(folder.resolve("key"));
    }

    private static byte[] serialized(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.sorted().toList();
        }
    }

    @Test
    void theOldestAreRemovedWhenThereAreTooMany() throws IOException {
        ContentCache cache = ContentCache.in(folder);
        IntStream.range(0, ContentCache.MOST + 20).forEach(i -> cache.put("key" + i, CONTENT));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.count()).isLessThanOrEqualTo(ContentCache.MOST);
        }
        assertThat(cache.get("key" + (ContentCache.MOST + 19))).isPresent();
    }

    @Test
    void theOldestAreRemovedWhenTheyAreTooLargeTogether() throws IOException {
        ContentCache cache = ContentCache.in(folder, 3000);
        for (int i = 0; i < 10; i++) {
            cache.put("key" + i, new byte[1000]);
            Files.setLastModifiedTime(folder.resolve("key" + i), FileTime.fromMillis(1000L * i));
        }
        cache.put("last", new byte[1000]);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("last", "key9");
        }
    }

    @Test
    void onlyTheOwnerCanReadOrWriteWhatIsKept() throws IOException {
        assumePermissions();
        ContentCache cache = ContentCache.in(folder.resolve("kept"));
        cache.put("key", CONTENT);
        assertThat(permissions(folder.resolve("kept"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("kept/key"))).isEqualTo("rw-------");
    }

    @Test
    void nothingIsTakenThatOthersCouldHavePutThere() throws IOException {
        assumePermissions();
        ContentCache.in(folder).put("key", CONTENT);
        Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(ContentCache.in(folder).get("key")).isEmpty();
        Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(ContentCache.in(folder).get("key")).isEmpty();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(ContentCache.in(folder).get("key")).hasValue(CONTENT);
    }

    @Test
    void whatIsKeptLaterIsThereOnceAllIsSettled() {
        ContentCache cache = ContentCache.in(folder);
        cache.putLater("key", () -> Optional.of(CONTENT));
        cache.putLater("nothing", Optional::empty);
        cache.putLater("failed", () -> {
            throw new IllegalStateException("of no consequence");
        });
        cache.settle();
        assertThat(cache.get("key")).hasValue(CONTENT);
        assertThat(cache.get("nothing")).isEmpty();
        assertThat(cache.get("failed")).isEmpty();
    }

    @Test
    void manyRunsMayUseItAtOnce() {
        IntStream.range(0, 200).parallel().forEach(i -> {
            ContentCache cache = ContentCache.in(folder);
            byte[] content = ("content " + i % 5).repeat(1000).getBytes(StandardCharsets.UTF_8);
            cache.put("key" + i % 5, content);
            assertThat(cache.get("key" + i % 5))
                    .satisfiesAnyOf(
                            kept -> assertThat(kept).isEmpty(),
                            kept -> assertThat(kept).hasValue(content));
        });
    }

    private void assumePermissions() {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this system has no permissions of that kind");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
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
        String first = CommandRun.run(folder, "assess", facts).out();
        assertThat(CommandRun.run(folder, "assess", facts).out()).isEqualTo(first);
        assertThat(CommandRun.run(folder, "assess", facts, "--no-cache").out()).isEqualTo(first);
    }
}
