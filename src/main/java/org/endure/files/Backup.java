package org.endure.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies of files that are about to be replaced or shortened, next to them: {@code NAME.backup-1} and so on. */
public final class Backup {

    private static final int MOST = 10_000;

    private Backup() {}

    /** Keeps a copy of a file; none takes the place of another. */
    public static Path of(Path file) throws IOException {
        for (int i = 1; i <= MOST; i++) {
            Path backup = file.resolveSibling("%s.backup-%d".formatted(file.getFileName(), i));
            try {
                return Files.copy(file, backup, StandardCopyOption.COPY_ATTRIBUTES);
            } catch (FileAlreadyExistsException e) {
                // the next number
            } catch (IOException e) {
                Files.deleteIfExists(backup);
                throw e;
            }
        }
        throw new IOException("there are %d backups of it already".formatted(MOST));
    }
}
