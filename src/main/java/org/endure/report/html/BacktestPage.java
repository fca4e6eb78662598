package org.endure.report.html;

import java.util.List;
import org.endure.backtest.HistoryTrial;
import org.endure.report.DeviantReport;

/** Theories beside history, as one page. */
public final class BacktestPage {

    private BacktestPage() {}

    /** The page. */
    public static String of(HistoryTrial trial, List<DeviantReport> deviants, String version) {
        return version + trial + deviants;
    }
}
