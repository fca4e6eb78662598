package org.endure.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cache on disk, addressed by content. Entries are written whole or not at all, checked when they are read, and the oldest are
 * removed when there are too many. A cache that cannot be read or written is as good as empty: it never stops a run. What it holds
 * is executable, so that only its owner may read or write it.
 */
public final class ContentCache {

    /** Names the folder of the cache in place of the platform's. */
    public static final String FOLDER_PROPERTY = "endure.cache";

    private static final int MOST = 24;
    private static final int DIGEST = 32;

    private final @Nullable Path folder;

    private ContentCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The cache of this user, by the platform's convention. */
    public static ContentCache ofUser() {
        String named = System.getProperty(FOLDER_PROPERTY);
        return new ContentCache(named == null ? platformFolder() : Path.of(named));
    }

    /** A cache in a folder. */
    public static ContentCache in(Path folder) {
        return new ContentCache(folder);
    }

    /** No cache: nothing is found and nothing kept. */
    public static ContentCache none() {
        return new ContentCache(null);
    }

    /** The key of something made from these texts. */
    public static String key(List<String> madeFrom) {
        MessageDigest digest = sha256();
        for (String each : madeFrom) {
            byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What was kept under the key; nothing if it is not there or was damaged. */
    public Optional<byte[]> get(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(key);
        try {
            byte[] all = Files.readAllBytes(file);
            byte[] content = all.length < DIGEST ? new byte[0] : Arrays.copyOfRange(all, DIGEST, all.length);
            if (all.length > DIGEST && Arrays.equals(sha256().digest(content), Arrays.copyOf(all, DIGEST))) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
                return Optional.of(content);
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
        try {
            Files.createDirectories(folder);
            ownerOnly(folder, "rwx------");
            Path temporary = Files.createTempFile(folder, "writing-", ".tmp");
            byte[] all = new byte[DIGEST + content.length];
            System.arraycopy(sha256().digest(content), 0, all, 0, DIGEST);
            System.arraycopy(content, 0, all, DIGEST, content.length);
            Files.write(temporary, all);
            ownerOnly(temporary, "rw-------");
            Files.move(
                    temporary,
                    folder.resolve(key),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            removeOldest(folder);
        } catch (IOException | SecurityException e) {
            remove(key);
        }
    }

    private static void removeOldest(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
        if (entries.size() > MOST) {
            entries.sort(Comparator.comparing(ContentCache::lastUsed));
            for (Path old : entries.subList(0, entries.size() - MOST)) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
