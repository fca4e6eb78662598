package org.endure.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import org.endure.digest.Sha256;

/**
 * A file that is being written, under another name in the same folder until it is committed. Closing it without that leaves
 * nothing behind. What a killed run left under such a name is removed by the next one.
 */
public final class OutputFile implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path target;
    private final Path underWay;
    private final OutputFiles files;
    private final FileChannel channel;
    private final Sha256 digest = new Sha256();
    private boolean committed;

    private OutputFile(Path target, Path underWay, OutputFiles files, FileChannel channel) {
        this.target = target;
        this.underWay = underWay;
        this.files = files;
        this.channel = channel;
    }

    static OutputFile begin(Path target, OutputFiles files) {
        try {
            Path folder = Manifest.folder(target);
            Files.createDirectories(folder);
            AbandonedFiles.remove(folder);
            Path underWay = folder.resolve(AbandonedFiles.name(RANDOM.nextLong()));
            FileChannel channel = FileChannel.open(underWay, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            AbandonedFiles.keep(channel);
            return new OutputFile(target, underWay, files, channel);
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }

    /**
     * Writes some bytes.
     *
     * @throws org.endure.diagnostic.InvalidInputException if they cannot be written
     */
    public void write(byte[] bytes) {
        try {
            write(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }

    /** A stream to write to; closing it commits nothing. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                OutputFile.this.write(bytes, from, length);
            }
        };
    }

    private void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        digest.add(bytes, from, length);
    }

    /**
     * Puts the file in its place.
     *
     * @throws org.endure.diagnostic.InvalidInputException if that cannot be done, or the target was changed in the meantime
     */
    public void commit() {
        files.refuse(List.of(target));
        try {
            channel.force(true);
            if (files.isNoted()) {
                Manifest.of(target).note(target, digest.hex());
            }
            files.backUp(target);
            putInPlace();
            committed = true;
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }

    private void putInPlace() throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createLink(target, underWay); // unlike a move, never takes the place of a file made just now
                Files.delete(underWay);
                return;
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (UnsupportedOperationException | IOException e) {
                // a file system without links
            }
        }
        try {
            Files.move(underWay, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(underWay, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends the writing; what was not committed is taken away. */
    @Override
    public void close() {
        try {
            channel.close();
            if (!committed) {
                Files.deleteIfExists(underWay);
            }
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }
}
