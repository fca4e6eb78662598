package org.endure.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.endure.digest.Sha256;
import org.endure.files.FileTree;
import org.endure.files.OutputFiles;
import org.endure.files.PathText;
import org.endure.theory.TheoryFiles;
import org.endure.theory.TheoryReader;
import org.jspecify.annotations.Nullable;

/**
 * The files of the user: read as they are, saved whole and only over what was read. Files that come with the program are read-only; the
 * first save copies the folder that they belong to, since a folder that exists is read from the working folder alone.
 */
final class Workspace {

    private static final String RULES = TheoryReader.DEFAULT_FOLDER;
    private static final int DIGITS = 32;

    private final Path folder;
    private final FileTree files;
    private final Map<String, String> titles = new ConcurrentHashMap<>();
    private final ReentrantLock saving = new ReentrantLock();

    Workspace(Path folder) {
        this.folder = folder;
        this.files = FileTree.of(folder);
    }

    /** A file as the page shows it. */
    record Shown(String path, String text, String version, boolean bundled) {

        Map<String, @Nullable Object> tree() {
            return Json.of("path", path, "text", text, "version", version, "bundled", bundled);
        }
    }

    /** The files as they are saved. */
    FileTree files() {
        return files;
    }

    /** The working folder. */
    Path folder() {
        return folder;
    }

    /** Version of a text: another text has another. */
    static String version(String text) {
        return new Sha256().add(text).hex().substring(0, DIGITS);
    }

    /** Reads a file of the working folder, or else one that comes with the program. */
    Shown read(String path) {
        String checked = UserPath.checked(path, files);
        if (!files.isFile(checked)) {
            throw new RefusedRequestException(404, "There is no file \"%s\".".formatted(checked));
        }
        String text = files.read(checked);
        return new Shown(checked, text, version(text), files.isBundled(checked));
    }

    /** What a file holds that comes with the program; null if none does. */
    @Nullable
    String shipped(String path) {
        String checked = UserPath.checked(path, files);
        return files.bundled().contains(checked) ? files.readBundled(checked) : null;
    }

    /**
     * Saves a file over the version that the page has read; a new one only where there is none.
     *
     * @param expected the version; {@code none} for a new file
     * @throws RefusedRequestException with 412 if the file is another by now
     */
    Shown save(String path, String text, String expected) {
        String checked = UserPath.checked(path, files);
        saving.lock();
        try {
            boolean there = files.isFile(checked);
            String now = there ? version(files.read(checked)) : "none";
            if (!now.equals(expected)) {
                throw new RefusedRequestException(412, "\"%s\" was changed outside this page.".formatted(checked));
            }
            if (there && files.isBundled(checked)) {
                copy(checked);
            }
            OutputFiles.replacing(true).write(folder.resolve(checked), text);
            return new Shown(checked, text, version(text), false);
        } finally {
            saving.unlock();
        }
    }

    /** Copies the folder that a bundled file is read with: all rules, or the facts of one alliance. */
    private void copy(String path) {
        String home = path.startsWith(RULES + "/") ? RULES : PathText.folder(path);
        for (String each : files.bundled(home)) {
            Path target = folder.resolve(each);
            if (!Files.exists(target)) {
                OutputFiles.keeping()
                        .given()
                        .write(target, files.bundledBytes(each).clone());
            }
        }
    }

    /** All files that the page shows: those of the working folder, and behind them those that come with the program. */
    List<Map<String, @Nullable Object>> list() {
        Map<String, Boolean> paths = new TreeMap<>();
        files.bundled().stream().filter(UserPath::isShown).forEach(each -> {
            if (files.isBundled(each) && !(each.startsWith(RULES + "/") && isLocal(RULES))) {
                paths.put(each, true);
            }
        });
        local().forEach(each -> paths.put(each, false));
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        paths.forEach((path, bundled) -> list.add(entry(path, bundled)));
        return list;
    }

    private Map<String, @Nullable Object> entry(String path, boolean bundled) {
        String kind = kind(path, bundled);
        return Json.of(
                "path",
                path,
                "kind",
                kind,
                "bundled",
                bundled,
                "title",
                !kind.equals("facts")
                        ? ""
                        : bundled
                                ? titles.computeIfAbsent(path, each -> FactSetTitle.of(files.read(each)))
                                : FactSetTitle.of(files.read(path)));
    }

    private boolean isLocal(String path) {
        return files.isFolder(path) && !files.isBundled(path);
    }

    /** The files and folders of the working folder in which rules and facts are. */
    List<String> roots() {
        return files.list("").stream()
                .filter(each -> !each.startsWith("."))
                .filter(each -> files.isFolder(each) ? isOfTheWork(each) : UserPath.isShown(each))
                .toList();
    }

    private TreeSet<String> local() {
        TreeSet<String> found = new TreeSet<>();
        for (String each : roots()) {
            if (files.isFolder(each)) {
                found.addAll(files.walk(each, UserPath::isShown, true).files());
            } else {
                found.add(each);
            }
        }
        return found;
    }

    /** Whether a folder of the working folder holds rules or facts; others, such as a photo library, are not gone through. */
    private boolean isOfTheWork(String path) {
        if (path.equals(RULES) || path.equals("facts")) {
            return true;
        }
        for (String each : files.list(path)) {
            if (UserPath.isShown(each)
                    || files.isFolder(each)
                            && !PathText.name(each).startsWith(".")
                            && files.list(each).stream().anyMatch(UserPath::isShown)) {
                return true;
            }
        }
        return false;
    }

    private String kind(String path, boolean bundled) {
        String name = PathText.name(path);
        if (name.endsWith(".drl")) {
            return "rules";
        } else if (name.endsWith(".bib")) {
            return "bibliography";
        } else if (TheoryFiles.isOne(name)) {
            return "theory";
        } else if (path.contains("/tests/")) {
            return "tests";
        } else if (path.startsWith(RULES + "/")) {
            return "theory";
        } else if (path.contains("/scenarios/")) {
            return "scenario";
        }
        return !bundled && files.read(path).lines().anyMatch(line -> line.startsWith("overlay:"))
                ? "scenario"
                : "facts";
    }
}
