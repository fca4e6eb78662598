package org.endure.report.validation;

import java.util.List;
import java.util.Locale;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;
import org.endure.statistics.Decomposition;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.validation.Backtest;
import org.endure.validation.contest.Contest;
import org.endure.validation.scores.CompetingEnds;
import org.endure.validation.scores.EraSkill;
import org.endure.validation.scores.RiskCalibration;
import org.endure.validation.scores.Scores;

/** What the calibrated risk is worth, how alliances ended by risk, and how the theory stands against a regression, on the screen. */
final class SkillText {

    private static final String LINE = "%s %6s %9s  %-23s  %-25s  %s%n";

    /** Columns of the name of an era or a set. */
    private static final int NAME = 12;

    private SkillText() {}

    /** The skill in each era, and the scores in their parts. */
    static String skills(Backtest backtest) {
        StringBuilder text = new StringBuilder();
        if (!backtest.skills().isEmpty()) {
            text.append("\nProbability of collapse from the risk, calibrated on other clusters of the same era:\n");
            text.append(format(
                    LINE,
                    TextWidth.padded("era", NAME),
                    "n",
                    "collapsed",
                    "base rate",
                    "Brier gained over it",
                    "skill"));
            for (EraSkill each : backtest.skills()) {
                text.append(format(
                        LINE,
                        TextWidth.padded(each.name(), NAME),
                        cases(each.calibration()),
                        collapses(each.calibration()),
                        MeasureText.text(each.baseRate()),
                        fine(each.gain()),
                        verdict(each)));
            }
        }
        RiskCalibration all = backtest.calibration();
        return text.append("\nScores in their parts (score = reliability - resolution + uncertainty):\n")
                .append(parts("Brier", all.brier()))
                .append(parts("log", all.log()))
                .toString();
    }

    private static String parts(String name, Decomposition parts) {
        return format(
                "%-6s %s = %s - %s + %s%n",
                name,
                fine(parts.score()),
                fine(parts.reliability()),
                fine(parts.resolution()),
                fine(parts.uncertainty()));
    }

    /** Whether there is skill in an era, in words. */
    static String verdict(EraSkill each) {
        return each.isSkilled() ? "better than the base rate" : "no skill in this era";
    }

    static int cases(RiskCalibration calibration) {
        return calibration.bins().stream().mapToInt(RiskCalibration.Bin::n).sum();
    }

    static int collapses(RiskCalibration calibration) {
        return calibration.bins().stream()
                .mapToInt(RiskCalibration.Bin::collapses)
                .sum();
    }

    /** How alliances ended, by thirds of the risk, and whether they still worked. */
    static String ends(Backtest backtest) {
        StringBuilder text = new StringBuilder();
        List<Scores> functional = backtest.functional();
        if (!functional.isEmpty()) {
            text.append("\nFormal and functional end, same-year concordance of the risk:\n");
            for (Scores each : functional) {
                Scores formal = formal(backtest, each.name());
                text.append(format(
                        "%s formal %s (%d)   functional %s (%d)%n",
                        TextWidth.padded(each.name(), NAME),
                        MeasureText.text(formal.of(Measure.CONCORDANCE)),
                        formal.collapses(),
                        MeasureText.text(each.of(Measure.CONCORDANCE)),
                        each.collapses()));
            }
        }
        if (!backtest.ends().levels().isEmpty()) {
            text.append(format(
                    "%nHow they ended within %d years, by risk (cumulative incidence; in brackets a year's hazard):%n",
                    CompetingEnds.HORIZON));
            backtest.ends().levels().forEach(each -> level(text, each));
        }
        return text.toString();
    }

    /** The scores of the theory against the formal outcome under the same name. */
    static Scores formal(Backtest backtest, String name) {
        return backtest.eras().stream()
                .filter(each -> each.name().equals(name))
                .map(each -> each.own())
                .findFirst()
                .orElse(backtest.own());
    }

    private static void level(StringBuilder text, CompetingEnds.Level level) {
        text.append(format(
                "risk %d to %d, n %d, %s%n",
                level.least(), level.greatest(), level.cases(), Count.of(level.clusters(), "cluster")));
        for (CompetingEnds.End each : level.ends()) {
            text.append(format(
                    "  %s %s  (%s)%n",
                    TextWidth.padded(Escapes.visible(each.kind()), 20),
                    MeasureText.text(each.byHorizon()),
                    MeasureText.text(each.hazard())));
        }
        text.append(format("  %-20s %s%n", "in force", MeasureText.text(level.inForce())));
    }

    /** How the theory stands against a regression on its findings. */
    static String contests(List<Contest> contests) {
        StringBuilder text = new StringBuilder();
        for (Contest contest : contests) {
            text.append(format(
                    "%nAgainst a ridge logit of the same findings, %s; %s could not be forecast:%n",
                    contest.split().title(), Count.of(contest.left(), "case")));
            ScoreTable table = new ScoreTable();
            ScoreTable lead = new ScoreTable();
            for (Contest.Round each : contest.rounds()) {
                String name = "%s, n %d, %d collapsed"
                        .formatted(
                                each.name(),
                                each.theory().cases(),
                                each.theory().collapses());
                table.add(name, each.theory().measures());
                table.add(each.name() + ", fitted", each.fitted().measures());
                table.add(each.name() + ", base rate", each.baseRate().measures());
                lead.add(each.name() + ", theory less fitted", each.lead());
                lead.add(each.name() + ", theory less base rate", each.gain());
            }
            text.append(table.text(ScoreTable.RANKING)).append(lead.text(ScoreTable.RANKING));
        }
        return text.toString();
    }

    private static String fine(Estimate each) {
        return "%s [%s, %s]".formatted(fine(each.value()), fine(each.low()), fine(each.high()));
    }

    /** A difference of scores, to a hundredth of a hundredth. */
    private static String fine(double value) {
        return Double.isNaN(value) ? "-" : format("%.4f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
