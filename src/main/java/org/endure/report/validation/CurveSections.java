package org.endure.report.validation;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Count;
import org.endure.report.html.Drawing;
import org.endure.report.html.Element;
import org.endure.statistics.Measure;
import org.endure.validation.Backtest;
import org.endure.validation.HistoryTrial;
import org.endure.validation.scores.Baselines;
import org.endure.validation.scores.Curves;
import org.endure.validation.scores.Forecaster;
import org.endure.validation.scores.RiskCalibration;
import org.endure.validation.scores.ScoredCase;

/** How risks rank cases, and how far they agree with what happened, as curves. */
final class CurveSections {

    private static final int MOST_LINES = 4;

    private CurveSections() {}

    /** A judge with the cases as its theory sees them. */
    private record Line(Forecaster judge, List<ScoredCase> cases) {}

    /** The ROC curves and the curves of precision over recall, of theories and of the additive count. */
    static Element curves(HistoryTrial trial) {
        List<Line> lines = new ArrayList<>();
        trial.backtests().stream()
                .limit(MOST_LINES - 1)
                .forEach(each -> lines.add(new Line(each.judge(), each.history().cases())));
        lines.add(new Line(
                Baselines.additiveCount(trial.first().theory()),
                trial.first().history().cases()));
        Element section = Element.section("curves", 2, "How the risk ranks").add(key(lines));
        if (trial.backtests().size() >= MOST_LINES) {
            section.add(Element.of("p", "The first three theories and the additive count.")
                    .styled("remark"));
        }
        return section.add(Element.of("div").styled("plots").add(roc(trial, lines), precisionRecall(trial, lines)));
    }

    private static Element roc(HistoryTrial trial, List<Line> lines) {
        UnitPlot plot = new UnitPlot(
                        "roc-picture",
                        "ROC curves; area " + areas(trial, Measure.AREA),
                        "share of false alarms",
                        "share of collapses predicted",
                        1,
                        1)
                .chance(0, 0, 1, 1);
        for (int i = 0; i < lines.size(); i++) {
            plot.line(Curves.roc(lines.get(i).judge(), lines.get(i).cases()), i);
        }
        return figure(plot, "ROC: each cut of the risk gives a point; the dashed diagonal is chance.");
    }

    private static Element precisionRecall(HistoryTrial trial, List<Line> lines) {
        List<List<double[]>> curves = lines.stream()
                .map(each -> Curves.precisionRecall(each.judge(), each.cases()))
                .toList();
        double highest = rounded(curves.stream()
                .flatMap(List::stream)
                .mapToDouble(each -> each[1])
                .max()
                .orElse(1));
        double base = (double) trial.first().own().collapses()
                / Math.max(1, trial.first().own().cases());
        UnitPlot plot = new UnitPlot(
                        "pr-picture",
                        "Curves of precision over recall; average precision " + areas(trial, Measure.AVERAGE_PRECISION),
                        "recall",
                        "precision",
                        1,
                        highest)
                .chance(0, base, 1, base);
        for (int i = 0; i < curves.size(); i++) {
            plot.line(curves.get(i), i);
        }
        return figure(
                plot,
                "Precision over recall, as steps; the dashed line is the base rate %s, which is chance."
                        .formatted(MeasureText.text(base)));
    }

    /** Where an axis ends that holds this share: a multiple of a fifth, or of a twentieth below it. */
    private static double rounded(double share) {
        double step = share < 0.2 ? 0.04 : 0.2;
        return Math.min(1, Math.max(step, Math.ceil(share / step - 1e-9) * step));
    }

    private static String areas(HistoryTrial trial, Measure measure) {
        List<String> areas = new ArrayList<>();
        trial.backtests()
                .forEach(each -> areas.add(each.history().theory() + " "
                        + MeasureText.text(each.own().of(measure).value())));
        return String.join(", ", areas);
    }

    private static Element key(List<Line> lines) {
        Element key = Element.of("p");
        for (int i = 0; i < lines.size(); i++) {
            key.add(Element.of("span")
                    .styled("key")
                    .add(Element.of("svg")
                            .with("width", 34)
                            .with("height", 10)
                            .with("aria-hidden", "true")
                            .add(Drawing.line(0, 5, 34, 5, "line line" + i)))
                    .text(lines.get(i).judge().name()));
        }
        return key;
    }

    private static Element figure(UnitPlot plot, String caption) {
        return Element.of("figure").add(plot.picture(), Element.of("figcaption", caption));
    }

    /** How far the risk of a theory, calibrated on other clusters, agrees with what happened. */
    static List<Element> calibration(Backtest backtest, String prefix) {
        RiskCalibration calibration = backtest.calibration();
        return List.of(
                Element.of("h3", "Calibration"),
                Element.of(
                        "p",
                        "The mean probability at each value of the risk, from cases of other clusters, against what happened. On the dashed"
                                + " line forecasts hold what they promise; the mean distance from it is %s."
                                        .formatted(MeasureText.text(calibration.error()))),
                Element.of("div")
                        .styled("plots")
                        .add(
                                figure(
                                        calibrationPlot(calibration, prefix),
                                        "Each dot is a value of the risk with its number of cases, the larger the more; lines are intervals of the observed"
                                                + " share."),
                                Element.of("div")
                                        .styled("tight")
                                        .add(calibrationTable(calibration).framed())));
    }

    private static UnitPlot calibrationPlot(RiskCalibration calibration, String prefix) {
        List<RiskCalibration.Bin> bins = calibration.bins();
        double most = bins.stream()
                .mapToDouble(each -> Math.max(each.predicted(), each.observed().value()))
                .max()
                .orElse(1);
        double axis = rounded(most * 1.1);
        UnitPlot plot = new UnitPlot(
                        prefix + "calibration-picture",
                        "Calibration: forecast against observed share; mean distance "
                                + MeasureText.text(calibration.error()),
                        "forecast share of collapses",
                        "observed share",
                        axis,
                        axis)
                .chance(0, 0, axis, axis);
        int largest = bins.stream().mapToInt(RiskCalibration.Bin::n).max().orElse(1);
        for (RiskCalibration.Bin each : bins) {
            plot.dot(
                    each.predicted(),
                    each.observed().value(),
                    each.observed().low(),
                    each.observed().high(),
                    3 + 7 * Math.sqrt((double) each.n() / largest),
                    "risk %.0f: forecast %s, observed %s, %s"
                            .formatted(
                                    each.score(),
                                    MeasureText.text(each.predicted()),
                                    MeasureText.text(each.observed().value()),
                                    Count.of(each.n(), "case")),
                    each.n());
        }
        return plot;
    }

    private static HtmlTable calibrationTable(RiskCalibration calibration) {
        HtmlTable table =
                new HtmlTable("Calibration", List.of("#risk", "#cases", "#collapsed", "#forecast", "#observed"));
        for (RiskCalibration.Bin each : calibration.bins()) {
            table.row(
                    "",
                    List.of(
                            Element.of("th", "%.0f".formatted(each.score()))
                                    .with("scope", "row")
                                    .styled("number"),
                            HtmlTable.cell(each.n()),
                            HtmlTable.cell(each.collapses()),
                            HtmlTable.cell(each.predicted()),
                            HtmlTable.cell(each.observed())));
        }
        return table;
    }
}
