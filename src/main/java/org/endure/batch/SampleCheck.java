package org.endure.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.endure.coding.RowAssessor;
import org.endure.diagnostic.Count;
import org.endure.inference.InferenceEngine;
import org.endure.table.Table;

/**
 * Compares what was written of some rows, drawn at random, with what other engines infer of them from the beginning. Results that an earlier
 * run wrote are compared too.
 */
public final class SampleCheck {

    private static final int MOST_SHOWN = 5;

    private final ResultsFolder folder;
    private final RowAssessor assessor;
    private final InferenceEngine coding;
    private final InferenceEngine judging;

    /**
     * A check of the results in a folder.
     *
     * @param assessor what made them
     * @param coding the other engine with the coding rules
     * @param judging the other engine with the theory
     */
    public SampleCheck(ResultsFolder folder, RowAssessor assessor, InferenceEngine coding, InferenceEngine judging) {
        this.folder = folder;
        this.assessor = assessor;
        this.coding = coding;
        this.judging = judging;
    }

    /** What was written differs from what the other engines infer: a fault of ours, never of the user's. */
    public static final class MismatchException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MismatchException(String message) {
            super(message);
        }
    }

    /**
     * Compares some rows.
     *
     * @param table the table, from which no row was taken yet
     * @param review which rows are left out
     * @param size how many rows are drawn; all if there are fewer
     * @param seed the same seed draws the same rows
     * @return how many rows were compared
     * @throws MismatchException if one differs
     */
    public int run(Table table, TableReview review, int size, long seed) {
        Map<Integer, List<Table.Row>> drawn = new TreeMap<>();
        List<Table.Row> sample = sample(table, review, size, seed);
        sample.forEach(row ->
                drawn.computeIfAbsent(part(row), part -> new ArrayList<>()).add(row));
        List<String> differences = new ArrayList<>();
        drawn.forEach((part, rows) -> compare(rows, written(part), differences));
        if (!differences.isEmpty()) {
            throw new MismatchException("Drools and the evaluator disagree on %d of %s, such as:\n  %s"
                    .formatted(
                            differences.size(),
                            Count.of(sample.size(), "row"),
                            String.join("\n  ", differences.subList(0, Math.min(MOST_SHOWN, differences.size())))));
        }
        return sample.size();
    }

    private static int part(Table.Row row) {
        return (int) ((row.number() - 1) / Batch.PART);
    }

    /** So many rows, each set of them as likely as any other: each row takes the place of an earlier one with the chance that is due to it. */
    private List<Table.Row> sample(Table table, TableReview review, int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Table.Row> sample = new ArrayList<>();
        long met = 0;
        for (Table.Row row : table) {
            if (!folder.has(part(row)) || review.isRejected(row.number())) {
                continue;
            }
            met++;
            if (sample.size() < size) {
                sample.add(row);
            } else {
                long place = random.nextLong(met);
                if (place < size) {
                    sample.set((int) place, row);
                }
            }
        }
        return sample;
    }

    private void compare(List<Table.Row> rows, Map<List<String>, List<String>> written, List<String> differences) {
        for (Table.Row row : rows) {
            List<String> expected = ResultRow.cells(assessor.assess(row, coding, judging));
            List<String> found = written.get(assessor.key(row));
            if (!Objects.equals(found, expected)) {
                differences.add("written: %s; Drools infers: %s"
                        .formatted(found == null ? "nothing" : String.join(",", found), String.join(",", expected)));
            }
        }
    }

    /** The lines of a file of results, by the texts of their keys. */
    private Map<List<String>, List<String>> written(int part) {
        Map<List<String>, List<String>> lines = new HashMap<>();
        String file = folder.part(part).toString();
        try (Table results = Table.open(file, folder.part(part))) {
            int key = ResultRow.keySize(results.columns());
            for (Table.Row row : results) {
                lines.put(row.cells().subList(0, Math.min(key, row.cells().size())), row.cells());
            }
        }
        return lines;
    }
}
