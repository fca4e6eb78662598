package org.endure.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/**
 * The one way to write files. A file appears whole or not at all. A file that is there already is replaced only if Endure wrote
 * it and nobody changed it since, as the manifest of its folder shows; any other only on request, and then a backup is kept.
 * Links, folders and devices are never written to.
 */
public final class OutputFiles {

    private final boolean replacing;
    private final boolean given;

    private OutputFiles(boolean replacing, boolean given) {
        this.replacing = replacing;
        this.given = given;
    }

    /** Files that never take the place of what Endure did not write. */
    public static OutputFiles keeping() {
        return new OutputFiles(false, false);
    }

    /** Files that may take the place of any file, of which a backup is kept, if that is requested. */
    public static OutputFiles replacing(boolean requested) {
        return new OutputFiles(requested, false);
    }

    /** The same, for files that are for the user to work on: they are the user's at once, and nothing vouches for them. */
    public OutputFiles given() {
        return new OutputFiles(replacing, true);
    }

    /** Whether the manifest notes what is written. */
    boolean isNoted() {
        return !given;
    }

    /**
     * Refuses targets that cannot be written, before time is spent on their contents.
     *
     * @throws InvalidInputException if one cannot; it names all of them
     */
    public void refuse(List<Path> targets) {
        List<Diagnostic> obstacles = new ArrayList<>();
        targets.forEach(each -> obstacle(each).ifPresent(obstacles::add));
        if (!obstacles.isEmpty()) {
            throw new InvalidInputException(obstacles);
        }
    }

    /**
     * Begins a file, which appears when it is committed.
     *
     * @throws InvalidInputException if the target cannot be written
     */
    public OutputFile begin(Path target) {
        refuse(List.of(target));
        return OutputFile.begin(target, this);
    }

    /**
     * Writes a file.
     *
     * @throws InvalidInputException if it cannot be written
     */
    public void write(Path target, byte[] content) {
        try (OutputFile file = begin(target)) {
            file.write(content);
            file.commit();
        }
    }

    /**
     * Writes a text in UTF-8.
     *
     * @throws InvalidInputException if it cannot be written
     */
    public void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes files into a folder, which is made if need be: none of them if one cannot be written.
     *
     * @param texts the texts, by the paths of their files in the folder
     * @throws InvalidInputException if one cannot be written
     */
    public void write(Path folder, Map<String, String> texts) {
        Map<Path, String> byTarget = new LinkedHashMap<>();
        texts.forEach((name, text) -> byTarget.put(folder.resolve(name), text));
        refuse(List.copyOf(byTarget.keySet()));
        List<OutputFile> begun = new ArrayList<>();
        try {
            byTarget.forEach((target, text) -> {
                OutputFile file = OutputFile.begin(target, this);
                begun.add(file);
                file.write(text.getBytes(StandardCharsets.UTF_8));
            });
            begun.forEach(OutputFile::commit);
        } finally {
            begun.forEach(OutputFile::close);
        }
    }

    /** Whether a name is one that Endure gives its own files next to those it writes. */
    public static boolean isOwnName(Path file) {
        return file.getFileName().toString().startsWith(".endure-");
    }

    /** Removes files of a folder that were under way when a run was killed. Those that a run may still write stay. */
    public static void removeAbandoned(Path folder) {
        AbandonedFiles.remove(folder);
    }

    /**
     * Those of several files of a folder that Endure did not write, or that were changed since.
     *
     * @throws IOException if one cannot be read
     */
    public static List<Path> foreign(Path folder, List<Path> files) throws IOException {
        return Manifest.of(folder.resolve(Manifest.NAME)).foreign(files);
    }

    /** Keeps a backup of a file that is there and was not written by Endure, or was changed since. */
    void backUp(Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                && !Manifest.of(target).vouchesFor(target)) {
            Backup.of(target);
        }
    }

    /** Why a target cannot be written; nothing if it can. */
    Optional<Diagnostic> obstacle(Path target) {
        try {
            BasicFileAttributes there =
                    Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (there.isSymbolicLink()) {
                return refusal(target, "is a link", "Name the file itself, or a new file.");
            } else if (there.isDirectory()) {
                return refusal(
                        target, "is a folder", "Name a file in it, such as %s.".formatted(target.resolve("new")));
            } else if (!there.isRegularFile()) {
                return refusal(target, "is a device, not a file", "Name a new file.");
            } else if (!Writability.isGranted(target)) {
                return refusal(target, "is read-only", "Allow writing to it, or name a new file.");
            }
            return replacing || Manifest.of(target).vouchesFor(target) ? Optional.empty() : Optional.of(taken(target));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(WriteFailure.diagnostic(target, e));
        }
    }

    private static Diagnostic taken(Path target) {
        String why = Manifest.of(target).names(target)
                ? "was changed since Endure wrote it"
                : "is there already, and Endure did not write it";
        return Diagnostic.error(
                "file-exists",
                SourcePosition.file(target.toString()),
                "\"%s\" %s; nothing is overwritten.".formatted(target.getFileName(), why),
                "Name another file, or use --replace, which keeps a backup.");
    }

    private static Optional<Diagnostic> refusal(Path target, String why, String advice) {
        return Optional.of(Diagnostic.error(
                "unwritable",
                SourcePosition.file(target.toString()),
                "\"%s\" cannot be written: it %s.".formatted(target, why),
                advice));
    }
}
