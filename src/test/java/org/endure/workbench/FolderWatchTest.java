package org.endure.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @Test
    void aFolderThatWasAwayIsWatchedAgain(@TempDir Path parent) throws Exception {
        Path project = parent.resolve("project");
        Path file = project.resolve("facts/a.yaml");
        write(file, "one");
        BlockingQueue<List<String>> told = new LinkedBlockingQueue<>();
        try (FolderWatch watch = new FolderWatch(new Workspace(project), told::add)) {
            assertThat(watch).isNotNull();
            Files.delete(file);
            Files.delete(file.getParent());
            Files.delete(project);
            Thread.sleep(1000);
            write(file, "another text");

            List<String> paths = told.poll(20, TimeUnit.SECONDS);
            while (paths != null && !paths.contains("facts/a.yaml")) {
                paths = told.poll(20, TimeUnit.SECONDS);
            }
            assertThat(paths).contains("facts/a.yaml");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
