package org.endure.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.stream.Stream;

/** Tells one build of the program from another, so that nothing is taken from the cache that another build made. */
public final class Build {

    private Build() {}

    /** A text that differs if the program was built again: of its jar, or of the newest of its classes. */
    public static String stamp() {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "";
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place)
                    ? newest(place).toString()
                    : Files.size(place) + " " + Files.getLastModifiedTime(place);
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    private static FileTime newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(Build::modified)
                    .max(Comparator.naturalOrder())
                    .orElse(FileTime.fromMillis(0));
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
