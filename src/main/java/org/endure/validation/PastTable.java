package org.endure.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.endure.coding.Coding;
import org.endure.coding.RejectedRow;
import org.endure.coding.RowAssessment;
import org.endure.coding.RowAssessor;
import org.endure.coding.RowChecks;
import org.endure.diagnostic.Diagnostic;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.table.DataFingerprint;
import org.endure.table.Table;
import org.endure.validation.scores.ScoredCase;

/** A table of past cases with the coding by which its rows are read. */
public final class PastTable {

    private final String name;
    private final Path file;
    private final Coding coding;

    /**
     * A table of past cases.
     *
     * @param name its name in messages
     */
    public PastTable(String name, Path file, Coding coding) {
        this.name = name;
        this.file = file;
        this.coding = coding;
    }

    /**
     * Assesses all rows by each theory and lays the outcomes beside them, in one pass.
     *
     * @param absent told of the optional columns that the table lacks
     * @param rejected told of every row that cannot be used
     */
    public List<History> histories(
            List<RuleBase> theories, Consumer<List<String>> absent, Consumer<RejectedRow> rejected) {
        try (Table table = Table.open(name, file)) {
            List<RowAssessor> assessors = theories.stream()
                    .map(theory -> new RowAssessor(coding, theory, table, true))
                    .toList();
            absent.accept(assessors.get(0).absent());
            return read(table, assessors, rejected);
        }
    }

    /** The rules that code its rows. */
    public List<Rule> codingRules() {
        return coding.rules().rules();
    }

    /** Its columns. */
    public Table.Header header() {
        try (Table table = Table.open(name, file)) {
            return table.header();
        }
    }

    /** What each theory says of the rows of a table, beside their outcomes. */
    static List<History> read(Table table, List<RowAssessor> assessors, Consumer<RejectedRow> rejected) {
        Coding coding = assessors.get(0).coding();
        OutcomeReader outcomes = new OutcomeReader(table, coding.outcome());
        RowChecks checks = new RowChecks(table, coding);
        DataFingerprint fingerprint = new DataFingerprint();
        int[] order = DataFingerprint.order(table.columns());
        int year = coding.year() == null ? -1 : table.column(coding.year()).orElse(-1);
        List<List<ScoredCase>> cases = assessors.stream()
                .map(each -> (List<ScoredCase>) new ArrayList<ScoredCase>())
                .toList();
        Map<String, Integer> unknown = new TreeMap<>();
        int bad = 0;
        for (Table.Row row : table) {
            fingerprint.add(table.columns(), order, row.cells());
            List<Diagnostic> faults = checks.faults(row);
            OutcomeReader.Known outcome = outcomes.of(row);
            if (!faults.isEmpty()) {
                bad++;
                rejected.accept(new RejectedRow(row, faults));
            } else if (outcome == OutcomeReader.Known.NOT) {
                unknown.merge(outcomes.text(row), 1, Integer::sum);
            } else {
                Integer known = year < 0 ? null : Integer.valueOf(row.cell(year).strip());
                for (int i = 0; i < assessors.size(); i++) {
                    RowAssessment assessment = assessors.get(i).assess(row);
                    cases.get(i)
                            .add(new ScoredCase(
                                    assessment,
                                    cluster(coding, assessment.key()),
                                    known,
                                    outcome == OutcomeReader.Known.COLLAPSED));
                }
            }
        }
        List<History> histories = new ArrayList<>();
        for (RowAssessor each : assessors) {
            histories.add(new History(
                    table.name(),
                    fingerprint.text(),
                    each.theory().theory(),
                    each.theory().hash(),
                    coding.name() + " " + coding.rules().hash(),
                    coding.key(),
                    cases.get(histories.size()),
                    unknown,
                    bad,
                    Map.of()));
        }
        return histories;
    }

    private static String cluster(Coding coding, List<String> key) {
        return Arrays.stream(coding.cluster().toArray(String[]::new))
                .map(column -> key.get(coding.key().indexOf(column)))
                .sorted()
                .collect(Collectors.joining("/"));
    }

    /** What a theory infers of the rows with these keys, with every reason, by key; keys that no row has are left out. */
    public Map<String, Inference> inferences(RuleBase theory, Set<String> keys) {
        Map<String, Inference> inferences = new LinkedHashMap<>();
        Set<String> open = new HashSet<>(keys);
        DirectEngine engine = new DirectEngine(theory);
        try (Table table = Table.open(name, file)) {
            RowAssessor assessor = new RowAssessor(coding, theory, table, false);
            for (Table.Row row : table) {
                String key = String.join("/", assessor.key(row));
                if (open.remove(key)) {
                    inferences.put(key, engine.infer(assessor.facts(row)));
                }
                if (open.isEmpty()) {
                    break;
                }
            }
        }
        return inferences;
    }
}
