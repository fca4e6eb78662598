package org.endure.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.files.GuardedWalk;

/**
 * What the files of some folders look like from outside: when each was last written, how large it is, and which it is. Folders
 * are gone through again each time, since notices of the file system are late on some systems and lost on others.
 *
 * @param seen the files with their looks, by path
 */
public record FileTimestamps(Map<Path, String> seen) {

    /** What files look like. */
    public FileTimestamps {
        seen = java.util.Collections.unmodifiableMap(new TreeMap<>(seen));
    }

    /** The files of these folders and files, those that are there. */
    public static FileTimestamps of(List<Path> roots) {
        Map<Path, String> seen = new TreeMap<>();
        for (Path root : roots) {
            try {
                if (Files.isDirectory(root)) {
                    for (Path each : GuardedWalk.of(root).files()) {
                        if (isWatched(each)) {
                            seen.put(each, look(Files.readAttributes(each, BasicFileAttributes.class)));
                        }
                    }
                } else if (Files.exists(root)) {
                    seen.put(root, look(Files.readAttributes(root, BasicFileAttributes.class)));
                }
            } catch (IOException e) {
                seen.put(root, "unreadable");
            }
        }
        return new FileTimestamps(seen);
    }

    /** Paths of the files that are new, gone or otherwise than before. */
    public List<Path> since(FileTimestamps before) {
        TreeSet<Path> all = new TreeSet<>(seen.keySet());
        all.addAll(before.seen.keySet());
        List<Path> changed = new ArrayList<>();
        for (Path each : all) {
            if (!String.valueOf(seen.get(each)).equals(String.valueOf(before.seen.get(each)))) {
                changed.add(each);
            }
        }
        return changed;
    }

    private static boolean isWatched(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".drl") || name.endsWith(".yaml") || name.endsWith(".bib");
    }

    private static String look(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().toInstant() + " " + attributes.size() + " " + attributes.fileKey();
    }
}
