package org.endure.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Files under way that nobody writes any more, since the run was killed. A run holds a lock on its own while it writes them, so
 * that they can be told from these.
 */
final class AbandonedFiles {

    private static final Pattern NAME = Pattern.compile("\\.endure-[0-9a-f]{16}\\.tmp");

    /** A file younger than this may just be about to be locked. */
    private static final Duration YOUNG = Duration.ofSeconds(30);

    private AbandonedFiles() {}

    /** The name of a file under way. */
    static String name(long number) {
        return ".endure-%016x.tmp".formatted(number);
    }

    /** Says that a file is still being written, until it is closed. Where there are no locks, only its age tells. */
    static void keep(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            // told by its age
        }
    }

    /** Removes those of a folder. What cannot be removed stays: it is in nobody's way. */
    static void remove(Path folder) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ".endure-*.tmp")) {
            for (Path each : found) {
                if (NAME.matcher(each.getFileName().toString()).matches()
                        && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
                        && isAbandoned(each)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            // in nobody's way
        }
    }

    private static boolean isAbandoned(Path file) throws IOException {
        Instant written =
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        if (written.isAfter(Instant.now().minus(YOUNG))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
