package org.endure.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/**
 * Folders as a git commit holds them, laid out in a folder of their own until this is closed. Git itself is asked, as a program
 * beside this one, since whoever keeps rules in a repository has it.
 */
public final class CommittedFiles implements AutoCloseable {

    private final Path folder;
    private final String commit;

    private CommittedFiles(Path folder, String commit) {
        this.folder = folder;
        this.commit = commit;
    }

    /**
     * The folders as a commit holds them.
     *
     * @param workingFolder a folder of the repository, on which the folders' paths are based
     * @param revision the commit, such as HEAD
     * @param folders the folders, with '/'
     * @throws InvalidInputException if there is no git, no repository, no such commit, or it has none of the folders
     */
    public static CommittedFiles of(Path workingFolder, String revision, List<String> folders) {
        if (revision.isBlank() || revision.startsWith("-")) {
            throw invalid(revision, "\"%s\" is neither a folder nor a commit.".formatted(revision));
        }
        Result commit = git(
                workingFolder,
                revision,
                List.of("rev-parse", "--short", "--verify", "--quiet", revision + "^{commit}"));
        if (commit.exitCode() != 0) {
            boolean inside = git(workingFolder, revision, List.of("rev-parse", "--git-dir"))
                            .exitCode()
                    == 0;
            throw invalid(
                    revision,
                    inside
                            ? "There is no folder and no commit \"%s\".".formatted(revision)
                            : "The working folder is in no git repository, so that there is no last commit to compare with.");
        }
        List<String> archive = new ArrayList<>(List.of("archive", "--format=zip", revision, "--"));
        archive.addAll(folders);
        Result zip = git(workingFolder, revision, archive);
        if (zip.exitCode() != 0) {
            throw invalid(
                    revision,
                    "The commit \"%s\" has no folder %s.".formatted(revision, String.join(" or no folder ", folders)));
        }
        return new CommittedFiles(unpacked(zip.out()), new String(commit.out(), StandardCharsets.UTF_8).strip());
    }

    /** The files of the commit, and behind them those that come with the program. */
    public FileTree files() {
        return FileTree.of(folder);
    }

    /** Short hash of the commit. */
    public String commit() {
        return commit;
    }

    private record Result(int exitCode, byte[] out) {}

    private static Result git(Path workingFolder, String revision, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toAbsolutePath().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] out = process.getInputStream().readAllBytes();
            return new Result(process.waitFor(), out);
        } catch (IOException e) {
            throw invalid(revision, "Git cannot be run, so that there is no last commit to compare with.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while git was at work.", e);
        }
    }

    private static Path unpacked(byte[] zip) {
        try {
            Path folder = Files.createTempDirectory("endure-commit");
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    Path file = folder.resolve(entry.getName()).normalize();
                    if (!entry.isDirectory() && file.startsWith(folder)) {
                        Files.createDirectories(file.getParent());
                        Files.copy(in, file);
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the commit cannot be laid out: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s cannot be cleared away.".formatted(folder), e);
        }
    }

    private static InvalidInputException invalid(String revision, String message) {
        return new InvalidInputException(Diagnostic.error(
                "no-commit",
                SourcePosition.file("--against " + revision),
                message,
                "Name a folder of rules or a commit with --against."));
    }
}
