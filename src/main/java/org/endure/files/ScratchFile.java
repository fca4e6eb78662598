package org.endure.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/**
 * A file that a run writes for itself and reads again, and which is gone when it is closed. Its name is that of a file under way, so
 * that the next run removes what a killed one could leave.
 */
public final class ScratchFile implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final FileChannel channel;

    private ScratchFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * An empty file in a folder, or in the nearest one above it if the folder is not there yet.
     *
     * @throws org.endure.diagnostic.InvalidInputException if it cannot be written
     */
    public static ScratchFile in(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        AbandonedFiles.remove(there);
        Path file = there.resolve(AbandonedFiles.name(RANDOM.nextLong()));
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            AbandonedFiles.keep(channel);
            return new ScratchFile(file, channel);
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
    }

    /**
     * Writes what remains in a buffer to the end of the file.
     *
     * @throws org.endure.diagnostic.InvalidInputException if it cannot be written
     */
    public void append(ByteBuffer bytes) {
        try {
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
    }

    /** Fills what remains of a buffer with the bytes from a place on. */
    public void read(ByteBuffer into, long from) {
        try {
            long place = from;
            while (into.hasRemaining()) {
                int got = channel.read(into, place);
                if (got < 0) {
                    throw new IllegalStateException("A scratch file ends before what was written to it.");
                }
                place += got;
            }
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
    }

    /** Number of bytes. */
    public long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
    }
}
