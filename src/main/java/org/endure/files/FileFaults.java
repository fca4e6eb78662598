package org.endure.files;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;

/** Says why a file or folder that a user named cannot be read, and what to name in its place. */
final class FileFaults {

    private static final int NAMED = 5;

    private FileFaults() {}

    static Diagnostic missing(FileTree files, String path) {
        return Diagnostic.error(
                "file-missing",
                SourcePosition.file(path),
                "There is no file or folder \"%s\".".formatted(path),
                sibling(files, path));
    }

    private static @Nullable String sibling(FileTree files, String path) {
        String folder = PathText.folder(path);
        if (!files.isFolder(folder)) {
            return folder.isEmpty() ? null : "There is no folder \"%s\" either.".formatted(folder);
        }
        List<String> names = files.list(folder).stream().map(PathText::name).toList();
        return Spelling.nearest(PathText.name(path), names)
                .map(near -> "Did you mean %s?".formatted(PathText.join(folder, near)))
                .orElse(null);
    }

    static Diagnostic folderForFile(FileTree files, String path) {
        List<String> inside = files.list(path).stream()
                .filter(each -> !files.isFolder(each))
                .limit(NAMED)
                .toList();
        return Diagnostic.error(
                "folder-for-file",
                SourcePosition.file(path),
                "\"%s\" is a folder, but a file belongs here.".formatted(path),
                inside.isEmpty() ? null : "Name a file in it, such as " + inside.get(0) + ".");
    }

    static Diagnostic leadsOut(String path) {
        return Diagnostic.error(
                "path-leads-out",
                SourcePosition.file(path),
                "\"%s\" is a link that leads out of its folder, or nowhere.".formatted(path),
                "Copy what it links to into the folder, or remove the link.");
    }

    static InvalidInputException badPath(String path, InvalidPathException e) {
        return new InvalidInputException(Diagnostic.error(
                "bad-path",
                SourcePosition.file(path),
                "\"%s\" is not a path: %s.".formatted(path, e.getReason()),
                null));
    }

    static InvalidInputException unreadable(String path, IOException e) {
        return unreadable(path, "The file \"%s\" cannot be read: %s.".formatted(path, e.getMessage()));
    }

    static InvalidInputException unreadableFolder(String folder, IOException e) {
        return unreadable(folder, "The folder \"%s\" cannot be read: %s.".formatted(folder, e.getMessage()));
    }

    static InvalidInputException unreadable(String path, String message) {
        return new InvalidInputException(Diagnostic.error("file-unreadable", SourcePosition.file(path), message, null));
    }
}
