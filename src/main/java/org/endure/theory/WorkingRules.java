package org.endure.theory;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.endure.files.FileTree;

/**
 * How the folder {@code rules} of the working folder differs from the rules that come with the program.
 *
 * @param changed number of files with another text
 * @param added number of files that the program does not have
 * @param missing number of files that only the program has, those of variants not counted
 */
public record WorkingRules(int changed, int added, int missing) {

    /** The difference; empty if there is none, or no such folder. */
    public static Optional<WorkingRules> of(FileTree files) {
        String folder = TheoryFolders.DEFAULT_FOLDER;
        if (!files.isFolder(folder) || files.isBundled(folder)) {
            return Optional.empty();
        }
        Set<String> bundled = new TreeSet<>(files.bundled(folder));
        bundled.removeIf(path -> !isRead(path));
        Set<String> working = new TreeSet<>(files.walk(folder, ".drl"));
        working.addAll(files.walk(folder, ".yaml"));
        int changed = (int) working.stream()
                .filter(bundled::contains)
                .filter(path -> !files.read(path).equals(files.readBundled(path)))
                .count();
        int added =
                (int) working.stream().filter(path -> !bundled.contains(path)).count();
        int missing = (int) bundled.stream()
                .filter(path -> !working.contains(path) && !path.startsWith(TheoryFolders.VARIANTS))
                .count();
        return changed + added + missing == 0
                ? Optional.empty()
                : Optional.of(new WorkingRules(changed, added, missing));
    }

    /** The difference in a sentence. */
    public String sentence() {
        return "The folder rules of the working folder is used; it differs from the rules that come with Endure (%d %s changed, %d added, %d missing)."
                .formatted(changed, changed == 1 ? "file" : "files", added, missing);
    }

    private static boolean isRead(String path) {
        return path.endsWith(".drl") || path.endsWith(".yaml");
    }
}
