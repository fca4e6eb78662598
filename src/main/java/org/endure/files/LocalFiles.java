package org.endure.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/** Reads files of the computer up to a bound, so that none exhausts memory, and nothing that is no file, so that no read waits for ever. */
final class LocalFiles {

    private LocalFiles() {}

    /**
     * The bytes of a file.
     *
     * @param path how the user named it
     * @param local where it is
     * @param largest how large it may be, in bytes
     * @throws InvalidInputException if it is no file, may not be read, or is too large
     */
    static byte[] read(FileTree files, String path, Path local, int largest) throws IOException {
        if (Files.isDirectory(local)) {
            throw new InvalidInputException(FileFaults.folderForFile(files, path));
        }
        if (!Files.isRegularFile(local)) {
            throw FileFaults.unreadable(path, "\"%s\" is neither a file nor a folder.".formatted(path));
        }
        if (!Files.isReadable(local)) {
            throw FileFaults.unreadable(path, "The file \"%s\" cannot be read: permission is missing.".formatted(path));
        }
        try (InputStream in = Files.newInputStream(local)) {
            return within(path, in.readNBytes(largest + 1), largest);
        }
    }

    /**
     * Names of the files and folders directly in a folder.
     *
     * @param folder how the user named it
     * @param local where it is
     * @throws InvalidInputException if it cannot be read
     */
    static List<String> names(String folder, Path local) {
        try (Stream<Path> children = Files.list(local)) {
            return children.map(child -> child.getFileName().toString()).toList();
        } catch (IOException e) {
            throw FileFaults.unreadableFolder(folder, e);
        }
    }

    /**
     * These bytes.
     *
     * @throws InvalidInputException if there are more than that
     */
    static byte[] within(String path, byte[] bytes, int largest) {
        if (bytes.length > largest) {
            throw new InvalidInputException(Diagnostic.error(
                    "file-too-large",
                    SourcePosition.file(path),
                    "The file \"%s\" is larger than %d MB.".formatted(path, largest / (1024 * 1024)),
                    "Split it into several files."));
        }
        return bytes;
    }
}
