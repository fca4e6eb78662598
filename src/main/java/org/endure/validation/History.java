package org.endure.validation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.endure.coding.RejectedRow;
import org.endure.coding.RowAssessor;
import org.endure.table.DataFingerprint;
import org.endure.table.Table;
import org.endure.validation.scores.Clusters;
import org.endure.validation.scores.ScoredCase;

/**
 * A theory beside history: every case of known outcome with what the theory says of it, and what could not be used.
 *
 * @param name name of the data
 * @param dataHash fingerprint of the data, the same whatever file they stand in
 * @param theory name of the theory
 * @param theoryHash hash of the theory
 * @param coding name and hash of the coding; "coded cases" for a casebook
 * @param keyColumns names of the key columns
 * @param cases the cases of known outcome
 * @param unknownTexts what the rows say whose outcome is not known, with their number; such as an empty cell
 * @param rejected number of rows that could not be used
 * @param aftermath what became of the cases besides
 * @param factSets the fact set of each case of a casebook, by the case's id; empty for a table
 */
public record History(
        String name,
        String dataHash,
        String theory,
        String theoryHash,
        String coding,
        List<String> keyColumns,
        List<ScoredCase> cases,
        Map<String, Integer> unknownTexts,
        int rejected,
        Aftermath aftermath,
        Map<String, String> factSets) {

    /** A theory beside history of which nothing is known but the outcomes. */
    public History(
            String name,
            String dataHash,
            String theory,
            String theoryHash,
            String coding,
            List<String> keyColumns,
            List<ScoredCase> cases,
            Map<String, Integer> unknownTexts,
            int rejected,
            Map<String, String> factSets) {
        this(
                name,
                dataHash,
                theory,
                theoryHash,
                coding,
                keyColumns,
                cases,
                unknownTexts,
                rejected,
                Aftermath.UNKNOWN,
                factSets);
    }

    /** A theory beside history. */
    public History {
        keyColumns = List.copyOf(keyColumns);
        cases = List.copyOf(cases);
        unknownTexts = Collections.unmodifiableMap(new TreeMap<>(unknownTexts));
        factSets = Map.copyOf(factSets);
    }

    /** Number of rows whose outcome is not known. */
    public int unknown() {
        return unknownTexts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of clusters, such as alliances. */
    public int clusters() {
        return new Clusters(cases).count();
    }

    /** The same under another name, with fact sets elsewhere. */
    public History named(String other, Map<String, String> elsewhere) {
        return new History(
                other,
                dataHash,
                theory,
                theoryHash,
                coding,
                keyColumns,
                cases,
                unknownTexts,
                rejected,
                aftermath,
                elsewhere);
    }

    /**
     * Assesses all rows of a table and lays the outcomes beside them.
     *
     * @param rejected told of every row that cannot be used
     */
    public static History of(Table table, RowAssessor assessor, Consumer<RejectedRow> rejected) {
        return PastTable.read(table, List.of(assessor), rejected).get(0);
    }

    /** Fingerprint of what a theory is tested on: which cases, and what became of them, whatever else the data say. */
    public String testHash() {
        DataFingerprint fingerprint = new DataFingerprint();
        cases.forEach(
                each -> fingerprint.add(List.of(each.assessment().id(), each.collapsed() ? "COLLAPSE" : "ENDURANCE")));
        return fingerprint.text();
    }
}
