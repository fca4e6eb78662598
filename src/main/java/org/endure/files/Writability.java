package org.endure.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;

/** Whether a file may be written, also for a user who could write everything: its owner may have protected it. */
final class Writability {

    private Writability() {}

    static boolean isGranted(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        boolean owner = view == null || view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
        return owner && Files.isWritable(file);
    }
}
