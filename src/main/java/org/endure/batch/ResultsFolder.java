package org.endure.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.OutputFiles;
import org.endure.files.WriteFailure;
import org.jspecify.annotations.Nullable;

/**
 * The folder with the results of a batch: parts, and {@code batch.txt}, which says what they depend on. One run at a time works in
 * it; results of other data, theory, coding or version are refused and left as they are.
 */
public final class ResultsFolder implements AutoCloseable {

    static final String MANIFEST = "batch.txt";
    private static final String LOCK = ".endure-lock";

    static final String FINISHED = "finished.txt";

    private final Path folder;
    private final String identity;
    private final ResultsFormat format;
    private final @Nullable Shard shard;
    private final OutputFiles output = OutputFiles.keeping();
    private @Nullable FileChannel lock;

    /**
     * A folder for results.
     *
     * @param identity what the results depend on, such as hashes of data, theory and coding, one line each
     */
    public ResultsFolder(Path folder, List<String> identity) {
        this(folder, identity, ResultsFormat.CSV);
    }

    /**
     * A folder for results, or for a shard of them.
     *
     * @param identity what the results depend on, such as hashes of data, theory and coding, one line each
     * @param format how they are written
     * @param shard the shard; null if all of them go into the folder
     */
    public ResultsFolder(Path folder, List<String> identity, ResultsFormat format, @Nullable Shard shard) {
        List<String> lines = new ArrayList<>(format.noted(identity));
        if (shard != null) {
            lines.add(shard.line());
        }
        this.folder = folder;
        this.identity = String.join("\n", lines) + "\n";
        this.format = format;
        this.shard = shard;
    }

    /** A folder for all results, in a format. */
    ResultsFolder(Path folder, List<String> identity, ResultsFormat format) {
        this(folder, identity, format, null);
    }

    /** Where it is, or is to be. */
    public Path folder() {
        return folder;
    }

    /** How results are written in it. */
    public ResultsFormat format() {
        return format;
    }

    /** Whether a part is among its results. */
    public boolean has(int part) {
        return shard == null || shard.has(part);
    }

    /**
     * Notes that a shard is there with all its parts, and how many rows the whole table has, which those who put shards together have
     * to know. Of results that are whole nothing is noted.
     *
     * @throws InvalidInputException if it cannot be written
     */
    public void finish(TableReview review) {
        if (shard != null) {
            output.write(folder.resolve(FINISHED), CompletionMarker.of(review).text(identity));
        }
    }

    /**
     * Refuses a folder that holds anything but parts of these results, before time is spent on them.
     *
     * @throws InvalidInputException if it is refused
     */
    public void refuseOthers() {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                return;
            } else if (!Files.isDirectory(folder)) {
                throw refused("It is not a folder.");
            }
            Path manifest = folder.resolve(MANIFEST);
            List<Path> children = children();
            if (!Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)) {
                if (!children.isEmpty()) {
                    throw refused("It is not empty, and no batch of Endure was begun in it.");
                }
                return;
            }
            List<Path> parts = children.stream().filter(ResultsFolder::isPart).toList();
            if (isBegun(manifest) ? !holdsTheseResults(manifest) && !parts.isEmpty() : !parts.isEmpty()) {
                throw refused("A batch with other data, theory, coding or version was begun in it.");
            }
            output.refuse(List.of(manifest));
            List<Path> foreign = OutputFiles.foreign(folder, parts);
            if (!foreign.isEmpty()) {
                throw refused("\"%s\" was not written by Endure, or was changed since."
                        .formatted(foreign.get(0).getFileName()));
            }
        } catch (IOException e) {
            throw WriteFailure.of(folder, e);
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
            if (!isBegun(manifest)) {
                throw new InvalidInputException(Diagnostic.error(
                        "batch-folder",
                        SourcePosition.file(folder.toString()),
                        "There are no results of a batch in \"%s\".".formatted(folder),
                        null));
            } else if (!holdsTheseResults(manifest)) {
                throw new InvalidInputException(Diagnostic.error(
                        "batch-folder",
                        SourcePosition.file(manifest.toString()),
                        "The results in \"%s\" are of other data, theory, coding or version: they cannot be justified by these."
                                .formatted(folder),
                        "The file says of which; these are:\n  "
                                + identity.strip().replace("\n", "\n  ")));
            }
        } catch (IOException e) {
            throw WriteFailure.of(folder, e);
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
            lock = FileChannel.open(
                    folder.resolve(LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            if (!locked(lock)) {
                throw refused("Another run is at work in it.");
            }
            OutputFiles.removeAbandoned(folder);
            Path manifest = folder.resolve(MANIFEST);
            if (!isBegun(manifest) || !holdsTheseResults(manifest)) {
                output.write(manifest, identity);
            }
        } catch (IOException e) {
            throw WriteFailure.of(folder, e);
        }
    }

    /** Where a part goes. */
    Path part(int number) {
        return folder.resolve(format.name(number));
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
            throw WriteFailure.of(folder, e);
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
            return children.filter(each -> !OutputFiles.isOwnName(each)).toList();
        }
    }

    private static boolean isPart(Path file) {
        return file.getFileName().toString().matches("part-\\d+\\.(csv|parquet)");
    }

    private static boolean isBegun(Path manifest) {
        return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean holdsTheseResults(Path manifest) throws IOException {
        byte[] wanted = identity.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return Arrays.equals(in.readNBytes(wanted.length + 1), wanted);
        }
    }

    private InvalidInputException refused(String why) {
        return new InvalidInputException(Diagnostic.error(
                "batch-folder",
                SourcePosition.file(folder.toString()),
                "\"%s\" cannot take these results. %s".formatted(folder, why),
                "Name a new folder."));
    }
}
