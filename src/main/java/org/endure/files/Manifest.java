package org.endure.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.digest.Sha256;

/**
 * What Endure wrote into a folder: the file {@code .endure-written} in it, with checksums in the form of {@code sha256sum}. A
 * file whose contents were never noted there is the user's. Lines are added before the file they are about is put in place, so
 * that a killed run leaves nothing that the next one would not know.
 */
final class Manifest {

    static final String NAME = ".endure-written";

    private static final String HEADER =
            "# Endure wrote these files (SHA-256) and may replace them while they are unchanged. See: sha256sum --check\n";
    private static final String BETWEEN = "  ";
    private static final int LONG = 256 * 1024;
    private static final int LONGEST = 8 * 1024 * 1024;
    private static final int KEPT_OF_ONE = 3;

    private final Path file;

    private Manifest(Path file) {
        this.file = file;
    }

    /** The manifest of the folder in which a file is. */
    static Manifest of(Path target) {
        return new Manifest(folder(target).resolve(NAME));
    }

    /** The folder in which a file is. */
    static Path folder(Path target) {
        Path folder = target.getParent();
        return folder == null ? Path.of(".") : folder;
    }

    /** Those of several files of the folder that are not as Endure wrote them. */
    List<Path> foreign(List<Path> files) throws IOException {
        Set<String> known = new HashSet<>(lines(text()));
        List<Path> foreign = new ArrayList<>();
        for (Path each : files) {
            if (!Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS) || !known.contains(line(each, hash(each)))) {
                foreign.add(each);
            }
        }
        return foreign;
    }

    /** Whether the file is as Endure wrote it. */
    boolean vouchesFor(Path target) throws IOException {
        return names(target) && lines(text()).contains(line(target, hash(target)));
    }

    /** Whether Endure wrote a file of that name. */
    boolean names(Path target) {
        String end = BETWEEN + escaped(target);
        return lines(text()).stream().anyMatch(each -> each.endsWith(end));
    }

    /** Notes what a file is about to hold. */
    void note(Path target, String hash) throws IOException {
        synchronized (Manifest.class) {
            try (FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS)) {
                lock(channel);
                note(channel, line(target, hash));
            }
        }
    }

    private void note(FileChannel channel, String line) throws IOException {
        String there = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        if (!HEADER.startsWith(there) && !there.startsWith(HEADER)) {
            throw new FileSystemException(
                    file.toString(), null, "\"%s\", where Endure notes what it writes, is not its own".formatted(file));
        }
        List<String> lines = lines(there);
        if (lines.contains(line)) {
            return;
        }
        long length = channel.size();
        boolean fresh = there.length() < HEADER.length() || there.length() > LONG && repeats(lines);
        String added = line + "\n";
        if (fresh) {
            added = HEADER + shortened(lines) + added;
        } else if (!there.endsWith("\n")) {
            added = "\n" + added;
        }
        try {
            channel.truncate(fresh ? 0 : length).position(fresh ? 0 : length);
            ByteBuffer bytes = ByteBuffer.wrap(added.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            channel.truncate(fresh ? 0 : length);
            throw e;
        }
    }

    /** Whether most lines are about a file that others are about too. */
    private static boolean repeats(List<String> lines) {
        return lines.stream().map(Manifest::name).distinct().count() * 2 < lines.size();
    }

    private static String name(String line) {
        return line.substring(line.indexOf(BETWEEN) + BETWEEN.length());
    }

    /** The last lines of each file that is still there. */
    private String shortened(List<String> lines) {
        StringBuilder kept = new StringBuilder();
        Map<String, Integer> seen = new HashMap<>();
        List<String> latest = new ArrayList<>(lines);
        Collections.reverse(latest);
        for (String each : latest) {
            String name = name(each);
            if (seen.merge(name, 1, Integer::sum) <= KEPT_OF_ONE
                    && Files.exists(folder(file).resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                kept.insert(0, each + "\n");
            }
        }
        return kept.toString();
    }

    private static void lock(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException | OverlappingFileLockException e) {
            // a file system without locks: a line may then be lost, and its file be taken for the user's
        }
    }

    private String text() {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
                return "";
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .filter(each -> !each.startsWith("#") && each.contains(BETWEEN))
                .toList();
    }

    private static String line(Path target, String hash) {
        return hash + BETWEEN + escaped(target);
    }

    private static String escaped(Path target) {
        return target.getFileName()
                .toString()
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String hash(Path file) throws IOException {
        return Sha256.ofFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
