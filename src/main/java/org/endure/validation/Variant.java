package org.endure.validation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.endure.statistics.Measure;
import org.endure.validation.scores.Scores;
import org.jspecify.annotations.Nullable;

/**
 * A theory and coding that was tried on data.
 *
 * @param date the day, in UTC
 * @param data name of the data then
 * @param dataHash fingerprint of the data
 * @param testHash fingerprint of the cases and what became of them
 * @param theory name of the theory
 * @param theoryHash hash of the theory
 * @param coding name and hash of the coding
 * @param cases number of cases
 * @param concordance same-year concordance; not a number if it has none, as for the other measures
 * @param area area under the ROC curve
 * @param averagePrecision average precision
 * @param brier Brier score
 * @param matthews Matthews' correlation
 * @param balancedAccuracy balanced accuracy
 * @param locked whether the data were marked as a test that is run once
 * @param reason why a locked test was run again; empty if it was not
 */
public record Variant(
        LocalDate date,
        String data,
        String dataHash,
        String testHash,
        String theory,
        String theoryHash,
        String coding,
        int cases,
        double concordance,
        double area,
        double averagePrecision,
        double brier,
        double matthews,
        double balancedAccuracy,
        boolean locked,
        String reason) {

    /** A run that was made today. */
    static Variant of(Backtest run, boolean locked, @Nullable String reason) {
        History history = run.history();
        Scores own = run.own();
        return new Variant(
                LocalDate.now(ZoneOffset.UTC),
                history.name(),
                history.dataHash(),
                history.testHash(),
                history.theory(),
                history.theoryHash(),
                history.coding(),
                own.cases(),
                own.of(Measure.CONCORDANCE).value(),
                own.of(Measure.AREA).value(),
                own.of(Measure.AVERAGE_PRECISION).value(),
                own.of(Measure.BRIER).value(),
                own.of(Measure.MATTHEWS).value(),
                own.of(Measure.BALANCED_ACCURACY).value(),
                locked,
                reason == null ? "" : reason);
    }

    /** Whether it was tried on the same data, or on the same cases with the same outcomes. */
    boolean isOn(History history) {
        return dataHash.equals(history.dataHash()) || testHash.equals(history.testHash());
    }
}
