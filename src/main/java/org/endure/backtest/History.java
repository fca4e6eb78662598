package org.endure.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.endure.diagnostic.Diagnostic;
import org.endure.theory.Coding;

/**
 * A theory beside history: every case of known outcome with what the theory says of it, and what could not be used.
 *
 * @param name name of the data
 * @param theory name of the theory
 * @param theoryHash hash of the theory
 * @param coding name and hash of the coding; empty for coded cases
 * @param keyColumns names of the key columns
 * @param cases the cases of known outcome
 * @param unknown number of rows whose outcome is not known
 * @param rejected number of rows that could not be used
 */
public record History(
        String name,
        String theory,
        String theoryHash,
        String coding,
        List<String> keyColumns,
        List<ScoredCase> cases,
        int unknown,
        int rejected) {

    /** A theory beside history. */
    public History {
        keyColumns = List.copyOf(keyColumns);
        cases = List.copyOf(cases);
    }

    /** The same under another name. */
    public History named(String other) {
        return new History(other, theory, theoryHash, coding, keyColumns, cases, unknown, rejected);
    }

    /**
     * What becomes of a row that cannot be used.
     *
     * @param row the row
     * @param faults what is wrong with it, one or more
     */
    public record Rejected(Table.Row row, List<Diagnostic> faults) {}

    /**
     * Assesses all rows of a table and lays the outcomes beside them.
     *
     * @param rejected told of every row that cannot be used
     */
    public static History of(Table table, RowAssessor assessor, Consumer<Rejected> rejected) {
        Coding coding = assessor.coding();
        OutcomeReader outcomes = new OutcomeReader(table, coding.outcome());
        RowChecks checks = new RowChecks(table, coding);
        int[] cluster = coding.cluster().stream()
                .mapToInt(each -> coding.key().indexOf(each))
                .toArray();
        int year = coding.year() == null ? -1 : table.column(coding.year()).orElse(-1);
        List<ScoredCase> cases = new ArrayList<>();
        int unknown = 0;
        int bad = 0;
        for (Table.Row row : table) {
            List<Diagnostic> faults = checks.faults(row);
            if (!faults.isEmpty()) {
                bad++;
                rejected.accept(new Rejected(row, faults));
                continue;
            }
            OutcomeReader.Known outcome = outcomes.of(row);
            if (outcome == OutcomeReader.Known.NOT) {
                unknown++;
                continue;
            }
            RowAssessment assessment = assessor.assess(row);
            cases.add(new ScoredCase(
                    assessment,
                    cluster(assessment.key(), cluster),
                    year < 0 ? null : Integer.valueOf(row.cell(year).strip()),
                    outcome == OutcomeReader.Known.COLLAPSED));
        }
        return new History(
                table.name(),
                assessor.theory().theory(),
                assessor.theory().hash(),
                coding.name() + " " + coding.rules().hash(),
                coding.key(),
                cases,
                unknown,
                bad);
    }

    private static String cluster(List<String> key, int[] columns) {
        return Arrays.stream(columns).mapToObj(key::get).sorted().collect(Collectors.joining("/"));
    }
}
