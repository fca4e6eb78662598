package org.endure.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;

/**
 * The files that a user can name: those of the working folder and, behind them, the rules and facts that come with the
 * program. Paths are written with '/', relative to the working folder or absolute, and are told back as they were named.
 *
 * <p>A file is looked for in the working folder first. A folder that exists in the working folder is listed from there
 * alone, so that a file deleted from it is really gone.
 */
public final class FileTree {

    /** Size of the largest file that is read, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** How the links begin that an editor puts next to a file that is open. */
    private static final String EDITOR_LOCK = ".#";

    /** A place below a file, where nothing can be. */
    private static final Path NOWHERE = Path.of(System.getProperty("java.home"), "release", "nowhere");

    private final Path workingFolder;
    private final Bundle bundle;
    private final UnsavedTexts unsaved;
    private final Consumer<Path> noting;

    private FileTree(Path workingFolder, Bundle bundle, UnsavedTexts unsaved, Consumer<Path> noting) {
        this.workingFolder = workingFolder;
        this.bundle = bundle;
        this.unsaved = unsaved;
        this.noting = noting;
    }

    /** The files of a working folder, and behind them those of the running program. */
    public static FileTree of(Path workingFolder) {
        return new FileTree(workingFolder, Bundle.ofProgram(), UnsavedTexts.NONE, path -> {});
    }

    /** These texts by their paths, and behind them the files of the running program; no file of the computer. */
    public static FileTree of(Map<String, String> texts) {
        return new FileTree(NOWHERE, Bundle.ofProgram().with(texts), UnsavedTexts.NONE, path -> {});
    }

    /** The files of a working folder, and behind them those of a jar or folder with {@code rules/} and {@code facts/}. */
    static FileTree of(Path workingFolder, Path bundle) throws IOException {
        return new FileTree(workingFolder, Bundle.of(bundle), UnsavedTexts.NONE, path -> {});
    }

    /** The same files, telling of each file or folder of the working folder that is looked for, whether or not it is there. */
    public FileTree noting(Consumer<Path> looked) {
        return new FileTree(workingFolder, bundle, unsaved, looked);
    }

    /**
     * The same files with texts that an editor holds and has not saved. Each stands for the file of its place, or for a new one; nothing
     * is written.
     *
     * @param texts all unsaved texts by their paths, which are absolute or taken from the working folder
     */
    public FileTree edited(Map<Path, String> texts) {
        return new FileTree(workingFolder, bundle, UnsavedTexts.of(workingFolder, texts), noting);
    }

    /** Whether the path is a folder, in the working folder or in the bundle. */
    public boolean isFolder(String path) {
        Path local = local(path);
        return Files.isDirectory(local)
                || unsaved.hasFolder(local)
                || !exists(local) && bundle.hasFolder(PathText.normal(path));
    }

    /** Whether the path is a file, in the working folder or in the bundle. */
    public boolean isFile(String path) {
        Path local = local(path);
        return unsaved.has(local)
                || Files.isRegularFile(local)
                || !exists(local) && bundle.hasFile(PathText.normal(path));
    }

    /** Whether the path is found only among the files that come with the program. */
    public boolean isBundled(String path) {
        String normal = PathText.normal(path);
        return !exists(local(path)) && (bundle.hasFile(normal) || bundle.hasFolder(normal));
    }

    /**
     * The text of a file, without byte order mark.
     *
     * @throws InvalidInputException if there is no such file, it cannot be read, is too large, or is not UTF-8
     */
    public String read(String path) {
        return StrictText.decode(path, readBytes(path, LARGEST));
    }

    /**
     * The bytes of a file.
     *
     * @param largest how large it may be, in bytes
     * @throws InvalidInputException if there is no such file, it cannot be read, or is too large
     */
    public byte[] readBytes(String path, int largest) {
        Path local = local(path);
        String text = unsaved.at(local);
        if (text != null) {
            return LocalFiles.within(path, text.getBytes(StandardCharsets.UTF_8), largest);
        }
        try {
            if (Files.exists(local)) {
                return LocalFiles.read(this, path, local, largest);
            }
            String normal = PathText.normal(path);
            if (bundle.hasFile(normal)) {
                return LocalFiles.within(path, bundle.read(normal, LARGEST + 1), LARGEST);
            }
        } catch (IOException e) {
            throw FileFaults.unreadable(path, e);
        }
        throw new InvalidInputException(
                isFolder(path) ? FileFaults.folderForFile(this, path) : FileFaults.missing(this, path));
    }

    /**
     * Whether a file really lies in a folder or below it, links followed. What is not there, or comes with the program, does.
     */
    public boolean liesWithin(String folder, String path) {
        Path file = local(path);
        try {
            return !Files.exists(file)
                    || file.toRealPath().startsWith(local(folder).toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Paths of the files and folders directly in a folder, sorted.
     *
     * @throws InvalidInputException if there is no such folder, or it cannot be read
     */
    public List<String> list(String folder) {
        Path local = local(folder);
        if (!isFolder(folder)) {
            throw new InvalidInputException(FileFaults.missing(this, folder));
        }
        Stream<String> saved = Files.isDirectory(local) ? LocalFiles.names(folder, local).stream() : bundledIn(folder);
        return Stream.concat(saved, unsaved.within(local))
                .map(rest -> PathText.join(folder, rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Paths of the files in a folder and its subfolders whose names end so, sorted.
     *
     * @throws InvalidInputException if there is no such folder, one cannot be read, or such a file is a link that leads out of it
     */
    public List<String> walk(String folder, String suffix) {
        Walked walked = walk(folder, path -> path.endsWith(suffix), true);
        if (!walked.faults().isEmpty()) {
            throw new InvalidInputException(walked.faults());
        }
        return walked.files();
    }

    /**
     * What a walk through a folder found.
     *
     * @param files paths of the files, sorted
     * @param faults links that lead out of the folder and are not followed
     */
    public record Walked(List<String> files, List<Diagnostic> faults) {}

    /**
     * Walks through a folder.
     *
     * @param wanted which files are wanted
     * @param deep whether to go through subfolders, too
     * @throws InvalidInputException if there is no such folder, or one cannot be read
     */
    public Walked walk(String folder, Predicate<String> wanted, boolean deep) {
        Path local = local(folder);
        if (!Files.isDirectory(local)) {
            if (!isFolder(folder)) {
                throw new InvalidInputException(FileFaults.missing(this, folder));
            }
            return new Walked(
                    withUnsaved(
                            folder,
                            bundledIn(folder)
                                    .filter(rest -> deep || !rest.contains("/"))
                                    .map(rest -> PathText.join(folder, rest)),
                            wanted,
                            deep),
                    List.of());
        }
        try {
            GuardedWalk walk = GuardedWalk.of(local, deep);
            return new Walked(
                    withUnsaved(folder, walk.files().stream().map(each -> named(folder, local, each)), wanted, deep),
                    walk.leadingOut().stream()
                            .map(each -> named(folder, local, each))
                            .filter(each ->
                                    wanted.test(each) && !PathText.name(each).startsWith(EDITOR_LOCK)
                                            || deep && Files.isDirectory(local(each)))
                            .sorted()
                            .map(FileFaults::leadsOut)
                            .toList());
        } catch (IOException e) {
            throw FileFaults.unreadableFolder(folder, e);
        }
    }

    /** Paths of saved and unsaved files of a folder, sorted. */
    private List<String> withUnsaved(String folder, Stream<String> saved, Predicate<String> wanted, boolean deep) {
        Stream<String> more = unsaved.within(local(folder))
                .filter(rest -> deep || !rest.contains("/"))
                .map(rest -> PathText.join(folder, rest));
        return Stream.concat(saved, more).filter(wanted).distinct().sorted().toList();
    }

    /** The files that come with the program in a folder and its subfolders, each as the way from that folder. */
    private Stream<String> bundledIn(String folder) {
        String prefix = PathText.normal(folder) + "/";
        return bundle.files().filter(file -> file.startsWith(prefix)).map(file -> file.substring(prefix.length()));
    }

    private boolean exists(Path local) {
        return Files.exists(local) || unsaved.has(local);
    }

    private static String named(String folder, Path local, Path found) {
        return PathText.join(
                folder,
                local.relativize(found).toString().replace(local.getFileSystem().getSeparator(), "/"));
    }

    /**
     * The text of a file of a folder.
     *
     * @throws InvalidInputException if it cannot be read, or is a link that leads out of the folder
     */
    public String readWithin(String folder, String path) {
        if (!liesWithin(folder, path)) {
            throw new InvalidInputException(FileFaults.leadsOut(path));
        }
        return read(path);
    }

    /** Paths of all files that come with the program, whatever lies in the working folder, sorted. */
    public List<String> bundled() {
        return bundle.files().toList();
    }

    /** The bytes of a file as it comes with the program, whatever lies in the working folder. */
    public byte[] bundledBytes(String path) {
        try {
            return bundle.read(path, LARGEST);
        } catch (IOException e) {
            throw new IllegalStateException("The program's own file \"%s\" cannot be read.".formatted(path), e);
        }
    }

    /** Paths of the files that come with the program in a folder and its subfolders, whatever the working folder holds; sorted. */
    public List<String> bundled(String folder) {
        String prefix = PathText.normal(folder) + "/";
        return bundle.files().filter(file -> file.startsWith(prefix)).toList();
    }

    /**
     * The text of a file that comes with the program, whatever the working folder holds.
     *
     * @throws InvalidInputException if there is none, or it cannot be read
     */
    public String readBundled(String path) {
        String normal = PathText.normal(path);
        if (!bundle.hasFile(normal)) {
            throw new InvalidInputException(FileFaults.missing(this, path));
        }
        try {
            return StrictText.decode(path, LocalFiles.within(path, bundle.read(normal, LARGEST + 1), LARGEST));
        } catch (IOException e) {
            throw FileFaults.unreadable(path, e);
        }
    }

    private Path local(String path) {
        try {
            Path local = workingFolder.resolve(path.isEmpty() ? "." : path);
            noting.accept(local);
            return local;
        } catch (InvalidPathException e) {
            throw FileFaults.badPath(path, e);
        }
    }
}
