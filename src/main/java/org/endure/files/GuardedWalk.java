package org.endure.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through a folder and its subfolders. Links are followed inside the folder only, and each folder is gone through once, so that
 * links in a circle come to an end.
 *
 * @param files the files, with links to files
 * @param leadingOut links that lead out of the folder, or nowhere
 */
public record GuardedWalk(List<Path> files, List<Path> leadingOut) {

    /**
     * All files of a folder and its subfolders.
     *
     * @throws IOException if one of the folders cannot be read
     */
    public static GuardedWalk of(Path root) throws IOException {
        return of(root, true);
    }

    /**
     * The files of a folder.
     *
     * @param deep whether to go through subfolders, too
     * @throws IOException if a folder cannot be read
     */
    static GuardedWalk of(Path root, boolean deep) throws IOException {
        GuardedWalk walk = new GuardedWalk(new ArrayList<>(), new ArrayList<>());
        Path real = root.toRealPath();
        Set<Path> seen = new HashSet<>(Set.of(real));
        Deque<Path> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(open.remove())) {
                for (Path each : children) {
                    if (walk.take(each, real) && deep && seen.add(each.toRealPath())) {
                        open.add(each);
                    }
                }
            } catch (java.nio.file.DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return walk;
    }

    /** Takes a file in; whether it is a folder instead. */
    private boolean take(Path each, Path root) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            if (!leadsInto(each, root)) {
                leadingOut.add(each);
                return false;
            }
            attributes = Files.readAttributes(each, BasicFileAttributes.class);
        }
        if (!attributes.isDirectory()) {
            files.add(each);
        }
        return attributes.isDirectory();
    }

    /** Whether a path, links followed, is in a folder. */
    static boolean leadsInto(Path path, Path realFolder) {
        try {
            return path.toRealPath().startsWith(realFolder);
        } catch (IOException e) {
            return false;
        }
    }
}
