package org.endure.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.endure.diagnostic.InvalidInputException;
import org.endure.watch.FileTimestamps;

/** Notices files that another program changes. Folders are gone through again each time, since notices of the file system are late or lost. */
final class FolderWatch implements AutoCloseable {

    private static final long BETWEEN_LOOKS = 300;

    private final Workspace workspace;
    private final Consumer<List<String>> changed;
    private final Thread thread = new Thread(this::run, "workbench-files");

    FolderWatch(Workspace workspace, Consumer<List<String>> changed) {
        this.workspace = workspace;
        this.changed = changed;
        thread.setDaemon(true);
        thread.start();
    }

    /** How the files are now; as they were if the folder is away, which it may be for a moment. */
    private FileTimestamps look(FileTimestamps before) {
        try {
            return look();
        } catch (InvalidInputException away) {
            return before;
        }
    }

    private FileTimestamps look() {
        List<Path> roots = new ArrayList<>();
        workspace
                .roots()
                .forEach(each -> roots.add(workspace.folder().toAbsolutePath().resolve(each)));
        return FileTimestamps.of(roots);
    }

    private void run() {
        FileTimestamps told = look(FileTimestamps.of(List.of()));
        FileTimestamps before = told;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                return;
            }
            FileTimestamps now = look(before);
            if (now.equals(before) && !now.equals(told)) {
                Path folder = workspace.folder().toAbsolutePath();
                List<String> paths = now.since(told).stream()
                        .map(each -> folder.relativize(each).toString().replace('\\', '/'))
                        .toList();
                told = now;
                tell(paths);
            }
            before = now;
        }
    }

    private void tell(List<String> paths) {
        try {
            changed.accept(paths);
        } catch (InvalidInputException away) {
            // the folder is away again; what is there when it comes back is noticed then
            return;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
