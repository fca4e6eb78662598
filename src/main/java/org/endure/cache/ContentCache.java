package org.endure.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.endure.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A cache on disk, addressed by content. Entries are written whole or not at all, checked when they are read, and the oldest are
 * removed when there are too many or they are too large together. A cache that cannot be read or written is as good as empty: it
 * never stops a run. What it holds is executable: only its owner may read or write it, and nothing is taken from it that others
 * could have put there.
 */
public final class ContentCache {

    /** Names the folder of the cache in place of the platform's. */
    public static final String FOLDER_PROPERTY = "endure.cache";

    /** Most entries that are kept. */
    static final int MOST = 64;

    /** Most bytes that are kept in all. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    /** What a key is made of: it is the name of a file, and of none outside the folder. */
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z]{1,128}");

    private static final int CHECKSUM = Long.BYTES;

    /** How the names of entries begin that are being written, or that a killed run left. */
    private static final String UNDER_WAY = "writing-";

    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private final @Nullable Path folder;
    private final long mostBytes;
    private final ConcurrentLinkedQueue<CompletableFuture<Void>> pending = new ConcurrentLinkedQueue<>();
    private @Nullable Boolean ours;

    private ContentCache(@Nullable Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** The cache of this user, by the platform's convention. */
    public static ContentCache ofUser() {
        String named = System.getProperty(FOLDER_PROPERTY);
        return in(named == null ? platformFolder() : Path.of(named));
    }

    /** A cache in a folder. */
    public static ContentCache in(Path folder) {
        return new ContentCache(folder, MOST_BYTES);
    }

    /** A cache in a folder that keeps at most so many bytes. */
    static ContentCache in(Path folder, long mostBytes) {
        return new ContentCache(folder, mostBytes);
    }

    /** No cache: nothing is found and nothing kept. */
    public static ContentCache none() {
        return new ContentCache(null, 0);
    }

    /** The key of something made from these texts. */
    public static String key(List<String> madeFrom) {
        Sha256 sha = new Sha256();
        madeFrom.forEach(sha::addMeasured);
        return sha.hex();
    }

    /** What was kept under the key; nothing if it is not there, was damaged, or others could have written it. */
    public Optional<byte[]> get(String key) {
        if (folder == null || !isOurs(folder) || !KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(key);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Access.byOwnerAlone(file)) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(file);
            if (all.length > CHECKSUM
                    && ByteBuffer.wrap(all).getLong() == checksum(key, all, CHECKSUM, all.length - CHECKSUM)) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
                return Optional.of(Arrays.copyOfRange(all, CHECKSUM, all.length));
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Forgets what was kept under the key. */
    public void remove(String key) {
        try {
            if (folder != null) {
                Files.deleteIfExists(folder.resolve(key));
            }
        } catch (IOException e) {
            // as good as forgotten: it will be written over
        }
    }

    /** Keeps something under the key, if that can be done. */
    public void put(String key, byte[] content) {
        if (folder == null) {
            return;
        }
        Path temporary = null;
        try {
            Files.createDirectories(folder);
            Access.toOwnerAlone(folder, "rwx------");
            temporary = Files.createTempFile(folder, UNDER_WAY, ".tmp");
            ByteBuffer all = ByteBuffer.allocate(CHECKSUM + content.length);
            all.putLong(checksum(key, content, 0, content.length)).put(content);
            Files.write(temporary, all.array());
            Access.toOwnerAlone(temporary, "rw-------");
            Files.move(
                    temporary,
                    folder.resolve(key),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            removeOldest(folder);
        } catch (IOException | SecurityException e) {
            remove(key);
            if (temporary != null) {
                remove(temporary.getFileName().toString());
            }
        }
    }

    /** Keeps something under the key that is made while the program goes on; {@link #settle} waits for it. */
    public void putLater(String key, Supplier<Optional<byte[]>> content) {
        if (folder != null) {
            pending.add(CompletableFuture.runAsync(() -> content.get().ifPresent(bytes -> put(key, bytes))));
        }
    }

    /** Waits until all that is to be kept is kept. */
    public void settle() {
        for (CompletableFuture<Void> each = pending.poll(); each != null; each = pending.poll()) {
            each.exceptionally(failure -> null).join();
        }
    }

    private boolean isOurs(Path where) {
        Boolean known = ours;
        if (known == null) {
            known = Access.byOwnerAlone(where) && Access.isOwnedByUser(where);
            ours = Files.isDirectory(where) ? known : null;
        }
        return known;
    }

    private void removeOldest(Path where) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(where)) {
            files.map(Entry::of).flatMap(Optional::stream).forEach(entries::add);
        }
        FileTime longAgo = FileTime.from(Instant.now().minus(LONG_AGO));
        for (Entry each : entries) {
            if (each.file().getFileName().toString().startsWith(UNDER_WAY)
                    && each.used().compareTo(longAgo) < 0) {
                Files.deleteIfExists(each.file());
            }
        }
        entries.sort(Comparator.comparing(Entry::used).reversed());
        long bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            bytes += entries.get(i).size();
            if (i >= MOST || i > 0 && bytes > mostBytes) {
                Files.deleteIfExists(entries.get(i).file());
            }
        }
    }

    private record Entry(Path file, FileTime used, long size) {

        static Optional<Entry> of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return attributes.isRegularFile()
                        ? Optional.of(new Entry(file, attributes.lastModifiedTime(), attributes.size()))
                        : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    private static Path platformFolder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        String windows = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (system.contains("win") && windows != null) {
            return Path.of(windows, "endure", "cache");
        } else if (system.contains("mac")) {
            return home.resolve("Library/Caches/endure");
        }
        return xdg == null || xdg.isBlank() ? home.resolve(".cache/endure") : Path.of(xdg, "endure");
    }

    /** Tells a damaged entry, or that of another key, from a whole one; made by the processor, where a digest would cost more than the entry itself. */
    private static long checksum(String key, byte[] bytes, int from, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(key.getBytes(StandardCharsets.UTF_8));
        checksum.update(bytes, from, length);
        return (long) length << Integer.SIZE | checksum.getValue();
    }
}
