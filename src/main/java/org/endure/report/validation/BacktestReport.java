package org.endure.report.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;
import org.endure.report.CompareReport;
import org.endure.report.Wrap;
import org.endure.statistics.Measure;
import org.endure.validation.Backtest;
import org.endure.validation.Contrast;
import org.endure.validation.History;
import org.endure.validation.HistoryTrial;
import org.endure.validation.VariantLog;
import org.endure.validation.scores.Confusion;
import org.endure.validation.scores.EraScores;
import org.endure.validation.scores.RiskCalibration;
import org.endure.validation.scores.Scores;

/** Theories beside history, on the screen. */
public final class BacktestReport {

    private static final int MOST_PARTINGS = 20;

    private final HistoryTrial trial;

    /** A report on this. */
    public BacktestReport(HistoryTrial trial) {
        this.trial = trial;
    }

    /** One theory in full, or several side by side. */
    public String text() {
        StringBuilder text = new StringBuilder(heading(trial));
        if (trial.backtests().size() == 1) {
            alone(text, trial.first());
        } else {
            sideBySide(text);
        }
        text.append(SkillText.contests(trial.contests()));
        return text.append("\nHow to read this. The event is COLLAPSE; n counts cases of known outcome.\n")
                .append(Definitions.text(Definitions.SCORES))
                .append(trial.backtests().size() == 1 ? SetReport.LEGEND : "")
                .append(variants(trial))
                .append('\n')
                .toString();
    }

    /** Which theories on which cases. */
    public static String heading(HistoryTrial trial) {
        History history = trial.first().history();
        Scores own = trial.first().own();
        String names = CompareReport.series(
                trial.backtests().stream().map(each -> each.history().theory()).toList());
        return "%s on %s: %s, %d of them collapsed, in %s; %d of unknown outcome%s, %d rejected.\n"
                .formatted(
                        names,
                        Escapes.visible(history.name()),
                        Count.of(own.cases(), "case"),
                        own.collapses(),
                        Count.of(own.clusters(), "cluster"),
                        history.unknown(),
                        unknown(history.unknownTexts()),
                        history.rejected());
    }

    /** What stands where the outcome is not known, so that a misspelt one is noticed. */
    private static String unknown(Map<String, Integer> texts) {
        return texts.isEmpty()
                ? ""
                : texts.entrySet().stream()
                        .map(each -> each.getValue() + " "
                                + (each.getKey().isEmpty() ? "empty" : "\"" + Escapes.visible(each.getKey()) + "\""))
                        .limit(8)
                        .collect(Collectors.joining(", ", " (", texts.size() > 8 ? ", …)" : ")"));
    }

    /** How many variants were tried on these data. */
    public static String variants(HistoryTrial trial) {
        int runs = trial.variants().size();
        return "Variants tried on these data so far: %d, in %d %s (%s)"
                .formatted(
                        VariantLog.count(trial.variants()),
                        runs,
                        runs == 1 ? "run" : "runs",
                        Escapes.visible(trial.log()));
    }

    private void alone(StringBuilder text, Backtest backtest) {
        confusion(text, backtest.own());
        ScoreTable table = new ScoreTable();
        backtest.scores().forEach(each -> table.add(each.name(), each.measures()));
        text.append('\n').append(table.text(ScoreTable.RANKING));
        text.append('\n').append(table.text(ScoreTable.VERDICTS));
        text.append("%n%s above the additive count, same-year: %s%n"
                .formatted(
                        backtest.history().theory(),
                        MeasureText.text(
                                Objects.requireNonNull(backtest.overCount().get(Measure.CONCORDANCE)))));
        eras(text, backtest);
        calibration(text, backtest.calibration());
        text.append(SkillText.skills(backtest)).append(SkillText.ends(backtest));
        text.append(SetReport.text(backtest.theory(), backtest.sets(), backtest.truthTable()));
    }

    private static void confusion(StringBuilder text, Scores own) {
        Confusion confusion = own.confusion();
        text.append("""

                               collapsed  endured
                said COLLAPSE  %9d  %7d   precision %s
                said ENDURANCE %9d  %7d   recall %s
                """.formatted(
                        confusion.hits(),
                        confusion.falseAlarms(),
                        MeasureText.text(own.of(Measure.PRECISION)),
                        confusion.misses(),
                        confusion.quiet(),
                        MeasureText.text(own.of(Measure.RECALL))));
        text.append("right: %d of %d (%s)%s\n"
                .formatted(
                        confusion.hits() + confusion.quiet(),
                        confusion.judged(),
                        MeasureText.text(confusion.accuracy()),
                        confusion.undetermined() == 0
                                ? ""
                                : "; undetermined: %d of %d (%s)"
                                        .formatted(
                                                confusion.undetermined(),
                                                own.cases(),
                                                MeasureText.text((double) confusion.undetermined() / own.cases()))));
    }

    private static void eras(StringBuilder text, Backtest backtest) {
        if (backtest.eras().size() < 2) {
            return;
        }
        ScoreTable table = new ScoreTable();
        ScoreTable over = new ScoreTable();
        for (EraScores each : backtest.eras()) {
            String name = "%s, n %d, %d collapsed"
                    .formatted(each.name(), each.own().cases(), each.own().collapses());
            table.add(name, each.own().measures());
            over.add(name, each.overCount());
        }
        text.append("\nBy era:\n")
                .append(table.text(List.of(Measure.CONCORDANCE, Measure.AREA, Measure.BRIER)))
                .append("\nBy era, above the additive count:\n")
                .append(over.text(List.of(Measure.CONCORDANCE, Measure.AREA, Measure.BRIER)));
    }

    private static void calibration(StringBuilder text, RiskCalibration calibration) {
        text.append(
                "\nCalibration: the mean probability at each risk, from cases of other clusters, and what happened.\n");
        text.append(
                String.format(Locale.ROOT, "%6s %7s %9s %9s  %s%n", "risk", "n", "collapsed", "predicted", "observed"));
        calibration
                .bins()
                .forEach(each -> text.append(String.format(
                        Locale.ROOT,
                        "%6.0f %7d %9d %9s  %s%n",
                        each.score(),
                        each.n(),
                        each.collapses(),
                        MeasureText.text(each.predicted()),
                        MeasureText.text(each.observed()))));
        text.append("calibration error: %s\n".formatted(MeasureText.text(calibration.error())));
    }

    private void sideBySide(StringBuilder text) {
        text.append(
                "\n%18s %6s %6s %6s %6s %6s  %s\n".formatted("", "hits", "alarms", "misses", "quiet", "open", "right"));
        ScoreTable table = new ScoreTable();
        for (Scores each : trial.scores()) {
            Confusion confusion = each.confusion();
            text.append("%s %6d %6d %6d %6d %6d  %d of %d\n"
                    .formatted(
                            TextWidth.padded(Escapes.visible(each.name()), 18),
                            confusion.hits(),
                            confusion.falseAlarms(),
                            confusion.misses(),
                            confusion.quiet(),
                            confusion.undetermined(),
                            confusion.hits() + confusion.quiet(),
                            confusion.judged()));
            table.add(each.name(), each.measures());
        }
        text.append(
                "hits: collapses predicted; alarms: false ones; misses: collapses said to endure; quiet: endurance predicted;"
                        + " open: undetermined\n");
        text.append('\n').append(table.text(ScoreTable.RANKING));
        text.append('\n').append(table.text(ScoreTable.VERDICTS));
        ScoreTable paired = new ScoreTable();
        trial.contrasts().forEach(each -> paired.add(each.one(), each.differences()));
        text.append("\nLess %s, on the same resamples; an interval without 0 is a difference:\n"
                        .formatted(trial.first().history().theory()))
                .append(paired.text(ScoreTable.RANKING))
                .append('\n')
                .append(paired.text(ScoreTable.VERDICTS));
        trial.contrasts().forEach(each -> partings(text, each));
    }

    private static void partings(StringBuilder text, Contrast contrast) {
        text.append('\n').append(Wrap.text(partings(contrast), Wrap.WIDE, "", ""));
        contrast.partings().stream()
                .limit(MOST_PARTINGS)
                .forEach(each -> text.append("  %s: %s %s, %s %s; it %s\n"
                        .formatted(
                                Escapes.visible(each.one().assessment().id()),
                                contrast.one(),
                                each.one().assessment().verdict(),
                                contrast.other(),
                                each.other().assessment().verdict(),
                                each.one().collapsed() ? "collapsed" : "endured")));
        if (contrast.partings().size() > MOST_PARTINGS) {
            text.append("  and %d more; --format json lists them all\n"
                    .formatted(contrast.partings().size() - MOST_PARTINGS));
        }
    }

    /** Over how many cases two theories part, and who is right about them. */
    public static String partings(Contrast contrast) {
        return contrast.partings().isEmpty()
                ? "%s and %s give the same verdicts.".formatted(contrast.one(), contrast.other())
                : "%s and %s differ on %s: %d that %s has right, %d that %s has right."
                        .formatted(
                                contrast.one(),
                                contrast.other(),
                                Count.of(contrast.partings().size(), "case"),
                                contrast.oneRight(),
                                contrast.one(),
                                contrast.otherRight(),
                                contrast.other());
    }
}
