package org.endure.backtest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The folder with the results of a batch: parts, and {@code batch.txt}, which says what they depend on. One run at a time works in
 * it; results of other data, theory, coding or version are refused and left as they are.
 */
public final class ResultsFolder implements AutoCloseable {

    private static final String MANIFEST = "batch.txt";
    private static final String UNDER_WAY = ".under way";

    private final Path folder;
    private final String identity;
    private @Nullable FileChannel lock;

    /**
     * A folder for results.
     *
     * @param identity what the results depend on, such as hashes of data, theory and coding, one line each
     */
    public ResultsFolder(Path folder, List<String> identity) {
        this.folder = folder;
        this.identity = String.join("\n", identity) + "\n";
    }

    /**
     * Refuses a folder that holds anything but parts of these results, before time is spent on them.
     *
     * @throws InvalidInputException if it is refused
     */
    public void refuseOthers() {
        try {
            if (!Files.exists(folder)) {
                return;
            } else if (!Files.isDirectory(folder)) {
                throw refused("It is a file.");
            }
            Path manifest = folder.resolve(MANIFEST);
            List<Path> children = children();
            if (!Files.exists(manifest)) {
                if (!children.stream().allMatch(ResultsFolder::isUnderWay)) {
                    throw refused("It is not empty, and no batch of Endure was begun in it.");
                }
            } else if (!Files.readString(manifest, StandardCharsets.UTF_8).equals(identity)
                    && children.stream().anyMatch(ResultsFolder::isPart)) {
                throw refused("A batch with other data, theory, coding or version was begun in it.");
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Refuses a folder unless it holds these results.
     *
     * @throws InvalidInputException if it is refused
     */
    public void refuseUnlessOfThese() {
        Path manifest = folder.resolve(MANIFEST);
        try {
            if (!Files.exists(manifest)) {
                throw new InvalidInputException(Diagnostic.error(
                        "batch-folder",
                        SourcePosition.file(folder.toString()),
                        "There are no results of a batch in \"%s\".".formatted(folder),
                        null));
            } else if (!Files.readString(manifest, StandardCharsets.UTF_8).equals(identity)) {
                throw new InvalidInputException(Diagnostic.error(
                        "batch-folder",
                        SourcePosition.file(manifest.toString()),
                        "The results in \"%s\" are of other data, theory, coding or version: they cannot be justified by these."
                                .formatted(folder),
                        "The file says of which; these are:\n  "
                                + identity.strip().replace("\n", "\n  ")));
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Makes the folder ready for a run, and keeps others out until it is closed.
     *
     * @throws InvalidInputException if it is refused, cannot be written, or another run is at work in it
     */
    public void begin() {
        refuseOthers();
        try {
            Files.createDirectories(folder);
            Path manifest = folder.resolve(MANIFEST);
            boolean begun = Files.exists(manifest) && Files.readString(manifest).equals(identity);
            lock = FileChannel.open(manifest, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                throw refused("Another run is at work in it.");
            }
            for (Path left : children()) {
                if (isUnderWay(left) && left.getFileName().toString().startsWith("part-")) {
                    Files.deleteIfExists(left);
                }
            }
            if (!begun) {
                lock.truncate(0);
                lock.write(ByteBuffer.wrap(identity.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Where a part goes. */
    Path part(int number) {
        return folder.resolve(String.format(Locale.ROOT, "part-%06d.csv", number));
    }

    /** Lets other runs in. */
    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static boolean isPart(Path file) {
        return file.getFileName().toString().matches("part-\\d+\\.csv");
    }

    private static boolean isUnderWay(Path file) {
        return file.toString().endsWith(UNDER_WAY);
    }

    /** The name that a file has while it is written. */
    static Path underWay(Path target) {
        return target.resolveSibling(target.getFileName() + UNDER_WAY);
    }

    /** Gives a file that is written its name, in one step. */
    static void putInPlace(Path underWay, Path target) throws IOException {
        Files.move(underWay, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private InvalidInputException refused(String why) {
        return new InvalidInputException(Diagnostic.error(
                "batch-folder",
                SourcePosition.file(folder.toString()),
                "\"%s\" cannot take these results. %s".formatted(folder, why),
                "Name a new folder."));
    }

    /** What is told of a file or folder that cannot be written. */
    static InvalidInputException unwritable(Path target, IOException failure) {
        String reason = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        String why = failure instanceof AccessDeniedException
                ? "it may not be written"
                : failure instanceof NoSuchFileException
                        ? "its folder is not there"
                        : failure instanceof FileAlreadyExistsException
                                ? "\"%s\" is a file".formatted(failure.getMessage())
                                : String.valueOf(reason);
        return new InvalidInputException(Diagnostic.error(
                "unwritable",
                SourcePosition.file(target.toString()),
                "\"%s\" cannot be written: %s.".formatted(target, why),
                "What is written stays; with room and leave to write, the same command goes on after it."));
    }
}
