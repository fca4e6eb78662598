package org.endure.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.endure.files.FileTree;
import org.endure.files.OutputFiles;

/** Texts that were not saved when the workbench ended or a tab was closed; the next page offers them. */
final class Drafts {

    /** Where they are kept in the working folder. */
    static final String FOLDER = ".endure-unsaved";

    private final Path folder;
    private final FileTree files;

    Drafts(Path workingFolder) {
        this.folder = workingFolder.resolve(FOLDER);
        this.files = FileTree.of(folder);
    }

    /** Keeps texts. */
    void keep(Map<String, String> texts) {
        texts.forEach((path, text) -> OutputFiles.keeping().write(folder.resolve(UserPath.checked(path, files)), text));
    }

    /** The texts that are kept, by path. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            files.walk("", UserPath::isShown, true).files().forEach(each -> all.put(each, files.read(each)));
        }
        return all;
    }

    /** Forgets a text, since it was saved or is not wanted. */
    void forget(String path) {
        try {
            Files.deleteIfExists(folder.resolve(UserPath.checked(path, files)));
            if (Files.isDirectory(folder) && all().isEmpty()) {
                removeFolder();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeFolder() throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
