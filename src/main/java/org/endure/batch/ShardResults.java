package org.endure.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.OutputFiles;
import org.jspecify.annotations.Nullable;

/**
 * A folder with the results of a shard, as another run left it.
 *
 * @param name its name in messages
 * @param folder where it is
 * @param identity what the results depend on, one line each, without that of the shard
 * @param shard the shard
 * @param completion what was noted when the shard was done; null if it is not done
 */
record ShardResults(
        String name,
        Path folder,
        List<String> identity,
        Shard shard,
        @Nullable CompletionMarker completion) {

    private static final int LONGEST = 1 << 16;

    /**
     * Reads a folder.
     *
     * @param faults takes what is wrong with it
     * @return nothing if it holds no shard of a batch
     */
    static Optional<ShardResults> of(String name, Path folder, List<Diagnostic> faults) throws IOException {
        if (!Files.isDirectory(folder)) {
            faults.add(fault(name, "There is no folder \"%s\".".formatted(name), null));
            return Optional.empty();
        }
        String manifest = read(folder.resolve(ResultsFolder.MANIFEST));
        List<String> identity = manifest.lines().toList();
        Optional<Shard> shard = Shard.last(identity);
        if (shard.isEmpty()) {
            String message = identity.isEmpty()
                    ? "There are no results of a batch in \"%s\".".formatted(name)
                    : "The results in \"%s\" are not those of a part.".formatted(name);
            faults.add(
                    fault(name, message, "Name the folders that endure batch --part wrote, each with its batch.txt."));
            return Optional.empty();
        }
        CompletionMarker completion = CompletionMarker.parse(manifest, read(folder.resolve(ResultsFolder.FINISHED)))
                .orElse(null);
        ShardResults results =
                new ShardResults(name, folder, identity.subList(0, identity.size() - 1), shard.get(), completion);
        results.check(faults);
        return Optional.of(results);
    }

    private static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
            return "";
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void check(List<Diagnostic> faults) throws IOException {
        if (completion == null) {
            faults.add(fault(name, title() + " is not done.", "Give the command of that run again; it resumes."));
            return;
        }
        List<Path> missing = files().stream()
                .filter(each -> !Files.exists(each, LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!missing.isEmpty()) {
            faults.add(fault(
                    name,
                    "%s lacks %s, such as %s."
                            .formatted(
                                    title(),
                                    Count.of(missing.size(), "file"),
                                    missing.get(0).getFileName()),
                    "Copy them again, or give the command of that run again; it resumes."));
        }
        List<Path> there = new ArrayList<>(files());
        there.removeAll(missing);
        there.add(folder.resolve(ResultsFolder.MANIFEST));
        there.add(folder.resolve(ResultsFolder.FINISHED));
        OutputFiles.foreign(folder, there)
                .forEach(
                        each -> faults.add(
                                fault(
                                        name,
                                        "\"%s\" in \"%s\" was not written by Endure, or was changed since."
                                                .formatted(each.getFileName(), name),
                                        "Copy the folder whole, with its file .endure-written; or run the part again in a new folder.")));
    }

    /** What it is, to be told. */
    String title() {
        return "\"%s\" (%s)".formatted(name, shard.line());
    }

    /** The names of files of results that belong into it, in order. */
    List<Path> files() {
        return completion == null
                ? List.of()
                : IntStream.range(0, completion.parts())
                        .filter(shard::has)
                        .mapToObj(each -> folder.resolve(format().name(each)))
                        .toList();
    }

    /** How the results are written. */
    ResultsFormat format() {
        return ResultsFormat.named(identity);
    }

    /** What is wrong with a folder. */
    static Diagnostic fault(String name, String message, @Nullable String advice) {
        return Diagnostic.error("batch-folder", SourcePosition.file(name), message, advice);
    }
}
