package org.endure.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/**
 * A folder to work in: the rules and facts that come with the program, and the settings with which VS Code completes and
 * checks fact sets. What already lies there is never touched.
 */
public final class StarterFolder {

    private static final Map<String, String> EDITOR = Map.of(
            "settings.json", ".vscode/settings.json",
            "tasks.json", ".vscode/tasks.json",
            "extensions.json", ".vscode/extensions.json");

    private final FileTree files;

    /** A starter folder made from the files that come with the program. */
    public StarterFolder(FileTree files) {
        this.files = files;
    }

    /**
     * What was done.
     *
     * @param written paths of new files, relative to the folder, sorted
     * @param kept paths of files that were there with other content, and were left as they are, sorted
     */
    public record Laid(List<String> written, List<String> kept) {

        /** What was done. */
        public Laid {
            written = List.copyOf(written);
            kept = List.copyOf(kept);
        }
    }

    /**
     * Copies what is missing into a folder, which is made if need be.
     *
     * @throws InvalidInputException if a file cannot be written there
     */
    public Laid lay(Path folder) {
        List<String> written = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        contents().forEach((path, bytes) -> {
            Path target = folder.resolve(path);
            try {
                if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    OutputFiles.keeping().given().write(target, bytes);
                    written.add(path);
                } else if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), bytes)) {
                    kept.add(path);
                }
            } catch (IOException e) {
                throw new InvalidInputException(Diagnostic.error(
                        "file-unwritable",
                        SourcePosition.file(folder.toString()),
                        "\"%s\" cannot be written: %s.".formatted(path, e.getMessage()),
                        "Name a folder in which you may write."));
            }
        });
        return new Laid(
                written.stream().sorted().toList(), kept.stream().sorted().toList());
    }

    private Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.bundled().forEach(path -> contents.put(path, files.bundledBytes(path)));
        EDITOR.forEach((resource, path) -> contents.put(path, resource("/workspace/" + resource)));
        return contents;
    }

    private static byte[] resource(String name) {
        try (InputStream in = StarterFolder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program's own file " + name + " is missing.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The program's own file " + name + " cannot be read.", e);
        }
    }
}
