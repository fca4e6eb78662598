package org.endure.backtest;

import java.util.List;
import java.util.Set;
import org.endure.fact.Conclusion;

/**
 * A row after coding.
 *
 * @param key the texts of the key columns
 * @param codings what the coding rules conclude of it; rows with equal codings are assessed alike
 * @param firedRules ids of the coding rules that fired; empty if they were not asked for
 */
record CodedRow(List<String> key, Set<Conclusion> codings, List<String> firedRules) {

    CodedRow {
        key = List.copyOf(key);
        codings = Set.copyOf(codings);
        firedRules = List.copyOf(firedRules);
    }
}
