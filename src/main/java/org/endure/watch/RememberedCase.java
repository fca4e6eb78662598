package org.endure.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.endure.declaration.VocabularySource;
import org.endure.files.FileTree;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case and remembers it for as long as every file and folder that was looked for in reading it looks as it did; rule files are
 * among these if the case names a type that did not come with the program.
 */
final class RememberedCase {

    private final FileTree files;
    private final String path;
    private final Supplier<List<String>> folders;
    private Set<Path> looked = new TreeSet<>();
    private FileTimestamps then = new FileTimestamps(Map.of());
    private @Nullable Case read;

    RememberedCase(FileTree files, String path, Supplier<List<String>> folders) {
        this.files = files;
        this.folders = folders;
        this.path = path;
    }

    /**
     * The case as it is now.
     *
     * @throws org.endure.diagnostic.InvalidInputException if it cannot be read
     */
    Case now() {
        Case known = read;
        if (known != null && then.equals(FileTimestamps.of(List.copyOf(looked)))) {
            return known;
        }
        read = null;
        Set<Path> looking = new TreeSet<>();
        FileTimestamps before = FileTimestamps.of(List.copyOf(looked));
        FileTree noting = files.noting(looking::add);
        Case fresh = new CaseReader(noting, VocabularySource.of(noting, folders)).read(path);
        FileTimestamps after = FileTimestamps.of(List.copyOf(looking));
        if (looking.equals(looked) && before.equals(after)) {
            read = fresh;
        }
        looked = looking;
        then = after;
        return fresh;
    }
}
