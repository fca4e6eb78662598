package org.endure.workbench;

import java.util.List;
import java.util.Set;
import org.endure.files.FileTree;
import org.endure.files.PathText;

/** Paths of files that the page may read and write: rules, facts and bibliographies in the working folder. */
final class UserPath {

    private static final Set<String> ENDINGS = Set.of("drl", "yaml", "bib");
    private static final int LONGEST = 300;

    private UserPath() {}

    /** Whether a file of that name is shown. */
    static boolean isShown(String path) {
        return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1))
                && List.of(path.split("/")).stream().noneMatch(each -> each.startsWith("."));
    }

    /**
     * The path, if it is one of a file that may be read and written.
     *
     * @throws RefusedRequestException with 403
     */
    static String checked(String path, FileTree files) {
        if (path.isEmpty()
                || path.length() > LONGEST
                || path.codePoints().anyMatch(Character::isISOControl)
                || !PathText.staysInside(path)
                || !PathText.normal(path).equals(path)
                || List.of(path.split("/")).contains("..")) {
            throw new RefusedRequestException(403, "This is not a path inside the working folder.");
        }
        if (!isShown(path)) {
            throw new RefusedRequestException(
                    403, "Only files that end in .drl, .yaml or .bib are opened, and no hidden ones.");
        }
        for (String each = path; !each.isEmpty(); each = PathText.folder(each)) {
            if (!files.liesWithin("", each)) {
                throw new RefusedRequestException(403, "This path is a link that leads out of the working folder.");
            }
        }
        return path;
    }
}
