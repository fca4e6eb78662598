package org.endure.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may write what is kept. Where the system does not tell, as on Windows, the user's own folders are held to be the user's. */
final class Access {

    private Access() {}

    /** Lets nobody but the owner read or write. */
    static void toOwnerAlone(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Whether nobody but the owner can write; also if that cannot be told. Not if it cannot be looked at. */
    static boolean byOwnerAlone(Path path) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return true;
        }
        try {
            Set<PosixFilePermission> granted = view.readAttributes().permissions();
            return !granted.contains(PosixFilePermission.GROUP_WRITE)
                    && !granted.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it is owned by the user who runs the program; also if the system has no name for that user. */
    static boolean isOwnedByUser(Path path) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        String user = System.getProperty("user.name", "?");
        if (view == null || user.equals("?")) {
            return true;
        }
        try {
            return view.readAttributes().owner().getName().equals(user);
        } catch (IOException e) {
            return false;
        }
    }
}
