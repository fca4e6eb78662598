package org.endure.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.endure.coding.Coding;
import org.endure.coding.RejectedRow;
import org.endure.coding.RowAssessor;
import org.endure.coding.RowChecks;
import org.endure.coding.SeenKeys;
import org.endure.diagnostic.Diagnostic;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.table.DataFingerprint;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

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
        RowChecks checks = new RowChecks(table.header(), coding, new SeenKeys());
        DataFingerprint fingerprint = new DataFingerprint();
        int[] order = DataFingerprint.order(table.columns());
        int year = number(table, coding.year());
        int family = number(table, coding.family());
        Families families = new Families();
        List<ReadCases> read =
                assessors.stream().map(each -> new ReadCases(each, outcomes)).toList();
        Map<String, Integer> unknown = new TreeMap<>();
        int bad = 0;
        for (Table.Row row : table) {
            fingerprint.add(table.columns(), order, row.cells());
            List<Diagnostic> faults = checks.faults(row);
            if (!faults.isEmpty()) {
                bad++;
                rejected.accept(new RejectedRow(row, faults));
            } else {
                if (outcomes.of(row) == OutcomeReader.Known.NOT) {
                    unknown.merge(outcomes.text(row), 1, Integer::sum);
                }
                if (family >= 0 && !coding.isUnknown(row.cell(family))) {
                    families.add(ReadCases.cluster(coding, assessors.get(0).key(row)), row.cell(family));
                }
                Integer known = year < 0 ? null : Integer.valueOf(row.cell(year).strip());
                read.forEach(each -> each.read(row, known));
            }
        }
        List<History> histories = new ArrayList<>();
        for (ReadCases each : read) {
            histories.add(history(each, table.name(), fingerprint, families, unknown, bad));
        }
        return histories;
    }

    /** The number of a column; -1 if none is named or there is none of that name. */
    private static int number(Table table, @Nullable String column) {
        return column == null ? -1 : table.column(column).orElse(-1);
    }

    private static History history(
            ReadCases read,
            String table,
            DataFingerprint fingerprint,
            Families families,
            Map<String, Integer> unknown,
            int bad) {
        RuleBase theory = read.assessor().theory();
        Coding coding = read.assessor().coding();
        return new History(
                table,
                fingerprint.text(),
                theory.theory(),
                theory.hash(),
                coding.name() + " " + coding.rules().hash(),
                coding.key(),
                read.cases(families),
                unknown,
                bad,
                read.aftermath(families),
                Map.of());
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
