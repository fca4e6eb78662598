package org.endure.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files that come with the program, in its jar or, while it is being developed, in the folder of its classes. */
final class Bundle {

    private static final List<String> FOLDERS = List.of("rules/", "facts/");

    private final Path root;
    private final boolean isJar;
    private final NavigableSet<String> files;

    private Bundle(Path root, boolean isJar, NavigableSet<String> files) {
        this.root = root;
        this.isJar = isJar;
        this.files = files;
    }

    /** The bundle of the running program. */
    static Bundle ofProgram() {
        CodeSource source = Bundle.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("The place of the program's own files is not known.");
        }
        try {
            return of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The program's own files cannot be read.", e);
        }
    }

    /** The bundle in a jar or in a folder. */
    static Bundle of(Path root) throws IOException {
        boolean isJar = Files.isRegularFile(root);
        return new Bundle(root, isJar, isJar ? filesInJar(root) : filesInFolder(root));
    }

    /** Paths of all files, sorted, with '/'. */
    Stream<String> files() {
        return files.stream();
    }

    boolean hasFile(String path) {
        return files.contains(path);
    }

    boolean hasFolder(String path) {
        String prefix = path.endsWith("/") ? path : path + "/";
        return Optional.ofNullable(files.ceiling(prefix))
                .filter(first -> first.startsWith(prefix))
                .isPresent();
    }

    /** The bytes of a file of the bundle, at most so many. */
    byte[] read(String path, int most) throws IOException {
        if (!isJar) {
            try (InputStream in = Files.newInputStream(root.resolve(path))) {
                return in.readNBytes(most);
            }
        }
        try (ZipFile jar = new ZipFile(root.toFile())) {
            ZipEntry entry = jar.getEntry(path);
            try (InputStream in = jar.getInputStream(entry)) {
                return in.readNBytes(most);
            }
        }
    }

    private static NavigableSet<String> filesInJar(Path jarFile) throws IOException {
        NavigableSet<String> files = new TreeSet<>();
        try (ZipFile jar = new ZipFile(jarFile.toFile())) {
            jar.stream()
                    .filter(Predicate.not(ZipEntry::isDirectory))
                    .filter(entry -> isBundled(entry.getName()))
                    .forEach(entry -> files.add(entry.getName()));
        }
        return files;
    }

    private static NavigableSet<String> filesInFolder(Path root) throws IOException {
        NavigableSet<String> files = new TreeSet<>();
        for (String folder : FOLDERS) {
            Path start = root.resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> found = Files.walk(start)) {
                    found.filter(Files::isRegularFile)
                            .forEach(file -> files.add(root.relativize(file)
                                    .toString()
                                    .replace(file.getFileSystem().getSeparator(), "/")));
                }
            }
        }
        return files;
    }

    private static boolean isBundled(String path) {
        return FOLDERS.stream().anyMatch(path::startsWith);
    }
}
