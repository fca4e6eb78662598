package org.endure.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.endure.coding.EarlierRows;
import org.endure.coding.RepeatedKeys;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.OutputFile;
import org.endure.files.OutputFiles;
import org.endure.files.WriteFailure;
import org.endure.table.Table;

/**
 * Puts shards of a batch together: what comes out is, byte by byte, what one run over the whole table writes. Before anything is written it
 * is checked that every shard is there, whole and once, that all are of the same data, theory, coding and version, and that no row is in
 * them twice.
 */
public final class Merge {

    private static final int MOST_SHOWN = 50;

    private final List<ShardResults> shards;
    private final CompletionMarker completion;
    private final long rows;

    private Merge(List<ShardResults> shards, CompletionMarker completion, long rows) {
        this.shards = shards;
        this.completion = completion;
        this.rows = rows;
    }

    /**
     * Checks shards.
     *
     * @param folders the folders of the shards, by their names in messages, in any order
     * @param near the folder in which they are to be put together; it need not be there
     * @throws InvalidInputException if they cannot be put together, with all reasons
     */
    public static Merge of(Map<String, Path> folders, Path near) {
        List<Diagnostic> faults = new ArrayList<>();
        List<ShardResults> shards = new ArrayList<>();
        for (Map.Entry<String, Path> each : folders.entrySet()) {
            try {
                ShardResults.of(each.getKey(), each.getValue(), faults).ifPresent(shards::add);
            } catch (IOException e) {
                throw unreadable(each.getKey(), e);
            }
        }
        if (!shards.isEmpty()) {
            sameInputs(shards, faults);
            everyShardOnce(shards, faults);
        }
        refuseIf(faults);
        CompletionMarker completion = completion(shards);
        Map<Integer, Path> parts = parts(shards, completion);
        long rows = rowsOf(parts, near, faults);
        if (rows != completion.rows() - completion.leftOut() && faults.isEmpty()) {
            faults.add(ShardResults.fault(
                    shards.get(0).name(),
                    "The parts have %s, but %s of the table can be used."
                            .formatted(
                                    Count.of(rows, "row"), Count.of(completion.rows() - completion.leftOut(), "row")),
                    "Run the parts again in new folders."));
        }
        refuseIf(faults);
        return new Merge(shards, completion, rows);
    }

    private static void refuseIf(List<Diagnostic> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static CompletionMarker completion(List<ShardResults> shards) {
        CompletionMarker completion = shards.get(0).completion();
        if (completion == null) {
            throw new IllegalStateException("A shard that is not done was not refused.");
        }
        return completion;
    }

    /** All depend on the same as the first, and know a table of as many rows. */
    private static void sameInputs(List<ShardResults> shards, List<Diagnostic> faults) {
        ShardResults first = shards.get(0);
        for (ShardResults each : shards) {
            List<String> others = new ArrayList<>(each.identity());
            others.removeAll(first.identity());
            if (!each.identity().equals(first.identity())) {
                faults.add(ShardResults.fault(
                        each.name(),
                        "%s and %s are not parts of one batch. Only the former depends on: %s."
                                .formatted(
                                        each.title(),
                                        first.title(),
                                        others.isEmpty() ? "nothing" : String.join(", ", others)),
                        "Run all parts with the same data, theory, coding and version."));
            } else if (each.completion() != null
                    && first.completion() != null
                    && !each.completion().equals(first.completion())) {
                faults.add(ShardResults.fault(
                        each.name(),
                        "%s and %s do not agree on the number of rows.".formatted(each.title(), first.title()),
                        "Run both again in new folders."));
            }
        }
    }

    private static void everyShardOnce(List<ShardResults> shards, List<Diagnostic> faults) {
        ShardResults first = shards.get(0);
        int of = first.shard().of();
        Map<Integer, ShardResults> byNumber = new TreeMap<>();
        for (ShardResults each : shards) {
            ShardResults before = byNumber.putIfAbsent(each.shard().number(), each);
            if (each.shard().of() != of) {
                faults.add(ShardResults.fault(
                        each.name(),
                        "%s and %s are parts of differently many.".formatted(each.title(), first.title()),
                        "Name the parts of one batch."));
            } else if (before != null) {
                faults.add(ShardResults.fault(
                        each.name(),
                        "%s is there twice: \"%s\" is the same part.".formatted(each.title(), before.name()),
                        "Name each part once."));
            }
        }
        List<String> missing = IntStream.rangeClosed(1, of)
                .filter(each -> !byNumber.containsKey(each))
                .mapToObj(Integer::toString)
                .toList();
        if (!missing.isEmpty()) {
            faults.add(ShardResults.fault(
                    first.name(),
                    "Of %s there are missing: %s.".formatted(Count.of(of, "part"), shortened(missing)),
                    "Run them with --part, or name their folders."));
        }
    }

    private static String shortened(List<String> numbers) {
        int most = 20;
        return String.join(", ", numbers.subList(0, Math.min(most, numbers.size())))
                + (numbers.size() > most ? " and %d more".formatted(numbers.size() - most) : "");
    }

    private static Map<Integer, Path> parts(List<ShardResults> shards, CompletionMarker completion) {
        Map<Integer, Path> parts = new TreeMap<>();
        for (ShardResults each : shards) {
            IntStream.range(0, completion.parts())
                    .filter(each.shard()::has)
                    .forEach(number -> parts.put(
                            number, each.folder().resolve(each.format().name(number))));
        }
        return parts;
    }

    /** Reads all results for their keys, and returns how many rows there are. */
    private static long rowsOf(Map<Integer, Path> parts, Path near, List<Diagnostic> faults) {
        try (RepeatedKeys keys = new RepeatedKeys(near)) {
            long rows = 0;
            for (Path part : parts.values()) {
                rows = keysOf(part, rows, (texts, number, file) -> keys.note(texts, number, number));
            }
            keys.repeats().ifPresent(repeats -> tellRepeated(parts, repeats, faults));
            return rows;
        }
    }

    private static void tellRepeated(Map<Integer, Path> parts, EarlierRows repeats, List<Diagnostic> faults) {
        long rows = 0;
        AtomicLong found = new AtomicLong();
        for (Path part : parts.values()) {
            rows = keysOf(part, rows, (texts, number, file) -> {
                if (repeats.firstLine(texts, number, number) != 0 && found.incrementAndGet() <= MOST_SHOWN) {
                    faults.add(ShardResults.fault(
                            file, "The row %s is there twice.".formatted(String.join("/", texts)), null));
                }
            });
        }
        if (found.get() > MOST_SHOWN) {
            faults.add(ShardResults.fault(
                    "--merge",
                    "%,d further rows are there twice.".formatted(found.get() - MOST_SHOWN),
                    "Run the parts again in new folders."));
        }
    }

    /** Is told of a row of results: its key, its number among all, and the name of its file. */
    @FunctionalInterface
    private interface KeyReader {
        void read(List<String> key, long number, String file);
    }

    /** Reads the keys of a file of results after so many rows, and returns how many there are with them. */
    private static long keysOf(Path part, long before, KeyReader reader) {
        long rows = before;
        try (Table table = Table.open(part.toString(), part)) {
            int key = ResultRow.keySize(table.columns());
            for (Table.Row row : table) {
                rows++;
                reader.read(row.cells().subList(0, Math.min(key, row.cells().size())), rows, table.name());
            }
        }
        return rows;
    }

    /** Number of rows in all. */
    public long rows() {
        return rows;
    }

    /** How many rows of the table could not be used. */
    public long leftOut() {
        return completion.leftOut();
    }

    /**
     * Writes the results of the whole table into a folder. What is there of them already is kept.
     *
     * @throws InvalidInputException if the folder holds something else, or cannot be written
     */
    public void into(Path folder) {
        ShardResults first = shards.get(0);
        try (ResultsFolder results = new ResultsFolder(folder, first.identity(), first.format())) {
            results.begin();
            parts(shards, completion).forEach((number, from) -> {
                Path target = results.part(number);
                if (!Files.exists(target)) {
                    copy(from, target);
                }
            });
        }
    }

    private static void copy(Path from, Path target) {
        try (OutputFile file = OutputFiles.keeping().begin(target);
                InputStream in = Files.newInputStream(from)) {
            in.transferTo(file.stream());
            file.commit();
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }

    private static InvalidInputException unreadable(String name, IOException failure) {
        return new InvalidInputException(
                ShardResults.fault(name, "\"%s\" cannot be read: %s.".formatted(name, failure.getMessage()), null));
    }
}
