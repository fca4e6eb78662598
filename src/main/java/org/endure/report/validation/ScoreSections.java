package org.endure.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.endure.report.html.Element;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.validation.Backtest;
import org.endure.validation.Contrast;
import org.endure.validation.HistoryTrial;
import org.endure.validation.scores.Confusion;
import org.endure.validation.scores.EraScores;
import org.endure.validation.scores.Scores;
import org.endure.validation.sets.ConditionScore;

/** Scores with their intervals: of theories and baselines, of one theory against another, by era and by mechanism. */
final class ScoreSections {

    private static final List<Measure> SHOWN = List.of(
            Measure.CONCORDANCE,
            Measure.AREA,
            Measure.AVERAGE_PRECISION,
            Measure.BRIER,
            Measure.BALANCED_ACCURACY,
            Measure.MATTHEWS,
            Measure.KAPPA);
    private static final int MOST_PARTINGS = 500;

    private ScoreSections() {}

    /** What verdicts and outcomes there are, and how theories and baselines score. */
    static Element scores(HistoryTrial trial) {
        List<String> columns = new ArrayList<>(List.of("theory or baseline"));
        SHOWN.forEach(each -> columns.add("#" + each.title()));
        HtmlTable table = new HtmlTable("Scores", columns);
        for (Scores each : trial.scores()) {
            table.row(isTheory(trial, each) ? "own" : "", cells(each.name(), each.measures()));
        }
        Element section = Element.section("scores", 2, "Scores")
                .add(Element.of(
                        "p",
                        "Theories are marked; below them stand baselines computed on the same cases. In brackets 95 percent of resamples of"
                                + " whole clusters."));
        return section.add(table.framed(), Element.of("h3", "Verdicts"), verdicts(trial));
    }

    private static boolean isTheory(HistoryTrial trial, Scores each) {
        return trial.backtests().stream().anyMatch(theory -> theory.own() == each);
    }

    private static List<Element> cells(String name, Map<Measure, Estimate> measures) {
        List<Element> cells = new ArrayList<>(List.of(HtmlTable.head(name)));
        SHOWN.forEach(each -> cells.add(HtmlTable.cell(Objects.requireNonNull(measures.get(each)))));
        return cells;
    }

    private static Element verdicts(HistoryTrial trial) {
        HtmlTable table = new HtmlTable(
                "Verdicts and outcomes",
                List.of(
                        "theory or baseline",
                        "#right",
                        "#collapses predicted",
                        "#collapses missed",
                        "#false alarms",
                        "#endurance predicted",
                        "#undetermined",
                        "#precision",
                        "#recall"));
        for (Scores each : trial.scores()) {
            Confusion confusion = each.confusion();
            table.row(
                    isTheory(trial, each) ? "own" : "",
                    List.of(
                            HtmlTable.head(each.name()),
                            HtmlTable.cell((long) confusion.hits() + confusion.quiet()),
                            HtmlTable.cell(confusion.hits()),
                            HtmlTable.cell(confusion.misses()),
                            HtmlTable.cell(confusion.falseAlarms()),
                            HtmlTable.cell(confusion.quiet()),
                            HtmlTable.cell(confusion.undetermined()),
                            HtmlTable.cell(each.of(Measure.PRECISION)),
                            HtmlTable.cell(each.of(Measure.RECALL))));
        }
        return table.framed();
    }

    /** How each theory differs from the first. */
    static Element differences(HistoryTrial trial) {
        String first = trial.first().history().theory();
        Element section = Element.section("differences", 2, "Theories compared")
                .add(Element.of(
                        "p",
                        "Each measure less that of %s, on the same resamples of clusters; an interval without 0 is a difference."
                                .formatted(first)));
        List<String> columns = new ArrayList<>(List.of("less " + first));
        SHOWN.forEach(each -> columns.add("#" + each.title()));
        HtmlTable table = new HtmlTable("Differences from " + first, columns);
        trial.contrasts().forEach(each -> table.row("", cells(each.one(), each.differences())));
        section.add(table.framed());
        trial.contrasts().forEach(each -> section.add(partings(each)));
        return section;
    }

    private static Element partings(Contrast contrast) {
        Element details = Element.of("details").add(Element.of("summary", BacktestReport.partings(contrast)));
        HtmlTable table = new HtmlTable(
                "Cases over which they part",
                List.of("case", "#year", contrast.one(), contrast.other(), "it", "right"));
        contrast.partings().stream().limit(MOST_PARTINGS).forEach(each -> {
            Integer year = each.one().year();
            table.row(
                    "",
                    List.of(
                            HtmlTable.head(each.one().assessment().id()),
                            HtmlTable.cell(year == null ? "" : String.valueOf(year))
                                    .styled("number"),
                            HtmlTable.cell(each.one().assessment().verdict().name()),
                            HtmlTable.cell(each.other().assessment().verdict().name()),
                            HtmlTable.cell(each.one().collapsed() ? "collapsed" : "endured"),
                            HtmlTable.cell(
                                    each.one().isRight()
                                            ? contrast.one()
                                            : each.other().isRight() ? contrast.other() : "neither")));
        });
        details.add(table.framed());
        return contrast.partings().size() <= MOST_PARTINGS
                ? details
                : details.add(Element.of("p", "The first %d; --format json lists them all.".formatted(MOST_PARTINGS)));
    }

    /** How a theory scores in each era, and by how much it is above the additive count. */
    static List<Element> eras(Backtest backtest) {
        HtmlTable table = new HtmlTable(
                "Scores by era",
                List.of(
                        "era",
                        "#cases",
                        "#collapsed",
                        "#same-year",
                        "#above the count",
                        "#AUC",
                        "#above the count",
                        "#Brier",
                        "#MCC"));
        for (EraScores each : backtest.eras()) {
            Scores own = each.own();
            table.row(
                    "",
                    List.of(
                            HtmlTable.head(each.name()),
                            HtmlTable.cell(own.cases()),
                            HtmlTable.cell(own.collapses()),
                            HtmlTable.cell(own.of(Measure.CONCORDANCE)),
                            HtmlTable.cell(
                                    Objects.requireNonNull(each.overCount().get(Measure.CONCORDANCE))),
                            HtmlTable.cell(own.of(Measure.AREA)),
                            HtmlTable.cell(
                                    Objects.requireNonNull(each.overCount().get(Measure.AREA))),
                            HtmlTable.cell(own.of(Measure.BRIER)),
                            HtmlTable.cell(own.of(Measure.MATTHEWS))));
        }
        return List.of(
                Element.of("h3", "By era"),
                Element.of(
                        "p",
                        "Above the count: by how much the theory is above the additive count, which weighs nothing."),
                table.framed());
    }

    /** How each mechanism relates to the outcome that the theory expects of it. */
    static List<Element> mechanisms(Backtest backtest) {
        HtmlTable table = new HtmlTable(
                "Mechanisms",
                List.of(
                        "code",
                        "mechanism",
                        "expects",
                        "#found",
                        "#consistency",
                        "#above base",
                        "#coverage",
                        "#PRI",
                        "#RoN",
                        "supported"));
        for (ConditionScore each : backtest.sets().mechanisms()) {
            String code = each.condition().name();
            table.row(
                    "",
                    List.of(
                            HtmlTable.head(code),
                            HtmlTable.cell(backtest.theory().title(code)),
                            HtmlTable.cell(each.condition().outcome().name()),
                            HtmlTable.cell(each.relation().found()),
                            HtmlTable.cell(each.relation().consistency()),
                            HtmlTable.cell(each.aboveBase()),
                            HtmlTable.cell(each.relation().coverage()),
                            HtmlTable.cell(each.relation().pri()),
                            HtmlTable.cell(each.relation().relevance()),
                            HtmlTable.cell(each.support()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' '))));
        }
        return List.of(
                Element.of("h3", "By mechanism"),
                Element.of(
                        "p",
                        "Each mechanism as a set, toward the outcome that the theory expects of it. Above base: its consistency less the base"
                                + " rate of that outcome; supported if the whole interval lies above zero."),
                table.framed());
    }
}
