package org.endure.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/** What is reported of a file or folder that cannot be written. */
public final class WriteFailure {

    private WriteFailure() {}

    /** The failure, as the user's to resolve. */
    public static InvalidInputException of(Path target, IOException failure) {
        return new InvalidInputException(diagnostic(target, failure));
    }

    static Diagnostic diagnostic(Path target, IOException failure) {
        return Diagnostic.error(
                "unwritable",
                SourcePosition.file(target.toString()),
                "\"%s\" cannot be written: %s.".formatted(target, reason(failure)),
                "Make room or grant permission, or name another file; then give the same command again.");
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission is missing";
        } else if (failure instanceof NoSuchFileException) {
            return "its folder is not there";
        } else if (failure instanceof FileAlreadyExistsException) {
            return "\"%s\" is in the way".formatted(failure.getMessage());
        } else if (failure instanceof FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
