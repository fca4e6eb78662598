package org.endure.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files that come with the program, in its jar or, while it is being developed, in the folder of its classes. */
final class Bundle {

    private static final List<String> FOLDERS = List.of("rules/", "facts/");

    private final Path root;
    private final @Nullable ZipFile jar;
    private final NavigableSet<String> files;
    private final Map<String, byte[]> texts;

    private Bundle(Path root, @Nullable ZipFile jar, NavigableSet<String> files, Map<String, byte[]> texts) {
        this.root = root;
        this.jar = jar;
        this.files = files;
        this.texts = texts;
    }

    /** The same files with these texts by their paths, which take the place of files. */
    Bundle with(Map<String, String> more) {
        NavigableSet<String> all = new TreeSet<>(files);
        Map<String, byte[]> bytes = new HashMap<>(texts);
        more.forEach((path, text) -> {
            all.add(PathText.normal(path));
            bytes.put(PathText.normal(path), text.getBytes(StandardCharsets.UTF_8));
        });
        return new Bundle(root, jar, all, bytes);
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

    /** The bundle in a jar or in a folder. A jar stays open for as long as the program runs, since it is read repeatedly. */
    static Bundle of(Path root) throws IOException {
        if (!Files.isRegularFile(root)) {
            return new Bundle(root, null, filesInFolder(root), Map.of());
        }
        ZipFile jar = new ZipFile(root.toFile());
        return new Bundle(root, jar, filesInJar(jar), Map.of());
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
        byte[] text = texts.get(path);
        if (text != null) {
            return Arrays.copyOf(text, Math.min(most, text.length));
        }
        if (jar == null) {
            try (InputStream in = Files.newInputStream(root.resolve(path))) {
                return in.readNBytes(most);
            }
        }
        ZipEntry entry = jar.getEntry(path);
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readNBytes(most);
        }
    }

    /** Goes through thousands of entries on every start, and so step by step. */
    private static NavigableSet<String> filesInJar(ZipFile jar) {
        NavigableSet<String> files = new TreeSet<>();
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            for (String folder : FOLDERS) {
                if (name.startsWith(folder) && !name.endsWith("/")) {
                    files.add(name);
                }
            }
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
}
