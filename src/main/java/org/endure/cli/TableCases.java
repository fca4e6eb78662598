package org.endure.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.endure.coding.CodingReader;
import org.endure.coding.RejectedRow;
import org.endure.coding.RejectedRows;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.ShellWord;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.OutputFiles;
import org.endure.inference.Inference;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.validation.History;
import org.endure.validation.PastTable;
import org.jspecify.annotations.Nullable;

/** The rows of a table, read by a coding. */
final class TableCases implements PastCases {

    private static final int MOST_FAULTS = 50;
    private static final Map<String, String> KINDS = Map.of(
            "broken-row", "rows with too many or too few cells",
            "not-a-number", "texts where a number belongs",
            "not-a-year", "texts where a year belongs",
            "outside-era", "years outside the era",
            "duplicate-row", "keys that come twice",
            "empty-key", "empty key columns");

    private final Session session;
    private final String name;
    private final String coding;
    private final @Nullable String skipBad;
    private final OutputFiles output;
    private final PastTable table;

    /**
     * The rows of a table.
     *
     * @param skipBad where rows go that cannot be used; null if there must be none
     * @param output how they are written there
     */
    TableCases(Session session, String name, String coding, @Nullable String skipBad, OutputFiles output) {
        this.output = output;
        this.session = session;
        this.name = name;
        this.coding = coding;
        this.skipBad = skipBad;
        this.table = new PastTable(
                name,
                session.workingFolder().resolve(name),
                new CodingReader(session.files(), session.parser()).read(coding));
    }

    @Override
    public List<History> histories(List<RuleBase> theories) {
        Faults faults = new Faults();
        List<History> histories;
        if (skipBad == null) {
            histories = table.histories(theories, absent -> session.tellAbsent(name, absent), faults::add);
            faults.tell();
        } else {
            histories = keeping(theories, session.workingFolder().resolve(skipBad));
        }
        if (histories.get(0).cases().isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    "no-cases",
                    SourcePosition.file(name),
                    "No row of the table has a known outcome.",
                    "The coding says in which column the outcome stands, and which texts mean what."));
        }
        return histories;
    }

    /** Reads the table and keeps the rows that cannot be used in a new file. */
    private List<History> keeping(List<RuleBase> theories, Path target) {
        try (RejectedRows kept = new RejectedRows(target, table.header(), output)) {
            List<History> histories = table.histories(theories, absent -> session.tellAbsent(name, absent), kept);
            kept.commit();
            return histories;
        }
    }

    @Override
    public Map<String, Inference> inferences(RuleBase theory, Set<String> ids) {
        return table.inferences(theory, ids);
    }

    @Override
    public List<Rule> codingRules() {
        return table.codingRules();
    }

    @Override
    public List<String> commands(History history, String id, String other, String options) {
        String row = "endure batch %s --coding %s --row %s"
                .formatted(ShellWord.of(name), ShellWord.of(coding), ShellWord.of(id));
        return List.of(row + options, row + " --why-not" + options);
    }

    @Override
    public Path outcomes() {
        return session.workingFolder().resolve(name);
    }

    /** The mistakes in a table: the first of them, and how many of each kind there are. */
    private final class Faults {

        private final List<Diagnostic> first = new ArrayList<>();
        private final Map<String, Integer> kinds = new TreeMap<>();
        private int rows;

        void add(RejectedRow bad) {
            rows++;
            bad.faults().forEach(each -> {
                kinds.merge(each.code(), 1, Integer::sum);
                if (first.size() < MOST_FAULTS) {
                    first.add(each);
                }
            });
        }

        /** Tells them, if there are any. */
        void tell() {
            if (rows > 0) {
                List<Diagnostic> all = new ArrayList<>(first);
                all.add(Diagnostic.error(
                        "bad-rows",
                        SourcePosition.file(name),
                        "%s cannot be used, with %s in all: %s."
                                .formatted(
                                        Count.of(rows, "row"),
                                        Count.of(
                                                kinds.values().stream()
                                                        .mapToInt(Integer::intValue)
                                                        .sum(),
                                                "mistake"),
                                        counts()),
                        "Fix them, or leave them out with --skip-bad FILE, which keeps them in a file."));
                throw new InvalidInputException(all);
            }
        }

        private String counts() {
            return kinds.entrySet().stream()
                    .map(each -> each.getValue() + " " + KINDS.getOrDefault(each.getKey(), each.getKey()))
                    .collect(Collectors.joining(", "));
        }
    }
}
