package org.endure.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/** Writes files that are not there yet, and none of several if one is. */
final class NewFiles {

    private NewFiles() {}

    /**
     * Writes files into a folder, which is made if need be.
     *
     * @throws InvalidInputException if one of them is there already; then none is written
     */
    static void write(Path folder, Map<String, String> texts) {
        List<Diagnostic> there = texts.keySet().stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .map(name -> taken(folder.resolve(name)))
                .toList();
        if (!there.isEmpty()) {
            throw new InvalidInputException(there);
        }
        texts.forEach((name, text) -> write(folder.resolve(name), text));
    }

    /**
     * Writes a file.
     *
     * @throws InvalidInputException if it is there already
     */
    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file.
     *
     * @throws InvalidInputException if it is there already
     */
    static void write(Path file, byte[] bytes) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException(taken(file));
        } catch (IOException e) {
            throw new UncheckedIOException("\"%s\" cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static Diagnostic taken(Path file) {
        return Diagnostic.error(
                "file-exists",
                SourcePosition.file(file.toString()),
                "\"%s\" is there already, and nothing is overwritten.".formatted(file.getFileName()),
                "Name another file or folder.");
    }
}
