package org.endure.coding;

import java.util.List;
import org.endure.fact.Conclusion;
import org.endure.fact.Searched;

/**
 * A row after coding.
 *
 * @param key the texts of the key columns
 * @param codings what the coding rules conclude of it, each once and in no order; rows with the same codings, of which the same
 *     is observed, are assessed alike
 * @param observed the mechanisms whose absence the row can show
 * @param firedRules ids of the coding rules that fired; empty if they were not asked for
 */
record CodedRow(List<String> key, List<Conclusion> codings, Searched observed, List<String> firedRules) {

    CodedRow {
        key = List.copyOf(key);
        codings = List.copyOf(codings);
        firedRules = List.copyOf(firedRules);
    }
}
